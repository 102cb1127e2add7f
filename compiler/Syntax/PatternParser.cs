using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>Patterns (PEP 634).</summary>
internal sealed class PatternParser
{
    private readonly TokenCursor _cursor;
    private readonly ExpressionParser _expressions;
    private readonly PatternLiteralParser _literals;
    private readonly Collector<Pattern> _patterns = new();

    public PatternParser(TokenCursor cursor, ExpressionParser expressions)
    {
        _cursor = cursor;
        _expressions = expressions;
        _literals = new PatternLiteralParser(cursor, expressions);
    }

    /// <summary><c>patterns</c>: a sequence needs no brackets.</summary>
    public Pattern Patterns()
    {
        int start = _cursor.Index;
        bool isStar = _cursor.Kind == TokenKind.Star;
        var first = MaybeStar();
        if (_cursor.Kind != TokenKind.Comma)
        {
            if (isStar)
            {
                _cursor.Fail();
            }

            return first;
        }

        var patterns = SequenceAfter(first);
        return new MatchSequence(patterns, _cursor.SpanFrom(start));
    }

    private Pattern MaybeStar() => _cursor.Kind == TokenKind.Star ? Star() : AsPattern();

    private MatchStar Star()
    {
        int start = _cursor.Index;
        _cursor.Advance();
        string name = _cursor.ExpectName();
        RequireCapture();
        return new MatchStar(name == "_" ? null : name, _cursor.SpanFrom(start));
    }

    /// <summary>What remains of a sequence after its first pattern, at the comma.</summary>
    private Pattern[] SequenceAfter(Pattern first)
    {
        int mark = _patterns.Mark;
        _patterns.Add(first);
        while (_cursor.Accept(TokenKind.Comma) && StartsPattern())
        {
            _patterns.Add(MaybeStar());
        }

        return _patterns.Take(mark);
    }

    private bool StartsPattern() => _cursor.Kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart
            or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Plus
            or TokenKind.Minus or TokenKind.Star or TokenKind.None or TokenKind.True or TokenKind.False => true,
        _ => false,
    };

    private Pattern AsPattern()
    {
        int start = _cursor.Index;
        _cursor.Enter();
        var pattern = OrPattern();
        _cursor.Leave();
        if (!_cursor.Accept(TokenKind.As))
        {
            return pattern;
        }

        string name = _cursor.ExpectName();
        RequireCapture();
        if (name == "_")
        {
            _cursor.Fail();
        }

        return new MatchAs(pattern, name, _cursor.SpanFrom(start));
    }

    private Pattern OrPattern()
    {
        int start = _cursor.Index;
        var first = Closed();
        if (_cursor.Kind != TokenKind.VerticalBar)
        {
            return first;
        }

        int mark = _patterns.Mark;
        _patterns.Add(first);
        while (_cursor.Accept(TokenKind.VerticalBar))
        {
            _patterns.Add(Closed());
        }

        return new MatchOr(_patterns.Take(mark), _cursor.SpanFrom(start));
    }

    private Pattern Closed()
    {
        int start = _cursor.Index;
        switch (_cursor.Kind)
        {
            case TokenKind.Number or TokenKind.Minus or TokenKind.Plus or TokenKind.String or TokenKind.FStringStart
                or TokenKind.TStringStart:
                var value = _literals.Literal();
                return new MatchValue(value, _cursor.SpanFrom(start));
            case TokenKind.None:
                return Singleton(start, NoneValue.Instance);
            case TokenKind.True:
                return Singleton(start, BoolValue.True);
            case TokenKind.False:
                return Singleton(start, BoolValue.False);
            case TokenKind.Name:
                return NamePattern(start);
            case TokenKind.LeftParen:
                return Parenthesised(start);
            case TokenKind.LeftBracket:
                _cursor.Advance();
                Pattern[] patterns = _cursor.Kind == TokenKind.RightBracket ? [] : SequenceAfter(MaybeStar());
                _cursor.Expect(TokenKind.RightBracket);
                return new MatchSequence(patterns, _cursor.SpanFrom(start));
            case TokenKind.LeftBrace:
                return Mapping(start);
            default:
                _cursor.Fail();
                return null;
        }
    }

    private MatchSingleton Singleton(int start, ConstantValue value)
    {
        _cursor.Advance();
        return new MatchSingleton(value, _cursor.SpanFrom(start));
    }

    private Pattern NamePattern(int start)
    {
        if (_cursor.NextKind is not (TokenKind.Dot or TokenKind.LeftParen))
        {
            string name = _cursor.ExpectName();
            RequireCapture();
            return new MatchAs(null, name == "_" ? null : name, _cursor.SpanFrom(start));
        }

        var value = _literals.DottedName();
        return _cursor.Kind == TokenKind.LeftParen
            ? Class(start, value)
            : new MatchValue(value, _cursor.SpanFrom(start));
    }

    /// <summary>A captured name may not be followed by what would make it something else.</summary>
    private void RequireCapture()
    {
        if (_cursor.Kind is TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal)
        {
            _cursor.Fail();
        }
    }

    private Pattern Parenthesised(int start)
    {
        _cursor.Advance();
        if (_cursor.Accept(TokenKind.RightParen))
        {
            return new MatchSequence([], _cursor.SpanFrom(start));
        }

        bool isStar = _cursor.Kind == TokenKind.Star;
        var first = MaybeStar();
        if (_cursor.Kind != TokenKind.Comma)
        {
            if (isStar)
            {
                _cursor.Fail();
            }

            _cursor.Expect(TokenKind.RightParen);
            return first;
        }

        var patterns = SequenceAfter(first);
        _cursor.Expect(TokenKind.RightParen);
        return new MatchSequence(patterns, _cursor.SpanFrom(start));
    }

    private MatchMapping Mapping(int start)
    {
        _cursor.Advance();
        int mark = _patterns.Mark;
        int keyMark = _expressions.Exprs.Mark;
        string? rest = null;
        while (_cursor.Kind != TokenKind.RightBrace && rest is null)
        {
            if (_cursor.Accept(TokenKind.DoubleStar))
            {
                rest = _cursor.ExpectName();
                RequireCapture();
                if (rest == "_")
                {
                    _cursor.Fail();
                }
            }
            else
            {
                _expressions.Exprs.Add(_literals.MappingKey());
                _cursor.Expect(TokenKind.Colon);
                _patterns.Add(AsPattern());
            }

            if (!_cursor.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        _cursor.Expect(TokenKind.RightBrace);
        var keys = _expressions.Exprs.Take(keyMark);
        return new MatchMapping(keys, _patterns.Take(mark), rest, _cursor.SpanFrom(start));
    }

    private MatchClass Class(int start, Expr cls)
    {
        _cursor.Advance();
        int mark = _patterns.Mark;
        var names = new List<string>();
        var byName = new List<Pattern>();
        while (_cursor.Kind != TokenKind.RightParen)
        {
            if (_cursor.Kind == TokenKind.Name && _cursor.NextKind == TokenKind.Equal)
            {
                names.Add(_cursor.ExpectName());
                _cursor.Advance();
                byName.Add(AsPattern());
            }
            else if (names.Count > 0)
            {
                _cursor.Fail();
            }
            else
            {
                _patterns.Add(AsPattern());
            }

            if (!_cursor.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        _cursor.Expect(TokenKind.RightParen);
        var span = _cursor.SpanFrom(start);
        return new MatchClass(cls, _patterns.Take(mark), names.ToArray(), byName.ToArray(), span);
    }
}
