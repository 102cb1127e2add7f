using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The binary operators from <c>|</c> to <c>@</c>, all left-associative.</summary>
internal static class BinaryOperators
{
    public const int Lowest = 1;

    /// <summary>How tightly an operator binds; 0 if the token is none of these.</summary>
    public static int PrecedenceOf(TokenKind kind) => kind switch
    {
        TokenKind.VerticalBar => 1,
        TokenKind.Circumflex => 2,
        TokenKind.Ampersand => 3,
        TokenKind.LeftShift or TokenKind.RightShift => 4,
        TokenKind.Plus or TokenKind.Minus => 5,
        TokenKind.Star or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.At => 6,
        _ => 0,
    };

    public static Operator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.VerticalBar => Operator.BitOr,
        TokenKind.Circumflex => Operator.BitXor,
        TokenKind.Ampersand => Operator.BitAnd,
        TokenKind.LeftShift => Operator.LShift,
        TokenKind.RightShift => Operator.RShift,
        TokenKind.Plus => Operator.Add,
        TokenKind.Minus => Operator.Sub,
        TokenKind.Star => Operator.Mult,
        TokenKind.Slash => Operator.Div,
        TokenKind.DoubleSlash => Operator.FloorDiv,
        TokenKind.Percent => Operator.Mod,
        _ => Operator.MatMult,
    };

    /// <summary>The operator of an augmented assignment.</summary>
    public static bool TryAugmented(TokenKind kind, out Operator op)
    {
        op = kind switch
        {
            TokenKind.PlusEqual => Operator.Add,
            TokenKind.MinusEqual => Operator.Sub,
            TokenKind.StarEqual => Operator.Mult,
            TokenKind.AtEqual => Operator.MatMult,
            TokenKind.SlashEqual => Operator.Div,
            TokenKind.PercentEqual => Operator.Mod,
            TokenKind.AmpersandEqual => Operator.BitAnd,
            TokenKind.VerticalBarEqual => Operator.BitOr,
            TokenKind.CircumflexEqual => Operator.BitXor,
            TokenKind.LeftShiftEqual => Operator.LShift,
            TokenKind.RightShiftEqual => Operator.RShift,
            TokenKind.DoubleStarEqual => Operator.Pow,
            _ => Operator.FloorDiv,
        };
        return kind is >= TokenKind.PlusEqual and <= TokenKind.DoubleSlashEqual;
    }
}
