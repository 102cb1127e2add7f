namespace CoroVm.Compiler.Syntax;

/// <summary>The reserved words.</summary>
internal static class Keywords
{
    /// <summary>The kind of a word: a keyword's own, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "if" => TokenKind.If,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "or" => TokenKind.Or,
        "as" => TokenKind.As,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "for" => TokenKind.For,
        "and" => TokenKind.And,
        "not" => TokenKind.Not,
        "try" => TokenKind.Try,
        "None" => TokenKind.None,
        "True" => TokenKind.True,
        "else" => TokenKind.Else,
        "elif" => TokenKind.Elif,
        "from" => TokenKind.From,
        "pass" => TokenKind.Pass,
        "with" => TokenKind.With,
        "False" => TokenKind.False,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "raise" => TokenKind.Raise,
        "while" => TokenKind.While,
        "yield" => TokenKind.Yield,
        "assert" => TokenKind.Assert,
        "except" => TokenKind.Except,
        "global" => TokenKind.Global,
        "import" => TokenKind.Import,
        "lambda" => TokenKind.Lambda,
        "return" => TokenKind.Return,
        "finally" => TokenKind.Finally,
        "continue" => TokenKind.Continue,
        "nonlocal" => TokenKind.Nonlocal,
        _ => TokenKind.Name,
    };
}
