using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>The expressions that patterns compare with: signed and complex numbers, strings, dotted names.</summary>
internal sealed class PatternLiteralParser(TokenCursor cursor, ExpressionParser expressions)
{
    /// <summary><c>literal_pattern</c>, without the singletons.</summary>
    public Expr Literal() => cursor.Kind is TokenKind.Number or TokenKind.Minus or TokenKind.Plus
        ? NumberLiteral()
        : expressions.Atoms.Primary(stopAfterAtom: true);

    /// <summary>A key of a mapping pattern: a literal or a dotted name.</summary>
    public Expr MappingKey()
    {
        switch (cursor.Kind)
        {
            case TokenKind.Name when cursor.NextKind == TokenKind.Dot:
                return DottedName();
            case TokenKind.Number or TokenKind.Minus or TokenKind.Plus or TokenKind.String or TokenKind.FStringStart
                or TokenKind.TStringStart:
                return Literal();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                return expressions.Atoms.Primary(stopAfterAtom: true);
            default:
                cursor.Fail();
                return null;
        }
    }

    /// <summary><c>a.b.c</c>, or a single name.</summary>
    public Expr DottedName()
    {
        int start = cursor.Index;
        string id = cursor.ExpectName();
        Expr result = new Name(id, ExprContext.Load, cursor.SpanFrom(start));
        while (cursor.Accept(TokenKind.Dot))
        {
            string attr = cursor.ExpectName();
            result = new Ast.Attribute(result, attr, ExprContext.Load, cursor.SpanFrom(start));
        }

        return result;
    }

    private Expr NumberLiteral()
    {
        int start = cursor.Index;
        var real = SignedNumber(start, out bool isImaginary);
        if (cursor.Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return real;
        }

        if (isImaginary)
        {
            cursor.Fail();
        }

        var op = cursor.Kind == TokenKind.Plus ? Operator.Add : Operator.Sub;
        cursor.Advance();
        var imaginary = Number(out isImaginary);
        if (!isImaginary)
        {
            cursor.Fail();
        }

        return new BinOp(real, op, imaginary, cursor.SpanFrom(start));
    }

    private Expr SignedNumber(int start, out bool isImaginary)
    {
        bool isNegative = cursor.Kind == TokenKind.Minus;
        if (isNegative || cursor.Kind == TokenKind.Plus)
        {
            cursor.Advance();
        }

        var number = Number(out isImaginary);
        return isNegative ? new UnaryOp(UnaryOperator.USub, number, cursor.SpanFrom(start)) : number;
    }

    private Expr Number(out bool isImaginary)
    {
        if (cursor.Kind != TokenKind.Number)
        {
            cursor.Fail();
        }

        var number = expressions.Atoms.Primary(stopAfterAtom: true);
        isImaginary = number is Constant { Value: ImaginaryValue };
        return number;
    }
}
