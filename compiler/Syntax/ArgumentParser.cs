using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The arguments of a call or class definition.</summary>
internal sealed class ArgumentParser(
    TokenCursor cursor, ExpressionParser expressions, ComprehensionParser comprehensions)
{
    private readonly Collector<Keyword> _keywords = new();

    /// <summary>Parses from the opening to the closing parenthesis. Only a call's sole argument may be a generator
    /// expression without parentheses of its own.</summary>
    public void Parse(bool allowGenerator, out Expr[] args, out Keyword[] keywords)
    {
        int open = cursor.Index;
        cursor.Enter();
        cursor.Advance();
        int mark = expressions.Exprs.Mark;
        int keywordMark = _keywords.Mark;
        bool sawUnpacking = false;
        while (cursor.Kind != TokenKind.RightParen)
        {
            int start = cursor.Index;
            if (cursor.Accept(TokenKind.Star))
            {
                if (sawUnpacking)
                {
                    cursor.Fail();
                }

                var value = expressions.Expression();
                expressions.Exprs.Add(new Starred(value, ExprContext.Load, cursor.SpanFrom(start)));
            }
            else if (cursor.Accept(TokenKind.DoubleStar))
            {
                sawUnpacking = true;
                var value = expressions.Expression();
                _keywords.Add(new Keyword(null, value, cursor.SpanFrom(start)));
            }
            else if (cursor.Kind == TokenKind.Name && cursor.NextKind == TokenKind.Equal)
            {
                string name = cursor.ExpectName();
                cursor.Advance();
                var value = expressions.Expression();
                _keywords.Add(new Keyword(name, value, cursor.SpanFrom(start)));
            }
            else
            {
                Positional(open, allowGenerator && expressions.Exprs.Mark == mark, keywordMark);
            }

            if (!cursor.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        cursor.Expect(TokenKind.RightParen);
        cursor.Leave();
        args = expressions.Exprs.Take(mark);
        keywords = _keywords.Take(keywordMark);
    }

    private void Positional(int open, bool mayBeGenerator, int keywordMark)
    {
        if (_keywords.CountSince(keywordMark) > 0)
        {
            cursor.Fail();
        }

        var value = expressions.NamedExpression();
        if (cursor.Kind is TokenKind.For or TokenKind.Async)
        {
            var generators = comprehensions.Clauses();
            if (!mayBeGenerator || cursor.Kind != TokenKind.RightParen)
            {
                cursor.Fail();
            }

            ref readonly var close = ref cursor.Current;
            var span = cursor.TokenAt(open).Span.To(close.Span);
            value = new GeneratorExp(value, generators, span);
        }

        expressions.Exprs.Add(value);
    }
}
