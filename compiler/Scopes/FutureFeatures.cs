using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Scopes;

/// <summary>Finds the <c>from __future__ import</c> statements at the start of a program. <see cref="StatementScopes"/>
/// rejects those that stand elsewhere.</summary>
internal static class FutureFeatures
{
    public const string ModuleName = "__future__";

    public static FutureFlags Find(Mod tree, DiagnosticReporter reporter)
    {
        var features = FutureFlags.None;
        foreach (ImportFrom node in Leading(BodyOf(tree)))
            foreach (Alias alias in node.Names)
                features |= FlagOf(alias, reporter);
        return features;
    }

    /// <summary>The imports of features that stand where they may.</summary>
    public static IEnumerable<ImportFrom> Leading(Stmt[] body)
    {
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] is ImportFrom { Module: ModuleName, Level: 0 } node)
                yield return node;
            else if (i > 0 || Docstring.Of(body) is null)
                yield break;
        }
    }

    public static Stmt[] BodyOf(Mod tree) => tree switch
    {
        Module module => module.Body,
        Interactive prompt => prompt.Body,
        _ => [],
    };

    private static FutureFlags FlagOf(Alias alias, DiagnosticReporter reporter)
    {
        switch (alias.Name)
        {
            case "annotations":
                return FutureFlags.Annotations;
            case "barry_as_FLUFL":
                return FutureFlags.BarryAsFlufl;
            case "nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement"
                or "print_function" or "unicode_literals" or "generator_stop":
                return FutureFlags.None;
            case "braces":
                throw reporter.Error("not a chance", alias.Span);
            default:
                throw reporter.Error($"future feature {alias.Name} is not defined", alias.Span);
        }
    }
}
