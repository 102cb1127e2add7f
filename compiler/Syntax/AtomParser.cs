using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>Primaries (attributes, calls, subscripts) and atoms (names, literals, displays, comprehensions).</summary>
internal sealed class AtomParser
{
    private readonly TokenCursor _cursor;
    private readonly ExpressionParser _expressions;
    private readonly LiteralParser _literals;
    private readonly ArgumentParser _arguments;
    private readonly ComprehensionParser _comprehensions;

    public AtomParser(TokenCursor cursor, ExpressionParser expressions, LiteralParser literals)
    {
        _cursor = cursor;
        _expressions = expressions;
        _literals = literals;
        _comprehensions = new ComprehensionParser(cursor, expressions);
        _arguments = new ArgumentParser(cursor, expressions, _comprehensions);
    }

    public ComprehensionParser Comprehensions => _comprehensions;

    public ArgumentParser Arguments => _arguments;

    /// <summary>A primary; with <paramref name="stopAfterAtom"/> only the atom it starts with.</summary>
    public Expr Primary(bool stopAfterAtom = false)
    {
        int start = _cursor.Index;
        var result = Atom();
        while (!stopAfterAtom)
        {
            switch (_cursor.Kind)
            {
                case TokenKind.Dot:
                    _cursor.Advance();
                    string name = _cursor.ExpectName();
                    result = new Ast.Attribute(result, name, ExprContext.Load, _cursor.SpanFrom(start));
                    break;
                case TokenKind.LeftParen:
                    _arguments.Parse(allowGenerator: true, out var args, out var keywords);
                    result = new Call(result, args, keywords, _cursor.SpanFrom(start));
                    break;
                case TokenKind.LeftBracket:
                    _cursor.Advance();
                    var slice = Slices();
                    _cursor.Expect(TokenKind.RightBracket);
                    result = new Subscript(result, slice, ExprContext.Load, _cursor.SpanFrom(start));
                    break;
                default:
                    return result;
            }
        }

        return result;
    }

    private Expr Atom()
    {
        int start = _cursor.Index;
        switch (_cursor.Kind)
        {
            case TokenKind.Name:
                string id = _cursor.ExpectName();
                return new Name(id, ExprContext.Load, _cursor.SpanFrom(start));
            case TokenKind.Number:
                return _literals.Number();
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return _literals.Strings();
            case TokenKind.LeftParen:
                return Parenthesised();
            case TokenKind.LeftBracket:
                return ListDisplay();
            case TokenKind.LeftBrace:
                return BraceDisplay();
            case TokenKind.None:
                return Constant(start, NoneValue.Instance);
            case TokenKind.True:
                return Constant(start, BoolValue.True);
            case TokenKind.False:
                return Constant(start, BoolValue.False);
            case TokenKind.Ellipsis:
                return Constant(start, EllipsisValue.Instance);
            default:
                _cursor.Fail();
                return null;
        }
    }

    private Constant Constant(int start, ConstantValue value)
    {
        _cursor.Advance();
        return new Constant(value, _cursor.SpanFrom(start));
    }

    private Expr Slices()
    {
        int start = _cursor.Index;
        bool isStarred = _cursor.Kind == TokenKind.Star;
        var first = SliceOrStarred();
        if (_cursor.Kind != TokenKind.Comma && !isStarred)
        {
            return first;
        }

        int mark = _expressions.Exprs.Mark;
        _expressions.Exprs.Add(first);
        while (_cursor.Accept(TokenKind.Comma) && _cursor.Kind != TokenKind.RightBracket)
        {
            _expressions.Exprs.Add(SliceOrStarred());
        }

        return new Ast.Tuple(_expressions.Exprs.Take(mark), ExprContext.Load, _cursor.SpanFrom(start));
    }

    private Expr SliceOrStarred()
    {
        int start = _cursor.Index;
        if (_cursor.Accept(TokenKind.Star))
        {
            var value = _expressions.Expression();
            return new Starred(value, ExprContext.Load, _cursor.SpanFrom(start));
        }

        Expr? lower = null;
        if (_cursor.Kind != TokenKind.Colon)
        {
            bool isNamed = _cursor.Kind == TokenKind.Name && _cursor.NextKind == TokenKind.ColonEqual;
            lower = _expressions.NamedExpression();
            if (_cursor.Kind != TokenKind.Colon || isNamed)
            {
                return lower;
            }
        }

        _cursor.Advance();
        var upper = SlicePart();
        var step = _cursor.Accept(TokenKind.Colon) ? SlicePart() : null;
        return new Slice(lower, upper, step, _cursor.SpanFrom(start));
    }

    private Expr? SlicePart() => _cursor.Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket
        ? null
        : _expressions.Expression();

    private Expr Parenthesised()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        if (_cursor.Accept(TokenKind.RightParen))
        {
            return new Ast.Tuple([], ExprContext.Load, _cursor.SpanFrom(start));
        }

