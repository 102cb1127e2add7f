using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroVm.Bytecode;

namespace CoroVm.Compiler.Syntax;

/// <summary>The parser's place in the tokens, shared by all its parts.</summary>
internal sealed class TokenCursor
{
    // Deeper texts would endanger the stack of whoever walks the tree.
    private const int MaxDepth = 3000;

    private readonly Token[] _tokens;
    private readonly IdentifierTable _identifiers;
    private int _endLine;
    private int _endColumn;
    private int _depth;

    public TokenCursor(SourceCursor source, TokenBuffer tokens, UnicodeData unicode)
    {
        Source = source;
        _identifiers = new IdentifierTable(unicode);
        _tokens = tokens.Items;
        Kind = _tokens[0].Kind;
    }

    public SourceCursor Source { get; }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The number of the current token.</summary>
    public int Index { get; private set; }

    /// <summary>The token that begins the statement before the current one, of those not inside another.</summary>
    public int PreviousStatement { get; private set; }

    /// <summary>The token that begins the current statement, of those not inside another.</summary>
    public int CurrentStatement
    {
        get => field;
        set
        {
            PreviousStatement = field;
            field = value;
        }
    }

    public ref readonly Token Current => ref _tokens[Index];

    /// <summary>The kind of the token after the current one.</summary>
    public TokenKind NextKind => Kind is TokenKind.EndMarker or TokenKind.Error ? Kind : _tokens[Index + 1].Kind;

    public ref readonly Token TokenAt(int index) => ref _tokens[index];

    /// <summary>Whether nothing but blanks, line ends and comments comes behind the last token.</summary>
    public bool IsFollowedByBlanks
    {
        get
        {
            bool isComment = false;
            foreach (char c in Source.Text.AsSpan(_tokens[Index - 1].End))
            {
                isComment = c == '#' || (isComment && c != '\n');
                if (!isComment && c is not (' ' or '\t' or '\n' or '\f'))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public ReadOnlySpan<char> TextOf(in Token token) => Source.Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Goes to the next token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance()
    {
        ref readonly var token = ref _tokens[Index];
        if (token.Kind > TokenKind.Dedent)
        {
            _endLine = token.Span.EndLine;
            _endColumn = token.Span.EndColumn;
        }

        Index++;
        Kind = _tokens[Index].Kind;
    }

    /// <summary>Goes past the current token if it is of this kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accept(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Goes past the current token, which must be of this kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(TokenKind kind)
    {
        if (Kind != kind)
        {
            Fail();
        }

        Advance();
    }

    /// <summary>Goes past a name and gives it.</summary>
    public string ExpectName()
    {
        if (Kind != TokenKind.Name)
        {
            Fail();
        }

        string name = _identifiers.Get(TextOf(Current));
        Advance();
        return name;
    }

    /// <summary>Whether the current token is this soft keyword.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Name && TextOf(Current).SequenceEqual(word);

    /// <summary>The span from the start of token <paramref name="start"/> to the end of the last token that was
    /// passed, line ends and indentation not counted.</summary>
    public SourceSpan SpanFrom(int start)
    {
        ref readonly var span = ref _tokens[start].Span;
        return new SourceSpan(span.StartLine, span.StartColumn, _endLine, _endColumn);
    }

    /// <summary>Enters a construct that may contain itself; each call is paired with <see cref="Leave"/>.</summary>
    public void Enter()
    {
        _depth++;
        if (_depth > MaxDepth || ((_depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw new ParseFailure(isTooDeep: true);
        }
    }

    public void Leave() => _depth--;

    /// <summary>Gives up at the current token.</summary>
    [DoesNotReturn]
    public void Fail() => throw new ParseFailure(isTooDeep: false);
}
