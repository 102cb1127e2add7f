using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax;

/// <summary>Why the lexer stopped. Positions as in <see cref="CompileError"/>.</summary>
internal sealed class LexError(
    CompileErrorKind kind, string message, int line, int column, int endLine, int endColumn, bool isRaised)
{
    public CompileErrorKind Kind { get; } = kind;
    public string Message { get; } = message;
    public int Line { get; } = line;
    public int Column { get; } = column;
    public int EndLine { get; } = endLine;
    public int EndColumn { get; } = endColumn;

    /// <summary>Whether the error wins over a syntax error that the parser finds earlier in the text. Errors of
    /// layout (indentation, line continuation, end of input) do not.</summary>
    public bool IsRaised { get; } = isRaised;

    /// <summary>Whether lexing stopped inside of an f-string or t-string.</summary>
    public bool IsInsideFString { get; init; }

    /// <summary>Whether the text ended too early.</summary>
    public bool IsEndOfInput { get; init; }
}