        if (_cursor.Kind == TokenKind.Yield)
        {
            var yield = _expressions.Yield();
            _cursor.Expect(TokenKind.RightParen);
            return yield;
        }

        bool isStarred = _cursor.Kind == TokenKind.Star;
        var first = _expressions.StarNamedExpression();
        if (_cursor.Kind is TokenKind.For or TokenKind.Async && !isStarred)
        {
            var generators = _comprehensions.Clauses();
            _cursor.Expect(TokenKind.RightParen);
            return new GeneratorExp(first, generators, _cursor.SpanFrom(start));
        }

        if (_cursor.Kind == TokenKind.Comma)
        {
            var elts = ElementsAfter(first, TokenKind.RightParen);
            return new Ast.Tuple(elts, ExprContext.Load, _cursor.SpanFrom(start));
        }

        if (isStarred)
        {
            _cursor.Fail();
        }

        _cursor.Expect(TokenKind.RightParen);
        return first;
    }

    private Expr ListDisplay()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        if (_cursor.Accept(TokenKind.RightBracket))
        {
            return new Ast.List([], ExprContext.Load, _cursor.SpanFrom(start));
        }

        bool isStarred = _cursor.Kind == TokenKind.Star;
        var first = _expressions.StarNamedExpression();
        if (_cursor.Kind is TokenKind.For or TokenKind.Async && !isStarred)
        {
            var generators = _comprehensions.Clauses();
            _cursor.Expect(TokenKind.RightBracket);
            return new ListComp(first, generators, _cursor.SpanFrom(start));
        }

        var elts = ElementsAfter(first, TokenKind.RightBracket);
        return new Ast.List(elts, ExprContext.Load, _cursor.SpanFrom(start));
    }

    /// <summary>The elements of a display whose first one has been parsed, and its closing bracket.</summary>
    private Expr[] ElementsAfter(Expr first, TokenKind closing)
    {
        var exprs = _expressions.Exprs;
        int mark = exprs.Mark;
        exprs.Add(first);
        while (_cursor.Accept(TokenKind.Comma) && _cursor.Kind != closing)
        {
            exprs.Add(_expressions.StarNamedExpression());
        }

        _cursor.Expect(closing);
        return exprs.Take(mark);
    }

    private Expr BraceDisplay()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        if (_cursor.Accept(TokenKind.RightBrace))
        {
            return new Dict([], [], _cursor.SpanFrom(start));
        }

        if (_cursor.Kind == TokenKind.DoubleStar)
        {
            return DictRest(start, null);
        }

        bool isSet = _cursor.Kind == TokenKind.Star
            || (_cursor.Kind == TokenKind.Name && _cursor.NextKind == TokenKind.ColonEqual);
        bool isStarred = _cursor.Kind == TokenKind.Star;
        var first = _expressions.StarNamedExpression();
        if (!isSet && _cursor.Kind == TokenKind.Colon)
        {
            return DictRest(start, first);
        }

        if (_cursor.Kind is TokenKind.For or TokenKind.Async && !isStarred)
        {
            var generators = _comprehensions.Clauses();
            _cursor.Expect(TokenKind.RightBrace);
            return new SetComp(first, generators, _cursor.SpanFrom(start));
        }

        var elts = ElementsAfter(first, TokenKind.RightBrace);
        return new Set(elts, _cursor.SpanFrom(start));
    }

    /// <summary>A dict from its first item on: at <c>**</c>, or at the colon behind <paramref name="firstKey"/>.</summary>
    private Expr DictRest(int start, Expr? firstKey)
    {
        var keys = new List<Expr?>();
        int mark = _expressions.Exprs.Mark;
        if (firstKey is null)
        {
            _cursor.Advance();
            keys.Add(null);
            _expressions.Exprs.Add(_expressions.BitwiseOr());
        }
        else
        {
            _cursor.Advance();
            var value = _expressions.Expression();
            if (_cursor.Kind is TokenKind.For or TokenKind.Async)
            {
                var generators = _comprehensions.Clauses();
                _cursor.Expect(TokenKind.RightBrace);
                return new DictComp(firstKey, value, generators, _cursor.SpanFrom(start));
            }

            keys.Add(firstKey);
            _expressions.Exprs.Add(value);
        }

        while (_cursor.Accept(TokenKind.Comma) && _cursor.Kind != TokenKind.RightBrace)
        {
            if (_cursor.Accept(TokenKind.DoubleStar))
            {
                keys.Add(null);
                _expressions.Exprs.Add(_expressions.BitwiseOr());
                continue;
            }

            keys.Add(_expressions.Expression());
            _cursor.Expect(TokenKind.Colon);
            _expressions.Exprs.Add(_expressions.Expression());
        }

        _cursor.Expect(TokenKind.RightBrace);
        return new Dict(keys.ToArray(), _expressions.Exprs.Take(mark), _cursor.SpanFrom(start));
    }
}
