using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>Statements: blocks, and which parser a statement belongs to.</summary>
internal sealed class StatementParser
{
    private readonly TokenCursor _cursor;
    private readonly Collector<Stmt> _statements = new();
    private readonly SimpleStatementParser _simple;
    private readonly CompoundStatementParser _compound;
    private readonly DefinitionParser _definitions;
    private readonly MatchParser _matches;

    public StatementParser(TokenCursor cursor, ExpressionParser expressions)
    {
        _cursor = cursor;
        var typeParams = new TypeParamParser(cursor, expressions);
        _simple = new SimpleStatementParser(cursor, expressions, typeParams);
        _compound = new CompoundStatementParser(cursor, expressions, this);
        _definitions = new DefinitionParser(cursor, expressions, this, typeParams);
        _matches = new MatchParser(cursor, expressions, this);
    }

    /// <summary>Every statement up to a token that starts none.</summary>
    public Stmt[] All()
    {
        int mark = _statements.Mark;
        while (_cursor.Kind is not (TokenKind.EndMarker or TokenKind.Dedent))
        {
            _cursor.CurrentStatement = _cursor.Index;
            Statement();
        }

        return _statements.Take(mark);
    }

    /// <summary>One statement at a prompt. What follows it must be blank.</summary>
    public Stmt[] Interactive()
    {
        int mark = _statements.Mark;
        bool isCompound = IsCompound();
        Statement();
        if (isCompound)
        {
            _cursor.Expect(TokenKind.Newline);
        }

        _cursor.Accept(TokenKind.Newline);
        if (_cursor.Kind != TokenKind.EndMarker && !_cursor.IsFollowedByBlanks)
        {
            _cursor.Fail();
        }

        return _statements.Take(mark);
    }

    /// <summary><c>block</c>: indented statements, or simple statements in the same line.</summary>
    public Stmt[] Block()
    {
        int mark = _statements.Mark;
        if (!_cursor.Accept(TokenKind.Newline))
        {
            SimpleStatements();
            return _statements.Take(mark);
        }

        _cursor.Expect(TokenKind.Indent);
        _cursor.Enter();
        do
        {
            Statement();
        }
        while (_cursor.Kind is not (TokenKind.Dedent or TokenKind.EndMarker));

        _cursor.Leave();
        _cursor.Expect(TokenKind.Dedent);
        return _statements.Take(mark);
    }

    private bool IsCompound() => _cursor.Kind switch
    {
        TokenKind.If or TokenKind.For or TokenKind.While or TokenKind.Try or TokenKind.With or TokenKind.Def
            or TokenKind.Class or TokenKind.At or TokenKind.Async => true,
        TokenKind.Name => _matches.IsMatchStatement(),
        _ => false,
    };

    private void Statement()
    {
        switch (_cursor.Kind)
        {
            case TokenKind.If:
                _statements.Add(_compound.If());
                break;
            case TokenKind.For:
                _statements.Add(_compound.For(_cursor.Index, isAsync: false));
                break;
            case TokenKind.While:
                _statements.Add(_compound.While());
                break;
            case TokenKind.Try:
                _statements.Add(_compound.Try());
                break;
            case TokenKind.With:
                _statements.Add(_compound.With(_cursor.Index, isAsync: false));
                break;
            case TokenKind.Def or TokenKind.Class or TokenKind.At:
                _statements.Add(_definitions.Definition());
                break;
            case TokenKind.Async:
                _statements.Add(AsyncStatement());
                break;
            case TokenKind.Name when _matches.IsMatchStatement():
                _statements.Add(_matches.Match());
                break;
            default:
                SimpleStatements();
                break;
        }
    }

    private Stmt AsyncStatement()
    {
        int start = _cursor.Index;
        switch (_cursor.NextKind)
        {
            case TokenKind.For:
                _cursor.Advance();
                return _compound.For(start, isAsync: true);
            case TokenKind.With:
                _cursor.Advance();
                return _compound.With(start, isAsync: true);
            default:
                return _definitions.Definition();
        }
    }

    private void SimpleStatements()
    {
        do
        {
            _statements.Add(_simple.Statement());
        }
        while (_cursor.Accept(TokenKind.Semicolon) && _cursor.Kind != TokenKind.Newline);

        _cursor.Expect(TokenKind.Newline);
    }
}
