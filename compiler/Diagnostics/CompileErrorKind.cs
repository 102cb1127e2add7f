namespace CoroVm.Compiler.Diagnostics;

/// <summary>Which Python exception a <see cref="CompileError"/> is to a script.</summary>
public enum CompileErrorKind
{
    /// <summary><c>SyntaxError</c>.</summary>
    SyntaxError,

    /// <summary><c>IndentationError</c>.</summary>
    IndentationError,

    /// <summary><c>TabError</c>.</summary>
    TabError,

    /// <summary><c>MemoryError</c>: the source is nested too deeply to be parsed.</summary>
    MemoryError,

    /// <summary><c>RecursionError</c>: the source is nested too deeply to be compiled.</summary>
    RecursionError,
}
