namespace CoroVm.Assembler;

/// <summary>A token of assembler text. <paramref name="Text"/> is as written, except that of a string it is empty.</summary>
internal readonly record struct AsmToken(AsmTokenKind Kind, string Text, string File, int Line, int Column, int[]? Content = null)
{
    /// <summary>An error at this token.</summary>
    public AsmException Fail(string problem) => new(File, Line, Column, problem);

    public bool Is(char symbol) => Kind == AsmTokenKind.Symbol && Text.Length == 1 && Text[0] == symbol;

    /// <summary>How an error message names the token.</summary>
    public string Display => Kind switch
    {
        AsmTokenKind.End => "the end of the line",
        AsmTokenKind.String => "a string",
        AsmTokenKind.Bytes => "bytes",
        _ => $"'{Text}'",
    };
}

internal enum AsmTokenKind
{
    /// <summary>The end of the line.</summary>
    End,
    /// <summary>A mnemonic, directive, label or name.</summary>
    Word,
    /// <summary>A number, with its sign.</summary>
    Number,
    /// <summary>A string; its content is code points.</summary>
    String,
    /// <summary>Bytes; its content is their values.</summary>
    Bytes,
    /// <summary>A source position, with its at sign.</summary>
    Position,
    /// <summary>Punctuation or an operator.</summary>
    Symbol,
}
