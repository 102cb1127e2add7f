using CoroVm.Bytecode;

namespace CoroVm.Compiler.Syntax;

/// <summary>One token: its kind, its place in <see cref="SourceText.Text"/> (UTF-16 offsets, half-open) and its
/// lines and columns.</summary>
internal readonly struct Token(TokenKind kind, int start, int end, SourceSpan span)
{
    public readonly SourceSpan Span = span;
    public readonly int Start = start;
    public readonly int End = end;
    public readonly TokenKind Kind = kind;
}
