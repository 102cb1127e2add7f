using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax;

using CoroVm.Compiler.Ast;

/// <summary>The names that a file may import from <c>__future__</c> (PEP 236). All features but those of annotations
/// are part of the language by now.</summary>
internal static class FutureImports
{
    /// <summary>Checks the future imports at the top of a file.</summary>
    /// <exception cref="CompileError">There is no such feature.</exception>
    public static void Check(Stmt[] body, SourceText source)
    {
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] is ImportFrom { Module: "__future__", Level: 0 } import)
            {
                foreach (var name in import.Names)
                {
                    Check(name, source);
                }
            }
            else if (i > 0 || body[i] is not ExprStmt { Value: Constant { Value: StrValue } })
            {
                return;
            }
        }
    }

    private static void Check(Alias name, SourceText source)
    {
        switch (name.Name)
        {
            case "nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement"
                or "print_function" or "unicode_literals" or "barry_as_FLUFL" or "generator_stop" or "annotations":
                return;
        }

        string message = name.Name == "braces" ? "not a chance" : $"future feature {name.Name} is not defined";
        var span = name.Span;
        throw new CompileError(
            CompileErrorKind.SyntaxError, message, source.FileName, span.StartLine, span.StartColumn + 1,
            span.EndLine, span.EndColumn + 1, source.GetLine(span.StartLine) + "\n");
    }
}
