namespace CoroVm.Runtime.Builtins;

/// <summary>Compiling program text with the compiler that the host plugged in; mistakes become SyntaxErrors of the script.</summary>
internal static class SourceCompilation
{
    /// <summary>The code, or Error.</summary>
    internal static Value CompileReentrant(VmThread thread, CompileRequest request)
    {
        if (thread.Vm.Compiler is not { } compiler)
            return thread.RuntimeError("this host has no compiler: only compiled code can run");
        if ((request.Text?.Contains('\0') ?? false) || (request.Bytes is { } bytes && Array.IndexOf(bytes, (byte)0) >= 0))
            return thread.Raise(ExceptionTypes.SyntaxError, "source code string cannot contain null bytes");
        CompileOutcome outcome = compiler.Compile(request);
        foreach (CompileIssue warning in outcome.Warnings)
        {
            if (!SyntaxWarnings.ShowReentrant(thread, warning, request.FileName))
                return Value.Error;
        }
        if (outcome.Tree is { } tree)
            return SyntaxTrees.BuildReentrant(thread, tree);
        return outcome.Unit is { } unit ? new CodeObject(unit) : RaiseSyntaxError(thread, Seen(outcome.Error!, request.Flags), request.FileName, request.Text);
    }

    /// <summary>Only who asks for it (<c>PyCF_ALLOW_INCOMPLETE_INPUT</c>) hears that the text merely ends too soon.</summary>
    private static CompileIssue Seen(CompileIssue error, int flags) =>
        error.TypeName == "_IncompleteInputError" && (flags & 0x4000) == 0 ? error with { TypeName = "SyntaxError" } : error;

    /// <summary>Raises a compiler's error as the exception that a script sees.</summary>
    internal static Value RaiseSyntaxError(VmThread thread, CompileIssue error, string fileName, string? source = null)
    {
        if (error.TypeName == "MemoryError")
            return thread.Raise(ExceptionTypes.MemoryError, error.Message);
        if (error.TypeName == "RecursionError")
            return thread.Raise(ExceptionTypes.RecursionError, error.Message);
        TypeObject type = error.TypeName switch
        {
            "IndentationError" => ExceptionTypes.IndentationError,
            "TabError" => ExceptionTypes.TabError,
            "_IncompleteInputError" => ExceptionTypes.IncompleteInputError,
            _ => ExceptionTypes.SyntaxError,
        };
        Value text = error.SourceLine is null ? Value.None : Value.Str(error.SourceLine);
        TupleObject place = TupleObject.Of(Value.Str(fileName), Value.Int(error.Line), Value.Int(error.Column), text, Value.Int(error.EndLine), Value.Int(error.EndColumn));
        Value raised = thread.Raise(type, Value.Str(error.Message), place);
        // What KeywordTypos needs.
        if (thread.Pending is SyntaxErrorObject made)
            made.Metadata = TupleObject.Of(Value.Int(error.StatementLine), Value.Int(0), source is null ? Value.None : Value.Str(source));
        return raised;
    }
}
