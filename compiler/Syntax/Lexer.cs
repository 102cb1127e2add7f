using CoroVm.Bytecode;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax;

/// <summary>Characters to tokens. The whole text is lexed at once; a text that cannot be lexed ends with an
/// <see cref="TokenKind.Error"/> token, and <see cref="Error"/> says why: the parser reports it only if it gets so
/// far.</summary>
internal sealed class Lexer
{
    private const int MaxBrackets = 200;

    private readonly SourceCursor _source;
    private readonly Indentation _indentation = new();
    private readonly BracketStack _brackets = new(MaxBrackets);
    private readonly FStringLexer _fStrings;
    private readonly TokenBuffer _tokens;
    private readonly List<Diagnostic>? _diagnostics;
    private bool _isInteractive;
    private bool _keepsBlocksOpen;
    private int _impliedCount;

    public Lexer(string text, List<Diagnostic>? diagnostics)
    {
        _source = new SourceCursor(text);
        _tokens = new TokenBuffer(text.Length / 4);
        _diagnostics = diagnostics;
        _fStrings = new FStringLexer(this, _source);
    }

    /// <summary>The text.</summary>
    public SourceCursor Source => _source;

    /// <summary>Why lexing stopped early, or null.</summary>
    public LexError? Error { get; private set; }

    /// <summary>The brackets still open where lexing stopped.</summary>
    public BracketStack Brackets => _brackets;

    /// <summary>Lexes everything. At a prompt the end of the text also ends the statement: one more
    /// <see cref="TokenKind.Newline"/> comes before the end marker, and blocks are closed unless they are to stay open.</summary>
    public TokenBuffer Run(bool isInteractive, bool keepsBlocksOpen)
    {
        _isInteractive = isInteractive;
        _keepsBlocksOpen = keepsBlocksOpen;
        bool atLineStart = true;
        while (Error is null)
        {
            if (_fStrings.IsInText)
            {
                _fStrings.LexText();
                continue;
            }

            if (atLineStart)
            {
                atLineStart = false;
                if (!LexIndentation())
                {
                    continue;
                }
            }

            int blanksEnd = SkipBlanks();
            int start = _source.Position;
            char c = _source.At(start);
            if (CharacterClass.IsIdentifierStart(c))
            {
                LexWord(start);
            }
            else if (c == '\n' && !_source.IsAtEnd)
            {
                atLineStart = LexNewline(blanksEnd, start);
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(_source.At(start + 1))))
            {
                LexNumber(start);
            }
            else if (c is '"' or '\'')
            {
                LexString(start, start);
            }
            else if (c == '\\')
            {
                ContinueLine(start + 1);
            }
            else if (c == '\0' && _source.IsAtEnd)
            {
                atLineStart = LexEnd(start);
                if (!atLineStart)
                {
                    break;
                }
            }
            else
            {
                LexOperator(start, c);
            }
        }

        if (Error is not null)
        {
            AddLayout(TokenKind.Error, _source.Position);
        }

