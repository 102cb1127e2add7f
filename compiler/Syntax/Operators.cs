namespace CoroVm.Compiler.Syntax;

/// <summary>The tokens made of punctuation.</summary>
internal static class Operators
{
    /// <summary>The longest operator at an offset; <see cref="TokenKind.Stray"/> when there is none.</summary>
    public static TokenKind Read(SourceCursor source, int start, char c, out int length)
    {
        char next = source.At(start + 1);
        char third = source.At(start + 2);
        (length, var kind) = c switch
        {
            '(' => (1, TokenKind.LeftParen),
            ')' => (1, TokenKind.RightParen),
            '[' => (1, TokenKind.LeftBracket),
            ']' => (1, TokenKind.RightBracket),
            '{' => (1, TokenKind.LeftBrace),
            '}' => (1, TokenKind.RightBrace),
            ',' => (1, TokenKind.Comma),
            ';' => (1, TokenKind.Semicolon),
            '~' => (1, TokenKind.Tilde),
            '.' => next == '.' && third == '.' ? (3, TokenKind.Ellipsis) : (1, TokenKind.Dot),
            ':' => OrEqual(next, TokenKind.Colon, TokenKind.ColonEqual),
            '=' => OrEqual(next, TokenKind.Equal, TokenKind.EqualEqual),
            '!' => OrEqual(next, TokenKind.Exclamation, TokenKind.NotEqual),
            '+' => OrEqual(next, TokenKind.Plus, TokenKind.PlusEqual),
            '-' => next == '>' ? (2, TokenKind.Arrow) : OrEqual(next, TokenKind.Minus, TokenKind.MinusEqual),
            '%' => OrEqual(next, TokenKind.Percent, TokenKind.PercentEqual),
            '&' => OrEqual(next, TokenKind.Ampersand, TokenKind.AmpersandEqual),
            '|' => OrEqual(next, TokenKind.VerticalBar, TokenKind.VerticalBarEqual),
            '^' => OrEqual(next, TokenKind.Circumflex, TokenKind.CircumflexEqual),
            '@' => OrEqual(next, TokenKind.At, TokenKind.AtEqual),
            '*' => next == '*'
                ? Doubled(third, TokenKind.DoubleStar, TokenKind.DoubleStarEqual)
                : OrEqual(next, TokenKind.Star, TokenKind.StarEqual),
            '/' => next == '/'
                ? Doubled(third, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual)
                : OrEqual(next, TokenKind.Slash, TokenKind.SlashEqual),
            '<' => next == '<'
                ? Doubled(third, TokenKind.LeftShift, TokenKind.LeftShiftEqual)
                : OrEqual(next, TokenKind.Less, TokenKind.LessEqual),
            '>' => next == '>'
                ? Doubled(third, TokenKind.RightShift, TokenKind.RightShiftEqual)
                : OrEqual(next, TokenKind.Greater, TokenKind.GreaterEqual),
            _ => (1, TokenKind.Stray),
        };
        return kind;
    }

    private static (int Length, TokenKind Kind) OrEqual(char next, TokenKind plain, TokenKind withEqual) =>
        next == '=' ? (2, withEqual) : (1, plain);

    private static (int Length, TokenKind Kind) Doubled(char third, TokenKind plain, TokenKind withEqual) =>
        third == '=' ? (3, withEqual) : (2, plain);
}
