using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>Expressions, by precedence. Primaries and atoms are <see cref="AtomParser"/>'s.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenCursor _cursor;
    private readonly AtomParser _atoms;
    private readonly ParameterParser _parameters;
    private readonly Collector<CmpOp> _comparisons = new();

    public ExpressionParser(TokenCursor cursor, LiteralParser literals)
    {
        _cursor = cursor;
        _parameters = new ParameterParser(cursor, this);
        _atoms = new AtomParser(cursor, this, literals);
    }

    /// <summary>Where lists of expressions are gathered.</summary>
    public Collector<Expr> Exprs { get; } = new();

    public ParameterParser Parameters => _parameters;

    public AtomParser Atoms => _atoms;

    /// <summary><c>star_expressions</c>: a tuple needs no parentheses.</summary>
    public Expr StarExpressions()
    {
        int start = _cursor.Index;
        var first = StarExpression();
        return _cursor.Kind == TokenKind.Comma ? TupleRest(start, first, allowStar: true) : first;
    }

    /// <summary><c>expressions</c>: a tuple without stars.</summary>
    public Expr Expressions()
    {
        int start = _cursor.Index;
        var first = Expression();
        return _cursor.Kind == TokenKind.Comma ? TupleRest(start, first, allowStar: false) : first;
    }

    /// <summary><c>yield_expr | star_expressions</c>.</summary>
    public Expr YieldOrStarExpressions() => _cursor.Kind == TokenKind.Yield ? Yield() : StarExpressions();

    public Expr StarExpression() => _cursor.Kind == TokenKind.Star ? Starred() : Expression();

    public Expr StarNamedExpression() => _cursor.Kind == TokenKind.Star ? Starred() : NamedExpression();

    public Expr NamedExpression()
    {
        if (_cursor.Kind != TokenKind.Name || _cursor.NextKind != TokenKind.ColonEqual)
        {
            return Expression();
        }

        int start = _cursor.Index;
        string id = _cursor.ExpectName();
        var target = new Name(id, ExprContext.Store, _cursor.SpanFrom(start));
        _cursor.Advance();
        var value = Expression();
        return new NamedExpr(target, value, _cursor.SpanFrom(start));
    }

    /// <summary><c>expression</c>: a conditional expression or a lambda.</summary>
    public Expr Expression()
    {
        _cursor.Enter();
        Expr result;
        if (_cursor.Kind == TokenKind.Lambda)
        {
            result = Lambda();
        }
        else
        {
            int start = _cursor.Index;
            result = Disjunction();
            if (_cursor.Kind == TokenKind.If)
            {
                _cursor.Advance();
                var test = Disjunction();
                _cursor.Expect(TokenKind.Else);
                var orElse = Expression();
                result = new IfExp(test, result, orElse, _cursor.SpanFrom(start));
            }
        }

        _cursor.Leave();
        return result;
    }

    public Expr Disjunction()
    {
        int start = _cursor.Index;
        var first = Conjunction();
        if (_cursor.Kind != TokenKind.Or)
        {
            return first;
        }

        int mark = Exprs.Mark;
        Exprs.Add(first);
        while (_cursor.Accept(TokenKind.Or))
        {
            Exprs.Add(Conjunction());
        }

        return new BoolOp(BoolOperator.Or, Exprs.Take(mark), _cursor.SpanFrom(start));
    }

    /// <summary><c>bitwise_or</c> and everything that binds tighter.</summary>
    public Expr BitwiseOr() => Binary(BinaryOperators.Lowest);

    /// <summary><c>factor</c>: signs, then powers, await and primaries.</summary>
    public Expr Factor()
    {
        UnaryOperator op;
        switch (_cursor.Kind)
        {
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return Power();
        }

        int start = _cursor.Index;
        _cursor.Enter();
        _cursor.Advance();
        var operand = Factor();
        _cursor.Leave();
        return new UnaryOp(op, operand, _cursor.SpanFrom(start));
    }

    private Expr Conjunction()
    {
        int start = _cursor.Index;
        var first = Inversion();
        if (_cursor.Kind != TokenKind.And)
        {
            return first;
        }

        int mark = Exprs.Mark;
        Exprs.Add(first);
        while (_cursor.Accept(TokenKind.And))
        {
            Exprs.Add(Inversion());
        }

        return new BoolOp(BoolOperator.And, Exprs.Take(mark), _cursor.SpanFrom(start));
    }

    private Expr Inversion()
    {
        if (_cursor.Kind != TokenKind.Not)
        {
            return Comparison();
        }

        int start = _cursor.Index;
        _cursor.Enter();
        _cursor.Advance();
        var operand = Inversion();
        _cursor.Leave();
        return new UnaryOp(UnaryOperator.Not, operand, _cursor.SpanFrom(start));
    }

    private Expr Comparison()
    {
        int start = _cursor.Index;
        var left = BitwiseOr();
        if (!TryComparisonOperator(out var op))
        {
            return left;
        }

        int mark = Exprs.Mark;
        int opMark = _comparisons.Mark;
        do
        {
            _comparisons.Add(op);
            Exprs.Add(BitwiseOr());
        }
        while (TryComparisonOperator(out op));

        return new Compare(left, _comparisons.Take(opMark), Exprs.Take(mark), _cursor.SpanFrom(start));
    }

    private bool TryComparisonOperator(out CmpOp op)
    {
        switch (_cursor.Kind)
        {
            case TokenKind.EqualEqual:
                op = CmpOp.Eq;
                break;
            case TokenKind.NotEqual:
                op = CmpOp.NotEq;
                break;
            case TokenKind.Less:
                op = CmpOp.Lt;
                break;
            case TokenKind.LessEqual:
                op = CmpOp.LtE;
                break;
            case TokenKind.Greater:
                op = CmpOp.Gt;
                break;
            case TokenKind.GreaterEqual:
                op = CmpOp.GtE;
                break;
            case TokenKind.In:
                op = CmpOp.In;
                break;
            case TokenKind.Not when _cursor.NextKind == TokenKind.In:
                _cursor.Advance();
                op = CmpOp.NotIn;
                break;
            case TokenKind.Is:
                _cursor.Advance();
                op = _cursor.Accept(TokenKind.Not) ? CmpOp.IsNot : CmpOp.Is;
                return true;
            default:
                op = default;
                return false;
        }

        _cursor.Advance();
        return true;
    }

    private Expr Binary(int lowest)
    {
        int start = _cursor.Index;
        var left = Factor();
        while (BinaryOperators.PrecedenceOf(_cursor.Kind) is var precedence && precedence >= lowest)
        {
            var op = BinaryOperators.OperatorOf(_cursor.Kind);
            _cursor.Advance();
            var right = Binary(precedence + 1);
            left = new BinOp(left, op, right, _cursor.SpanFrom(start));
        }

        return left;
    }

    private Expr Power()
    {
        int start = _cursor.Index;
        Expr left;
        if (_cursor.Accept(TokenKind.Await))
        {
            var value = _atoms.Primary();
            left = new Await(value, _cursor.SpanFrom(start));
        }
        else
        {
            left = _atoms.Primary();
        }

        if (_cursor.Kind != TokenKind.DoubleStar)
        {
            return left;
        }

        _cursor.Enter();
        _cursor.Advance();
        var right = Factor();
        _cursor.Leave();
        return new BinOp(left, Operator.Pow, right, _cursor.SpanFrom(start));
    }

    private Starred Starred()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        var value = BitwiseOr();
        return new Starred(value, ExprContext.Load, _cursor.SpanFrom(start));
    }

    /// <summary><c>yield_expr</c>, at <c>yield</c>.</summary>
    public Expr Yield()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        if (_cursor.Accept(TokenKind.From))
        {
            var source = Expression();
            return new YieldFrom(source, _cursor.SpanFrom(start));
        }

        var value = StartsExpression(_cursor.Kind) ? StarExpressions() : null;
        return new Yield(value, _cursor.SpanFrom(start));
    }

    /// <summary>Whether a token can begin a <c>star_expression</c>.</summary>
    public static bool StartsExpression(TokenKind kind) => kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart
            or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Ellipsis
            or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Star or TokenKind.Not
            or TokenKind.Lambda or TokenKind.Await or TokenKind.None or TokenKind.True or TokenKind.False => true,
        _ => false,
    };

    private Ast.Lambda Lambda()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        var args = _parameters.Parse(TokenKind.Colon);
        _cursor.Expect(TokenKind.Colon);
        var body = Expression();
        return new Ast.Lambda(args, body, _cursor.SpanFrom(start));
    }

    private Ast.Tuple TupleRest(int start, Expr first, bool allowStar)
    {
        int mark = Exprs.Mark;
        Exprs.Add(first);
        while (_cursor.Accept(TokenKind.Comma) && StartsExpression(_cursor.Kind))
        {
            Exprs.Add(allowStar ? StarExpression() : Expression());
        }

        return new Ast.Tuple(Exprs.Take(mark), ExprContext.Load, _cursor.SpanFrom(start));
    }
}
