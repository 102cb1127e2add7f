namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>The names of tokens in the grammar's notation.</summary>
internal static class GrammarTokens
{
    /// <summary>The kind of an operator or keyword.</summary>
    public static TokenKind Literal(string text)
    {
        if (char.IsAsciiLetter(text[0]))
        {
            return Keywords.KindOf(text);
        }

        return Operators.Read(new SourceCursor(text), 0, text[0], out _);
    }

    /// <summary>The kind of a token written in capitals.</summary>
    public static TokenKind Named(string name) => name switch
    {
        "NAME" => TokenKind.Name,
        "NUMBER" => TokenKind.Number,
        "STRING" => TokenKind.String,
        "NEWLINE" => TokenKind.Newline,
        "INDENT" => TokenKind.Indent,
        "DEDENT" => TokenKind.Dedent,
        "ENDMARKER" => TokenKind.EndMarker,
        "FSTRING_START" => TokenKind.FStringStart,
        "FSTRING_MIDDLE" => TokenKind.FStringMiddle,
        "FSTRING_END" => TokenKind.FStringEnd,
        "TSTRING_START" => TokenKind.TStringStart,
        "TSTRING_MIDDLE" => TokenKind.TStringMiddle,
        "TSTRING_END" => TokenKind.TStringEnd,
        _ => throw new InvalidOperationException(name),
    };
}
