using CoroVm.Bytecode;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Syntax;

namespace CoroVm.Compiler;

/// <summary>The compiler as a virtual machine plugs it in.</summary>
/// <param name="unicode">Character names and normalisation; null for what the platform knows.</param>
public sealed class SourceCompiler(UnicodeData? unicode = null) : IScriptCompiler
{
    // The bits of compile()'s flags (CPython's PyCF_ and CO_FUTURE_ constants).
    private const int DontImplyDedent = 0x200, OnlyTree = 0x400, TopLevelAwait = 0x2000, AllowIncompleteInput = 0x4000, BarryAsFlufl = 0x400000, FutureAnnotations = 0x1000000;

    /// <inheritdoc/>
    public CompileOutcome Compile(CompileRequest request)
    {
        var options = new CompileOptions
        {
            OptimizeLevel = request.OptimizeLevel,
            TopLevelAwait = (request.Flags & TopLevelAwait) != 0,
            KeepsBlocksOpen = (request.Flags & DontImplyDedent) != 0,
            FutureFlags = ((request.Flags & FutureAnnotations) != 0 ? FutureFlags.Annotations : 0)
                | ((request.Flags & BarryAsFlufl) != 0 ? FutureFlags.BarryAsFlufl : 0),
        };
        CompileMode mode = request.Kind switch
        {
            CompileKind.Eval => CompileMode.Eval,
            CompileKind.Single => CompileMode.Single,
            _ => CompileMode.Exec,
        };
        try
        {
            SourceText source = request.Bytes is { } bytes
                ? SourceText.FromBytes(bytes, request.FileName, unicode) : SourceText.FromString(request.Text ?? "", request.FileName, unicode);
            if ((request.Flags & OnlyTree) != 0)
                return new CompileOutcome { Tree = ScriptCompiler.Dump(source, mode) };
            CompileResult result = ScriptCompiler.Compile(source, mode, options);
            var warnings = new List<CompileIssue>(result.Warnings.Count);
            foreach (Diagnostic w in result.Warnings)
                warnings.Add(new CompileIssue(w.Category, w.Message, w.Line, 0, w.Line, 0, null));
            int flags = ((result.FutureFlags & FutureFlags.Annotations) != 0 ? FutureAnnotations : 0)
                | ((result.FutureFlags & FutureFlags.BarryAsFlufl) != 0 ? BarryAsFlufl : 0);
            return new CompileOutcome { Unit = result.Code, Warnings = warnings, FutureFlags = flags };
        }
        catch (CompileError e)
        {
            bool isIncomplete = e.IsIncompleteInput && (request.Flags & AllowIncompleteInput) != 0;
            string type = isIncomplete ? "_IncompleteInputError" : e.Kind.ToString();
            return new CompileOutcome
            {
                Error = new CompileIssue(type, isIncomplete ? "incomplete input" : e.Message, e.Line, e.Column, e.EndLine, e.EndColumn, e.SourceLine) { StatementLine = e.StatementLine },
            };
        }
    }
}
