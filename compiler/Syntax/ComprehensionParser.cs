using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The <c>for</c> and <c>if</c> clauses of comprehensions.</summary>
internal sealed class ComprehensionParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly Collector<Comprehension> _clauses = new();

    /// <summary>At least one clause; the cursor is at <c>for</c> or <c>async</c>.</summary>
    public Comprehension[] Clauses()
    {
        int mark = _clauses.Mark;
        while (cursor.Kind is TokenKind.For or TokenKind.Async)
        {
            int start = cursor.Index;
            bool isAsync = cursor.Accept(TokenKind.Async);
            cursor.Expect(TokenKind.For);
            var target = StarTargets();
            cursor.Expect(TokenKind.In);
            var iter = expressions.Disjunction();
            int ifs = expressions.Exprs.Mark;
            while (cursor.Accept(TokenKind.If))
            {
                expressions.Exprs.Add(expressions.Disjunction());
            }

            var conditions = expressions.Exprs.Take(ifs);
            _clauses.Add(new Comprehension(target, iter, conditions, isAsync, cursor.SpanFrom(start)));
        }

        return _clauses.Take(mark);
    }

    /// <summary><c>star_targets</c>: what <c>for</c> assigns to.</summary>
    public Expr StarTargets()
    {
        int start = cursor.Index;
        var first = StarTarget();
        if (cursor.Kind == TokenKind.Comma)
        {
            int mark = expressions.Exprs.Mark;
            expressions.Exprs.Add(first);
            while (cursor.Accept(TokenKind.Comma) && ExpressionParser.StartsExpression(cursor.Kind))
            {
                expressions.Exprs.Add(StarTarget());
            }

            var elts = expressions.Exprs.Take(mark);
            first = new Ast.Tuple(elts, ExprContext.Load, cursor.SpanFrom(start));
        }

        if (!Targets.TryStore(first))
        {
            cursor.Fail();
        }

        return first;
    }

    private Expr StarTarget()
    {
        int start = cursor.Index;
        if (!cursor.Accept(TokenKind.Star))
        {
            return expressions.BitwiseOr();
        }

        var value = expressions.BitwiseOr();
        return new Starred(value, ExprContext.Load, cursor.SpanFrom(start));
    }
}
