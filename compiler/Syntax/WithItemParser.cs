using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The items of <c>with</c>. Parentheses after <c>with</c> surround either the items or an expression; the
/// tokens inside tell which.</summary>
internal sealed class WithItemParser(TokenCursor cursor, ExpressionParser expressions)
{
    public WithItem[] Parse()
    {
        bool inParentheses = cursor.Kind == TokenKind.LeftParen && ParenthesesHoldItems();
        if (inParentheses)
        {
            cursor.Advance();
        }

        var items = new List<WithItem>();
        do
        {
            items.Add(Item());
        }
        while (cursor.Accept(TokenKind.Comma) && !(inParentheses && cursor.Kind == TokenKind.RightParen));

        if (inParentheses)
        {
            cursor.Expect(TokenKind.RightParen);
        }

        return items.ToArray();
    }

    private WithItem Item()
    {
        int start = cursor.Index;
        var context = expressions.Expression();
        Expr? target = null;
        if (cursor.Accept(TokenKind.As))
        {
            target = Target();
        }

        return new WithItem(context, target, cursor.SpanFrom(start));
    }

    private Expr Target()
    {
        int start = cursor.Index;
        Expr target;
        if (cursor.Accept(TokenKind.Star))
        {
            var value = expressions.BitwiseOr();
            target = new Starred(value, ExprContext.Store, cursor.SpanFrom(start));
        }
        else
        {
            target = expressions.BitwiseOr();
        }

        if (!Targets.TryStore(target))
        {
            cursor.Fail();
        }

        return target;
    }

    /// <summary>Whether the matching parenthesis is followed by the colon and nothing inside shows that this is a
    /// group, tuple or generator expression: a star, a yield, an assignment expression, a comprehension.</summary>
    private bool ParenthesesHoldItems()
    {
        int depth = 0;
        bool isItemStart = false;
        for (int i = cursor.Index; ; i++)
        {
            var kind = cursor.TokenAt(i).Kind;
            switch (kind)
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    isItemStart = depth == 1;
                    continue;
                case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                    depth--;
                    if (depth == 0)
                    {
                        bool isEmpty = i == cursor.Index + 1;
                        return !isEmpty && cursor.TokenAt(i + 1).Kind == TokenKind.Colon;
                    }

                    break;
                case TokenKind.EndMarker or TokenKind.Error or TokenKind.Newline:
                    return false;
                case TokenKind.Comma:
                    isItemStart = depth == 1;
                    continue;
                case TokenKind.Star or TokenKind.Yield when isItemStart:
                case TokenKind.ColonEqual or TokenKind.For or TokenKind.Async when depth == 1:
                    return false;
            }

            isItemStart = false;
        }
    }
}
