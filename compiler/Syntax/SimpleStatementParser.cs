using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>The statements that take one line.</summary>
internal sealed class SimpleStatementParser(
    TokenCursor cursor, ExpressionParser expressions, TypeParamParser typeParams)
{
    private readonly ImportParser _imports = new(cursor);

    public Stmt Statement()
    {
        int start = cursor.Index;
        switch (cursor.Kind)
        {
            case TokenKind.Pass:
                cursor.Advance();
                return new Pass(cursor.SpanFrom(start));
            case TokenKind.Break:
                cursor.Advance();
                return new Break(cursor.SpanFrom(start));
            case TokenKind.Continue:
                cursor.Advance();
                return new Continue(cursor.SpanFrom(start));
            case TokenKind.Return:
                return Return(start);
            case TokenKind.Raise:
                return Raise(start);
            case TokenKind.Import:
                return _imports.Import();
            case TokenKind.From:
                return _imports.ImportFrom();
            case TokenKind.Global:
                var globals = Names();
                return new Global(globals, cursor.SpanFrom(start));
            case TokenKind.Nonlocal:
                var nonlocals = Names();
                return new Nonlocal(nonlocals, cursor.SpanFrom(start));
            case TokenKind.Del:
                return Delete(start);
            case TokenKind.Assert:
                return Assert(start);
            case TokenKind.Yield:
                return YieldStatement(start);
            case TokenKind.Name when cursor.NextKind == TokenKind.Name && cursor.IsWord("type"):
                return TypeAlias(start);
            default:
                return ExpressionOrAssignment(start);
        }
    }

    private Return Return(int start)
    {
        cursor.Advance();
        var value = ExpressionParser.StartsExpression(cursor.Kind) ? expressions.StarExpressions() : null;
        return new Return(value, cursor.SpanFrom(start));
    }

    private Raise Raise(int start)
    {
        cursor.Advance();
        Expr? exc = null;
        Expr? cause = null;
        if (ExpressionParser.StartsExpression(cursor.Kind))
        {
            exc = expressions.Expression();
            cause = cursor.Accept(TokenKind.From) ? expressions.Expression() : null;
        }

        return new Raise(exc, cause, cursor.SpanFrom(start));
    }

    private string[] Names()
    {
        var names = new List<string>();
        do
        {
            cursor.Advance();
            names.Add(cursor.ExpectName());
        }
        while (cursor.Kind == TokenKind.Comma);
        return names.ToArray();
    }

    private Delete Delete(int start)
    {
        cursor.Advance();
        int mark = expressions.Exprs.Mark;
        do
        {
            var target = expressions.BitwiseOr();
            if (!Targets.TryDelete(target))
            {
                cursor.Fail();
            }

            expressions.Exprs.Add(target);
        }
        while (cursor.Accept(TokenKind.Comma) && cursor.Kind is not (TokenKind.Semicolon or TokenKind.Newline));

        return new Delete(expressions.Exprs.Take(mark), cursor.SpanFrom(start));
    }

    private Assert Assert(int start)
    {
        cursor.Advance();
        var test = expressions.Expression();
        var message = cursor.Accept(TokenKind.Comma) ? expressions.Expression() : null;
        return new Assert(test, message, cursor.SpanFrom(start));
    }

    private ExprStmt YieldStatement(int start)
    {
        var value = expressions.Yield();
        return new ExprStmt(value, cursor.SpanFrom(start));
    }

    private TypeAlias TypeAlias(int start)
    {
        cursor.Advance();
        int nameAt = cursor.Index;
        string id = cursor.ExpectName();
        var name = new Name(id, ExprContext.Store, cursor.SpanFrom(nameAt));
        var parameters = typeParams.Parse();
        cursor.Expect(TokenKind.Equal);
        var value = expressions.Expression();
        return new TypeAlias(name, parameters, value, cursor.SpanFrom(start));
    }

    private Stmt ExpressionOrAssignment(int start)
    {
        bool inParentheses = cursor.Kind == TokenKind.LeftParen;
        var first = expressions.StarExpressions();
        switch (cursor.Kind)
        {
            case TokenKind.Equal:
                return Assignment(start, first);
            case TokenKind.Colon:
                return Annotation(start, first, inParentheses);
        }

        if (BinaryOperators.TryAugmented(cursor.Kind, out var op))
        {
            if (!Targets.TryStoreSingle(first))
            {
                cursor.Fail();
            }

            cursor.Advance();
            var value = expressions.YieldOrStarExpressions();
            return new AugAssign(first, op, value, cursor.SpanFrom(start));
        }

        return new ExprStmt(first, cursor.SpanFrom(start));
    }

    private Assign Assignment(int start, Expr first)
    {
        int mark = expressions.Exprs.Mark;
        var value = first;
        while (cursor.Kind == TokenKind.Equal)
        {
            if (!Targets.TryStore(value))
            {
                cursor.Fail();
            }

            expressions.Exprs.Add(value);
            cursor.Advance();
            value = expressions.YieldOrStarExpressions();
        }

        return new Assign(expressions.Exprs.Take(mark), value, cursor.SpanFrom(start));
    }

    private AnnAssign Annotation(int start, Expr target, bool inParentheses)
    {
        if (!Targets.TryStoreSingle(target))
        {
            cursor.Fail();
        }

        cursor.Advance();
        var annotation = expressions.Expression();
        var value = cursor.Accept(TokenKind.Equal) ? expressions.YieldOrStarExpressions() : null;
        bool simple = target is Name && !inParentheses;
        return new AnnAssign(target, annotation, value, simple, cursor.SpanFrom(start));
    }
}
