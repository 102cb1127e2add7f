using System.Runtime.CompilerServices;

namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>Matches grammar rules against tokens, with backtracking and memory. It runs only over text that is known
/// to be wrong, so that what it does costs correct programs nothing.</summary>
internal sealed class GrammarMachine
{
    private readonly Token[] _tokens;
    private readonly Dictionary<long, (ErrorNode? Node, int End)> _memory = [];
    private int _depth;

    public GrammarMachine(SourceCursor source, TokenBuffer tokens, UnicodeData unicode, ErrorSink errors)
    {
        Source = source;
        _tokens = tokens.Items;
        Errors = errors;
        Checks = new SemanticChecks(this, unicode);
    }

    public SourceCursor Source { get; }

    public ErrorSink Errors { get; }

    public SemanticChecks Checks { get; }

    /// <summary>Whether the rules for known mistakes take part.</summary>
    public bool WithInvalid { get; private set; }

    /// <summary>The next token's number.</summary>
    public int Position { get; set; }

    /// <summary>Whether the search is over: an error is known, or the text is nested too deeply to go on.</summary>
    public bool IsStopped => Errors.HasError || IsTooDeep;

    public bool IsTooDeep { get; private set; }

    /// <summary>The kind of the next token. Looking at a token counts as reading it; one that could not be lexed is
    /// the error.</summary>
    public TokenKind Kind
    {
        get
        {
            var kind = _tokens[Position].Kind;
            if (Position > Errors.LastRead)
            {
                Errors.Read(Position, kind);
            }

            return Errors.HasError ? TokenKind.Error : kind;
        }
    }

    public ref readonly Token TokenAt(int index) => ref _tokens[index];

    public ReadOnlySpan<char> TokenText(int index) =>
        Source.Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    /// <summary>Matches a rule from a token on.</summary>
    public bool Run(GrammarRule rule, int start, bool withInvalid)
    {
        WithInvalid = withInvalid;
        _memory.Clear();
        Position = start;
        return rule.Match(this) is not null;
    }

    public ErrorNode TakeToken()
    {
        int index = Position++;
        return new ErrorNode(ErrorNodeKind.Token, index, index, ErrorNode.NoChildren);
    }

    /// <summary>The empty match.</summary>
    public ErrorNode Nothing() => new(ErrorNodeKind.Token, Position, Position, ErrorNode.NoChildren);

    /// <summary>A node from a token to the last one before the place.</summary>
    public ErrorNode Build(ErrorNodeKind kind, int start, ErrorNode[] children)
    {
        int end = Position - 1;
        while (end > start && _tokens[end].Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent
            or TokenKind.EndMarker)
        {
            end--;
        }

        return new ErrorNode(kind, start, Math.Max(end, start), children);
    }

    public ErrorNode? MatchRule(GrammarRule rule)
    {
        if (IsStopped)
        {
            return null;
        }

        bool shares = rule.Mode is RuleMode.Memo or RuleMode.LeftRecursive;
        long key = ((long)Position << 16) | (uint)(rule.Number << 1) | (shares || !WithInvalid ? 0u : 1u);
        if (rule.Mode != RuleMode.Fresh && _memory.TryGetValue(key, out var known))
        {
            if (known.Node is not null)
            {
                Position = known.End;
            }

            return known.Node;
        }

        if (++_depth % 32 == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            IsTooDeep = true;
        }

        var result = rule.Mode switch
        {
            RuleMode.LeftRecursive => MatchGrowing(rule, key),
            RuleMode.Plain => MatchPlain(rule),
            _ => rule.Body!.Match(this),
        };
        _depth--;
        if (!IsStopped && rule.Mode != RuleMode.Fresh)
        {
            _memory[key] = (result, Position);
        }

        return result;
    }

    private ErrorNode? MatchGrowing(GrammarRule rule, long key)
    {
        int start = Position;
        int end = start;
        ErrorNode? result = null;
        while (true)
        {
            _memory[key] = (result, end);
            Position = start;
            var longer = rule.Body!.Match(this);
            if (IsStopped)
            {
                return null;
            }

            if (longer is null || Position <= end)
            {
                Position = result is null ? start : end;
                return result;
            }

            result = longer;
            end = Position;
        }
    }

    private ErrorNode? MatchPlain(GrammarRule rule)
    {
        bool before = WithInvalid;
        WithInvalid = false;
        var result = rule.Body!.Match(this);
        WithInvalid = before;
        return result;
    }
}
