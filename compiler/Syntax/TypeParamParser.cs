using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>Type parameter lists (PEP 695, defaults PEP 696).</summary>
internal sealed class TypeParamParser(TokenCursor cursor, ExpressionParser expressions)
{
    /// <summary>The list in brackets; empty when there is none.</summary>
    public TypeParam[] Parse()
    {
        if (!cursor.Accept(TokenKind.LeftBracket))
        {
            return [];
        }

        var result = new List<TypeParam>();
        do
        {
            result.Add(One());
        }
        while (cursor.Accept(TokenKind.Comma) && cursor.Kind != TokenKind.RightBracket);

        cursor.Expect(TokenKind.RightBracket);
        return result.ToArray();
    }

    private TypeParam One()
    {
        int start = cursor.Index;
        if (cursor.Accept(TokenKind.Star))
        {
            string name = cursor.ExpectName();
            var value = cursor.Accept(TokenKind.Equal) ? expressions.StarExpression() : null;
            return new TypeVarTuple(name, value, cursor.SpanFrom(start));
        }

        if (cursor.Accept(TokenKind.DoubleStar))
        {
            string name = cursor.ExpectName();
            var value = cursor.Accept(TokenKind.Equal) ? expressions.Expression() : null;
            return new ParamSpec(name, value, cursor.SpanFrom(start));
        }

        string id = cursor.ExpectName();
        var bound = cursor.Accept(TokenKind.Colon) ? expressions.Expression() : null;
        var defaultValue = cursor.Accept(TokenKind.Equal) ? expressions.Expression() : null;
        return new TypeVar(id, bound, defaultValue, cursor.SpanFrom(start));
    }
}
