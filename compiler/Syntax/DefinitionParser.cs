using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>Functions and classes, with their decorators.</summary>
internal sealed class DefinitionParser(
    TokenCursor cursor, ExpressionParser expressions, StatementParser statements, TypeParamParser typeParams)
{
    public Stmt Definition()
    {
        int mark = expressions.Exprs.Mark;
        while (cursor.Accept(TokenKind.At))
        {
            expressions.Exprs.Add(expressions.NamedExpression());
            cursor.Expect(TokenKind.Newline);
        }

        var decorators = expressions.Exprs.Take(mark);
        if (cursor.Kind == TokenKind.Class)
        {
            return Class(decorators);
        }

        int start = cursor.Index;
        bool isAsync = cursor.Accept(TokenKind.Async);
        return Function(start, isAsync, decorators);
    }

    private ClassDef Class(Expr[] decorators)
    {
        int start = cursor.Index;
        cursor.Advance();
        string name = cursor.ExpectName();
        var parameters = typeParams.Parse();
        Expr[] bases = [];
        Keyword[] keywords = [];
        if (cursor.Kind == TokenKind.LeftParen)
        {
            expressions.Atoms.Arguments.Parse(allowGenerator: false, out bases, out keywords);
        }

        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        return new ClassDef(name, bases, keywords, body, decorators, parameters, cursor.SpanFrom(start));
    }

    private Stmt Function(int start, bool isAsync, Expr[] decorators)
    {
        cursor.Expect(TokenKind.Def);
        string name = cursor.ExpectName();
        var parameters = typeParams.Parse();
        cursor.Expect(TokenKind.LeftParen);
        var args = expressions.Parameters.Parse(TokenKind.RightParen);
        cursor.Expect(TokenKind.RightParen);
        var returns = cursor.Accept(TokenKind.Arrow) ? expressions.Expression() : null;
        cursor.Expect(TokenKind.Colon);
        var body = statements.Block();
        var span = cursor.SpanFrom(start);
        return isAsync
            ? new AsyncFunctionDef(name, args, body, decorators, returns, parameters, span)
            : new FunctionDef(name, args, body, decorators, returns, parameters, span);
    }
}
