using CoroVm.Bytecode;

namespace CoroVm.Compiler.Syntax;

using CoroVm.Compiler.Ast;

using Ast = CoroVm.Compiler.Ast;

/// <summary><c>if</c>, <c>while</c>, <c>for</c>, <c>try</c> and <c>with</c>.</summary>
internal sealed class CompoundStatementParser(
    TokenCursor cursor, ExpressionParser expressions, StatementParser statements)
{
    private readonly WithItemParser _withItems = new(cursor, expressions);

    /// <summary>A chain of <c>elif</c> is parsed in a loop, so that its length is not bounded by the stack.</summary>
    public If If()
    {
        var branches = new Stack<(int Start, Expr Test, Stmt[] Body)>();
        do
        {
            int start = cursor.Index;
            cursor.Advance();
            var test = expressions.NamedExpression();
            cursor.Expect(TokenKind.Colon);
            branches.Push((start, test, statements.Block()));
        }
        while (cursor.Kind == TokenKind.Elif);

        var orElse = Else();
        while (true)
        {
            var (start, test, body) = branches.Pop();
            var result = new If(test, body, orElse, cursor.SpanFrom(start));
            if (branches.Count == 0)
            {
                return result;
            }

            orElse = [result];
        }
    }

    public While While()
    {
        int start = cursor.Index;
        cursor.Advance();
        var test = expressions.NamedExpression();
        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        var orElse = Else();
        return new While(test, body, orElse, cursor.SpanFrom(start));
    }

    /// <summary>At <c>for</c>; <paramref name="start"/> may be the <c>async</c> before it.</summary>
    public Stmt For(int start, bool isAsync)
    {
        cursor.Advance();
        var target = expressions.Atoms.Comprehensions.StarTargets();
        cursor.Expect(TokenKind.In);
        var iter = expressions.StarExpressions();
        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        var orElse = Else();
        var span = cursor.SpanFrom(start);
        return isAsync ? new AsyncFor(target, iter, body, orElse, span) : new For(target, iter, body, orElse, span);
    }

    /// <summary>At <c>with</c>; <paramref name="start"/> may be the <c>async</c> before it.</summary>
    public Stmt With(int start, bool isAsync)
    {
        cursor.Advance();
        var items = _withItems.Parse();
        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        var span = cursor.SpanFrom(start);
        return isAsync ? new AsyncWith(items, body, span) : new With(items, body, span);
    }

    public Stmt Try()
    {
        int start = cursor.Index;
        cursor.Advance();
        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        var handlers = new List<ExceptHandler>();
        bool isStar = cursor.Kind == TokenKind.Except && cursor.NextKind == TokenKind.Star;
        while (cursor.Kind == TokenKind.Except)
        {
            handlers.Add(Handler(isStar));
        }

        Stmt[] orElse = handlers.Count > 0 ? Else() : [];
        Stmt[] finalBody = [];
        if (cursor.Accept(TokenKind.Finally))
        {
            cursor.Expect(TokenKind.Colon);
            finalBody = statements.Block();
        }
        else if (handlers.Count == 0)
        {
            cursor.Fail();
        }

        var span = cursor.SpanFrom(start);
        return isStar
            ? new TryStar(body, handlers.ToArray(), orElse, finalBody, span)
            : new Try(body, handlers.ToArray(), orElse, finalBody, span);
    }

    private ExceptHandler Handler(bool isStar)
    {
        int start = cursor.Index;
        cursor.Advance();
        if (isStar)
        {
            cursor.Expect(TokenKind.Star);
        }

        Expr? type = null;
        string? name = null;
        if (isStar || cursor.Kind != TokenKind.Colon)
        {
            int typeAt = cursor.Index;
            type = expressions.Expression();
            if (cursor.Accept(TokenKind.As))
            {
                name = cursor.ExpectName();
            }
            else if (cursor.Kind == TokenKind.Comma)
            {
                type = MoreTypes(typeAt, type);
            }
        }

        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        return new ExceptHandler(type, name, body, cursor.SpanFrom(start));
    }

    /// <summary>Several exception types without parentheses (PEP 758).</summary>
    private Ast.Tuple MoreTypes(int start, Expr first)
    {
        int mark = expressions.Exprs.Mark;
        expressions.Exprs.Add(first);
        while (cursor.Accept(TokenKind.Comma) && cursor.Kind != TokenKind.Colon)
        {
            expressions.Exprs.Add(expressions.Expression());
        }

        return new Ast.Tuple(expressions.Exprs.Take(mark), ExprContext.Load, cursor.SpanFrom(start));
    }

    private Stmt[] Else()
    {
        if (!cursor.Accept(TokenKind.Else))
        {
            return [];
        }

        cursor.Expect(TokenKind.Colon);
        return statements.Block();
    }
}
