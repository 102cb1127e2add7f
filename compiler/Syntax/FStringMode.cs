namespace CoroVm.Compiler.Syntax;

/// <summary>The lexer's state inside one f-string or t-string literal.</summary>
internal struct FStringMode
{
    /// <summary>Whether the next token is literal text (as against a token of a replacement field).</summary>
    public bool InText;

    public char Quote;
    public int QuoteSize;
    public bool IsRaw;
    public bool IsTemplate;

    /// <summary>Open brackets of any kind inside the literal.</summary>
    public int BracketDepth;

    /// <summary>The bracket depth at which the innermost replacement field began; -1 outside of fields.</summary>
    public int FieldDepth;

    public bool InFormatSpec;

    public int Start;
    public int StartLine;
    public int StartLineStart;

    public readonly char Letter => IsTemplate ? 't' : 'f';
}
