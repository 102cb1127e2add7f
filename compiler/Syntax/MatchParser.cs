using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>The <c>match</c> statement (PEP 634). <c>match</c> and <c>case</c> are keywords only here.</summary>
internal sealed class MatchParser(TokenCursor cursor, ExpressionParser expressions, StatementParser statements)
{
    private readonly PatternParser _patterns = new(cursor, expressions);

    /// <summary>Whether a line that starts with a name is a <c>match</c> statement: no other statement starts with
    /// <c>match</c>, ends with a colon and has an indented line below it.</summary>
    public bool IsMatchStatement()
    {
        if (!cursor.IsWord("match") || !ExpressionParser.StartsExpression(cursor.NextKind))
        {
            return false;
        }

        int i = cursor.Index + 1;
        while (cursor.TokenAt(i).Kind is not (TokenKind.Newline or TokenKind.EndMarker or TokenKind.Error))
        {
            i++;
        }

        return cursor.TokenAt(i).Kind == TokenKind.Newline && cursor.TokenAt(i - 1).Kind == TokenKind.Colon
            && cursor.TokenAt(i + 1).Kind == TokenKind.Indent;
    }

    public Match Match()
    {
        int start = cursor.Index;
        cursor.Advance();
        var subject = Subject();
        cursor.Expect(TokenKind.Colon);
        cursor.Expect(TokenKind.Newline);
        cursor.Expect(TokenKind.Indent);
        cursor.Enter();
        var cases = new List<MatchCase>();
        do
        {
            cases.Add(Case());
        }
        while (cursor.Kind is not (TokenKind.Dedent or TokenKind.EndMarker));

        cursor.Leave();
        cursor.Expect(TokenKind.Dedent);
        return new Match(subject, cases.ToArray(), cursor.SpanFrom(start));
    }

    private Expr Subject()
    {
        int start = cursor.Index;
        bool isStarred = cursor.Kind == TokenKind.Star;
        var first = expressions.StarNamedExpression();
        if (cursor.Kind != TokenKind.Comma)
        {
            if (isStarred)
            {
                cursor.Fail();
            }

            return first;
        }

        int mark = expressions.Exprs.Mark;
        expressions.Exprs.Add(first);
        while (cursor.Accept(TokenKind.Comma) && cursor.Kind != TokenKind.Colon)
        {
            expressions.Exprs.Add(expressions.StarNamedExpression());
        }

        return new Ast.Tuple(expressions.Exprs.Take(mark), ExprContext.Load, cursor.SpanFrom(start));
    }

    private MatchCase Case()
    {
        int start = cursor.Index;
        if (!cursor.IsWord("case"))
        {
            cursor.Fail();
        }

        cursor.Advance();
        var pattern = _patterns.Patterns();
        var guard = cursor.Accept(TokenKind.If) ? expressions.NamedExpression() : null;
        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        return new MatchCase(pattern, guard, body, cursor.SpanFrom(start));
    }
}
