namespace CoroVm.Compiler.Syntax;

/// <summary>What a token is. Keywords have their own kinds; soft keywords are <see cref="Name"/>.</summary>
internal enum TokenKind : byte
{
    EndMarker, Error, Newline, Indent, Dedent, Name, Number, String,
    FStringStart, FStringMiddle, FStringEnd, TStringStart, TStringMiddle, TStringEnd,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Colon, Comma, Semicolon, Dot, Ellipsis, Arrow, Exclamation, ColonEqual, Equal,
    Plus, Minus, Star, Slash, VerticalBar, Ampersand, Less, Greater, Percent, Tilde, Circumflex, At,
    LeftShift, RightShift, DoubleStar, DoubleSlash,
    EqualEqual, NotEqual, LessEqual, GreaterEqual,
    PlusEqual, MinusEqual, StarEqual, SlashEqual, PercentEqual, AmpersandEqual, VerticalBarEqual, CircumflexEqual,
    AtEqual, LeftShiftEqual, RightShiftEqual, DoubleStarEqual, DoubleSlashEqual,

    /// <summary>A printable character that no token starts with: <c>$</c>, <c>?</c>, a backquote.</summary>
    Stray,

    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally,
    For, From, Global, If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}
