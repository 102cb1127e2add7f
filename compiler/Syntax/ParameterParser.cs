using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The parameters of <c>def</c> (up to a parenthesis, with annotations) and <c>lambda</c> (up to a
/// colon).</summary>
internal sealed class ParameterParser(TokenCursor cursor, ExpressionParser expressions)
{
    /// <summary>Parses up to <paramref name="closing"/>, which is not consumed.</summary>
    public Arguments Parse(TokenKind closing)
    {
        int start = cursor.Index;
        if (cursor.Kind == closing)
        {
            return new Arguments([], [], null, [], [], null, [], cursor.Current.Span);
        }

        bool annotated = closing == TokenKind.RightParen;
        Arg[] posOnly = [];
        var args = new List<Arg>();
        var defaults = new List<Expr>();
        var kwOnly = new List<Arg>();
        var kwDefaults = new List<Expr?>();
        Arg? varArg = null;
        Arg? kwArg = null;
        bool sawSlash = false;
        bool sawStar = false;
        while (cursor.Kind != closing)
        {
            if (kwArg is not null)
            {
                cursor.Fail();
            }

            if (cursor.Kind == TokenKind.Slash && !sawSlash && !sawStar && args.Count > 0)
            {
                sawSlash = true;
                posOnly = args.ToArray();
                args.Clear();
                cursor.Advance();
            }
            else if (cursor.Kind == TokenKind.Star && !sawStar)
            {
                sawStar = true;
                cursor.Advance();
                if (cursor.Kind == TokenKind.Comma)
                {
                    if (cursor.NextKind != TokenKind.Name)
                    {
                        cursor.Fail();
                    }
                }
                else
                {
                    varArg = Parameter(annotated, allowStar: true);
                }
            }
            else if (cursor.Accept(TokenKind.DoubleStar))
            {
                kwArg = Parameter(annotated, allowStar: false);
            }
            else
            {
                var arg = Parameter(annotated, allowStar: false);
                var value = cursor.Accept(TokenKind.Equal) ? expressions.Expression() : null;
                if (sawStar)
                {
                    kwOnly.Add(arg);
                    kwDefaults.Add(value);
                }
                else
                {
                    AddPositional(args, defaults, arg, value);
                }
            }

            if (!cursor.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        if (cursor.Kind != closing)
        {
            cursor.Fail();
        }

        return new Arguments(
            posOnly, args.ToArray(), varArg, kwOnly.ToArray(), kwDefaults.ToArray(), kwArg, defaults.ToArray(),
            cursor.SpanFrom(start));
    }

    private void AddPositional(List<Arg> args, List<Expr> defaults, Arg arg, Expr? value)
    {
        if (value is null && defaults.Count > 0)
        {
            cursor.Fail();
        }

        args.Add(arg);
        if (value is not null)
        {
            defaults.Add(value);
        }
    }

    private Arg Parameter(bool annotated, bool allowStar)
    {
        int start = cursor.Index;
        string name = cursor.ExpectName();
        Expr? annotation = null;
        if (annotated && cursor.Accept(TokenKind.Colon))
        {
            annotation = allowStar ? expressions.StarExpression() : expressions.Expression();
        }

        return new Arg(name, annotation, cursor.SpanFrom(start));
    }
}
