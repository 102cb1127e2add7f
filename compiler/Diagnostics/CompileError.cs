namespace CoroVm.Compiler.Diagnostics;

/// <summary>Source text that is not Python. The fields are those of CPython's <c>SyntaxError</c>, with its
/// conventions: lines and columns count from 1, columns in code points, and 0 or -1 as an end column means that it
/// is not known. <see cref="Line"/> 0 means that there is no position at all.</summary>
public sealed class CompileError : Exception
{
    /// <summary>An error at a place.</summary>
    public CompileError(
        CompileErrorKind kind, string message, string fileName, int line, int column, int endLine, int endColumn,
        string? sourceLine)
        : base(message)
    {
        Kind = kind;
        FileName = fileName;
        Line = line;
        Column = column;
        EndLine = endLine;
        EndColumn = endColumn;
        SourceLine = sourceLine;
    }

    /// <summary>The Python exception type.</summary>
    public CompileErrorKind Kind { get; }

    /// <summary>What the source was called.</summary>
    public string FileName { get; }

    /// <summary><c>lineno</c>.</summary>
    public int Line { get; }

    /// <summary><c>offset</c>.</summary>
    public int Column { get; }

    /// <summary><c>end_lineno</c>.</summary>
    public int EndLine { get; }

    /// <summary><c>end_offset</c>.</summary>
    public int EndColumn { get; }

    /// <summary><c>text</c>: the line, with its newline where CPython has it too.</summary>
    public string? SourceLine { get; }

    /// <summary>The line of the last statement before the error, of those not inside another; 0 when it is the first.</summary>
    public int StatementLine { get; internal set; }

    /// <summary>Whether more input could make the text valid: a prompt then asks for another line.</summary>
    public bool IsIncompleteInput { get; init; }
}