        return _tokens;
    }

    /// <summary>Adds a token that lies in the current line.</summary>
    public void Add(TokenKind kind, int start, int end)
    {
        int line = _source.Line;
        int column = _source.Column(start);
        int endColumn = _source.Column(end);
        _tokens.Add(new Token(kind, start, end, new SourceSpan(line, column, line, endColumn)));
        _source.Position = end;
    }

    /// <summary>Adds a token that began in an earlier line.</summary>
    public void Add(TokenKind kind, int start, int end, int line, int column)
    {
        var span = new SourceSpan(line, column, _source.Line, _source.Column(end));
        _tokens.Add(new Token(kind, start, end, span));
        _source.Position = end;
    }

    /// <summary>Adds text that ends with the first of two braces; the second belongs to its span only.</summary>
    public void AddBeforeBrace(TokenKind kind, int start, int end, int line, int column)
    {
        var span = new SourceSpan(line, column, _source.Line, _source.Column(end + 1));
        _tokens.Add(new Token(kind, start, end, span));
        _source.Position = end + 1;
    }

    /// <summary>Reports an error at the last character before <paramref name="position"/> in the current line.</summary>
    public void Fail(string message, int position, bool isEnd = false)
    {
        int column = _source.Column(position);
        Fail(message, column, column, isEnd);
    }

    /// <summary>Reports an error at a range of columns (from 1) of the current line.</summary>
    public void Fail(string message, int column, int endColumn, bool isEnd = false) => Error ??= new LexError(
        CompileErrorKind.SyntaxError, message, _source.Line, column, _source.Line, endColumn, isRaised: true)
    {
        IsEndOfInput = isEnd,
        IsInsideFString = _fStrings.IsInside,
    };

    public void Warn(string message) =>
        _diagnostics?.Add(new Diagnostic("SyntaxWarning", message, _source.Line));

    private void FailLayout(CompileErrorKind kind, string message, int column, int endColumn, bool isEnd = false) =>
        Error ??= new LexError(kind, message, _source.Line, column, _source.Line, endColumn, isRaised: false)
        {
            IsEndOfInput = isEnd,
            IsInsideFString = _fStrings.IsInside,
        };

    /// <summary>Returns false when the line is blank and was skipped, or when its indentation is wrong.</summary>
    private bool LexIndentation()
    {
        while (true)
        {
            int width = 0;
            int alternate = 0;
            int continued = 0;
            int p = _source.Position;
            char c;
            while (true)
            {
                c = _source.At(p);
                if (c == ' ')
                {
                    width++;
                    alternate++;
                }
                else if (c == '\t')
                {
                    width = ((width / 8) + 1) * 8;
                    alternate++;
                }
                else if (c == '\f')
                {
                    width = 0;
                    alternate = 0;
                }
                else if (c == '\\')
                {
                    continued = continued != 0 ? continued : width;
                    if (!ContinueLine(p + 1))
                    {
                        return false;
                    }

                    p = _source.Position - 1;
                }
                else
                {
                    break;
                }

                p++;
            }

            _source.Position = p;
            if (c == '#')
            {
                SkipBlanks();
                p = _source.Position;
                c = _source.At(p);
            }

            if (c == '\n' && !_source.IsAtEnd)
            {
                _source.Position = p + 1;
                _source.StartLine(p + 1);
                continue;
            }

            if (_brackets.Depth > 0)
            {
                return true;
            }

            width = continued != 0 ? continued : width;
            return SetIndentation(width, continued != 0 ? continued : alternate);
        }
    }

    private bool SetIndentation(int width, int alternate)
    {
        var outcome = _indentation.Enter(width, alternate, out int change);
        int p = _source.Position;
        int lineLength = LineLengthWithNewline();
        switch (outcome)
        {
            case Indentation.Outcome.TabsMixed:
                FailLayout(
                    CompileErrorKind.TabError, "inconsistent use of tabs and spaces in indentation", 1, 0);
                return false;
            case Indentation.Outcome.TooDeep:
                FailLayout(CompileErrorKind.IndentationError, "too many levels of indentation", 1, 0);
                return false;
            case Indentation.Outcome.NoSuchLevel:
                FailLayout(
                    CompileErrorKind.IndentationError, "unindent does not match any outer indentation level",
                    lineLength, -1);
                return false;
        }

        if (change > 0)
        {
            AddLayout(TokenKind.Indent, p);
        }

        for (; change < 0; change++)
        {
            AddLayout(TokenKind.Dedent, p);
        }

        return true;
    }

    private int LineLengthWithNewline()
    {
        int end = _source.Text.IndexOf('\n', Math.Min(_source.Position, _source.Text.Length));
        return end < 0 ? _source.Column(_source.Length) : _source.Column(end) + 1;
    }

    /// <summary>Skips blanks and a comment; returns where the comment began.</summary>
    private int SkipBlanks()
    {
        int p = _source.Position;
        char c = _source.At(p);
        while (c is ' ' or '\t' or '\f')
        {
            c = _source.At(++p);
        }

        int comment = p;
        if (c == '#')
        {
            int newline = _source.Text.IndexOf('\n', p);
            p = newline < 0 ? _source.Length : Math.Min(newline, _source.Length);
        }

        _source.Position = p;
        return comment;
    }

    /// <summary>Goes on behind a backslash; false if no line follows.</summary>
    private bool ContinueLine(int p)
    {
        _source.Position = p;
        if (_source.At(p) != '\n')
        {
            // The character behind the backslash has been consumed when CPython reports this.
            FailLayout(
                CompileErrorKind.SyntaxError, "unexpected character after line continuation character",
                _source.Column(p) + (p < _source.Length ? 1 : 0), 0);
            return false;
        }

        if (p + 1 >= _source.Length)
        {
            if (_brackets.Depth > 0)
            {
                FailUnclosed();
                return false;
            }

            FailLayout(
                CompileErrorKind.SyntaxError, "unexpected EOF while parsing", _source.Column(p) + 1, -1, isEnd: true);
            return false;
        }

        _source.StartLine(p + 1);
        _source.Position = p + 1;
        return true;
    }

    /// <summary>Ends a line. The token covers a comment before it, and the line end itself.</summary>
    private bool LexNewline(int start, int newline)
    {
        if (_brackets.Depth == 0)
        {
            Add(TokenKind.Newline, start, newline + 1);
        }

        _source.Position = newline + 1;
        _source.StartLine(newline + 1);
        return _brackets.Depth == 0;
    }

    /// <summary>Returns true when lexing goes on all the same.</summary>
    private bool LexEnd(int start)
    {
        if (_source.HasNul)
        {
            Fail("source code cannot contain null bytes", 0, 0);
            return false;
        }

        if (_brackets.Depth > 0)
        {
            FailUnclosed();
            return false;
        }

        // At a prompt the end of the text also ends the line, once for each time that anything came before it.
        if (_isInteractive && _tokens.Count > _impliedCount)
        {
            AddLayout(TokenKind.Newline, start);
            _impliedCount = _tokens.Count;
            if (!_keepsBlocksOpen)
            {
                return true;
            }
        }

        AddLayout(TokenKind.EndMarker, start);
        return false;
    }

    private void FailUnclosed()
    {
        var open = _brackets.Top;
        Error ??= new LexError(
            CompileErrorKind.SyntaxError, $"'{open.Character}' was never closed", open.Line, open.Column + 1,
            open.Line, 0, isRaised: false) { IsEndOfInput = true, IsInsideFString = _fStrings.IsInside };
    }

    /// <summary>Adds a token without text. At the end of the text it belongs to the end of the last line.</summary>
    private void AddLayout(TokenKind kind, int position)
    {
        if (!_source.IsAtEnd || _source.LineStart < _source.Length)
        {
            Add(kind, position, position);
            return;
        }

        int line = _source.Line - 1;
        int lineStart = position < 2 ? 0 : _source.Text.LastIndexOf('\n', position - 2) + 1;

        int column = SourceCursor.CountCodePoints(_source.Text.AsSpan(lineStart, position - lineStart));
        _tokens.Add(new Token(kind, position, position, new SourceSpan(line, column, line, column)));
    }

    private void LexWord(int start)
    {
        if (StringPrefix.Read(_source, start) is { Quote: >= 0 } prefix)
        {
            if (prefix.Conflict is { } conflict)
            {
                Fail(conflict, _source.Column(start) + 1, _source.Column(prefix.Quote + 1));
            }
            else if (prefix.IsFormatted)
            {
                _fStrings.Begin(start, prefix);
            }
            else
            {
                LexString(start, prefix.Quote);
            }

            return;
        }

        int p = start;
        bool isAscii = true;
        char c = _source.At(p);
        while (CharacterClass.IsIdentifierPart(c))
        {
            isAscii &= c < 128;
            c = _source.At(++p);
        }

        if (!isAscii && !CheckIdentifier(start, p))
        {
            return;
        }

        Add(isAscii ? Keywords.KindOf(_source.Text.AsSpan(start, p - start)) : TokenKind.Name, start, p);
    }

    private bool CheckIdentifier(int start, int end)
    {
        for (int p = start; p < end;)
        {
            int codePoint = CodePointAt(p, out int width);
            if (p == start ? CharacterClass.IsXidStart(codePoint) : CharacterClass.IsXidContinue(codePoint))
            {
                p += width;
                continue;
            }

            FailCharacter(codePoint, p + width);
            return false;
        }

        return true;
    }

    private void FailCharacter(int codePoint, int end) => Fail(
        CharacterClass.IsPrintable(codePoint)
            ? $"invalid character '{char.ConvertFromUtf32(codePoint)}' (U+{codePoint:X4})"
            : $"invalid non-printable character U+{codePoint:X4}",
        end);

    private int CodePointAt(int p, out int width)
    {
        char c = _source.Text[p];
        if (char.IsHighSurrogate(c) && p + 1 < _source.Length && char.IsLowSurrogate(_source.Text[p + 1]))
        {
            width = 2;
            return char.ConvertToUtf32(c, _source.Text[p + 1]);
        }

        width = 1;
        return c;
    }

    private void LexNumber(int start)
    {
        var scanner = new NumberScanner(_source);
        int end = scanner.Scan(start);
        if (scanner.Error is { } error)
        {
            if (scanner.ErrorStart >= 0)
            {
                Fail(error, _source.Column(scanner.ErrorStart) + 1, _source.Column(scanner.ErrorPosition));
            }
            else
            {
                Fail(error, scanner.ErrorPosition);
            }

            return;
        }

        if (scanner.Warning is { } kind)
        {
            Warn($"invalid {kind} literal");
        }

        Add(TokenKind.Number, start, end);
    }

    /// <summary>Lexes a plain string that starts (with its prefix) at <paramref name="start"/>.</summary>
    private void LexString(int start, int quoteAt)
    {
        int line = _source.Line;
        int lineStart = _source.LineStart;
        int column = _source.Column(start);
        char quote = _source.At(quoteAt);
        int p = quoteAt + 1;
        int size = 1;
        if (_source.At(p) == quote)
        {
            if (_source.At(p + 1) != quote)
            {
                Add(TokenKind.String, start, p + 1);
                return;
            }

            size = 3;
            p += 2;
        }

        bool escapedQuote = false;
        int closing = 0;
        while (closing < size)
        {
            char c = _source.At(p);
            if ((c == '\0' && p >= _source.Length) || (c == '\n' && size == 1))
            {
                FailUnterminated(start, line, lineStart, quote, size, escapedQuote);
                return;
            }

            p++;
            if (c == quote)
            {
                closing++;
                continue;
            }

            closing = 0;
            if (c == '\\')
            {
                c = _source.At(p);
                escapedQuote |= c == quote;
                if (p < _source.Length)
                {
                    p++;
                }
            }

            if (c == '\n')
            {
                _source.StartLine(p);
            }
        }

        Add(TokenKind.String, start, p, line, column);
    }

    private void FailUnterminated(int start, int line, int lineStart, char quote, int size, bool escapedQuote)
    {
        // At the end of the text the last line is the one before it.
        int detected = _source.LineStart >= _source.Length && _source.Line > line ? _source.Line - 1 : _source.Line;
        bool missesBrace = _fStrings.HasQuote(quote, size);
        _source.Rewind(line, lineStart, start);
        Fail(
            missesBrace ? $"{_fStrings.Letter}-string: expecting '}}'"
            : size == 3 ? $"unterminated triple-quoted string literal (detected at line {detected})"
            : escapedQuote ? $"unterminated string literal (detected at line {detected}); "
                + "perhaps you escaped the end quote?"
            : $"unterminated string literal (detected at line {detected})",
            start + 1, isEnd: size == 3);
    }

    private void LexOperator(int start, char c)
    {
        if (_fStrings.TryLexFieldPunctuation(start, c))
        {
            return;
        }

        var kind = Operators.Read(_source, start, c, out int length);
        switch (kind)
        {
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                if (!_brackets.Push(c, _source.Line, _source.Column(start)))
                {
                    Fail("too many nested parentheses", start + 1);
                    return;
                }

                _fStrings.OpenBracket();
                break;
            case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                if (!CloseBracket(start, c))
                {
                    return;
                }

                break;
            case TokenKind.Stray when !CharacterClass.IsPrintable(c):
                FailCharacter(c, start + 1);
                return;
        }

        Add(kind, start, start + length);
    }

    private bool CloseBracket(int start, char c)
    {
        if (!_fStrings.MayClose(c))
        {
            Fail($"{_fStrings.Letter}-string: single '}}' is not allowed", start + 1);
            return false;
        }

        if (_brackets.Depth == 0)
        {
            Fail($"unmatched '{c}'", start + 1);
            return false;
        }

        var open = _brackets.Pop();
        if (!BracketStack.Match(open.Character, c))
        {
            Fail(
                open.Character == '{' && _fStrings.IsAtFieldBrace ? $"{_fStrings.Letter}-string: unmatched '{c}'"
                : open.Line != _source.Line
                    ? $"closing parenthesis '{c}' does not match opening parenthesis '{open.Character}' "
                        + $"on line {open.Line}"
                : $"closing parenthesis '{c}' does not match opening parenthesis '{open.Character}'",
                start + 1);
            return false;
        }

        if (!_fStrings.CloseBracket(c))
        {
            Fail($"{_fStrings.Letter}-string: unmatched '{c}'", start + 1);
            return false;
        }

        return true;
    }
}
