namespace CoroVm.Compiler.Syntax;

/// <summary>The part of lexing that depends on being inside f-strings or t-strings (PEP 701, 750): literal text up
/// to a replacement field, fields as ordinary tokens, format specs as text again, all of it nested.</summary>
internal sealed class FStringLexer(Lexer lexer, SourceCursor source)
{
    private const int MaxNestedLiterals = 150;
    private const int MaxNestedFields = 3;

    private FStringMode[] _modes = new FStringMode[4];
    private int _count;

    /// <summary>Whether the next token is literal text or the end of the literal.</summary>
    public bool IsInText => _count > 0 && _modes[_count - 1].InText;

    /// <summary>Whether an f-string or t-string is open.</summary>
    public bool IsInside => _count > 0;

    /// <summary><c>f</c> or <c>t</c>, for messages.</summary>
    public char Letter => Current.Letter;

    /// <summary>Whether a bracket just closed was the brace of the innermost replacement field.</summary>
    public bool IsAtFieldBrace => _count > 0 && Current.BracketDepth - 1 == Current.FieldDepth;

    private ref FStringMode Current => ref _modes[_count - 1];

    /// <summary>Whether the innermost literal is quoted like this.</summary>
    public bool HasQuote(char quote, int size) => _count > 0 && Current.Quote == quote && Current.QuoteSize == size;

    /// <summary>Starts a literal.</summary>
    public void Begin(int start, StringPrefix prefix)
    {
        int quoteAt = prefix.Quote;
        char quote = source.At(quoteAt);
        int size = source.At(quoteAt + 1) == quote && source.At(quoteAt + 2) == quote ? 3 : 1;
        if (_count + 1 >= MaxNestedLiterals)
        {
            lexer.Fail("too many nested f-strings or t-strings", quoteAt + size);
            return;
        }

        if (_count == _modes.Length)
        {
            Array.Resize(ref _modes, _count * 2);
        }

        _modes[_count++] = new FStringMode
        {
            InText = true,
            Quote = quote,
            QuoteSize = size,
            IsRaw = prefix.IsRaw,
            IsTemplate = prefix.IsTemplate,
            FieldDepth = -1,
            Start = start,
            StartLine = source.Line,
            StartLineStart = source.LineStart,
        };
        lexer.Add(prefix.IsTemplate ? TokenKind.TStringStart : TokenKind.FStringStart, start, quoteAt + size);
    }

    /// <summary>Lexes literal text, or turns to a replacement field, or ends the literal.</summary>
    public void LexText()
    {
        ref var mode = ref Current;
        int start = source.Position;
        if (source.At(start) == '{' && source.At(start + 1) != '{')
        {
            BeginField(ref mode, start);
            return;
        }

        if (IsClosingQuote(mode, start))
        {
            var end = mode.IsTemplate ? TokenKind.TStringEnd : TokenKind.FStringEnd;
            int size = mode.QuoteSize;
            _count--;
            lexer.Add(end, start, start + size);
            return;
        }

        LexMiddle(ref mode, start);
    }

    /// <summary>A colon that begins a format spec is a token of its own even where <c>:=</c> follows.</summary>
    public bool TryLexFieldPunctuation(int start, char c)
    {
        if (c != ':' || _count == 0)
        {
            return false;
        }

        ref var mode = ref Current;
        if (mode.FieldDepth < 0 || mode.BracketDepth - 1 != mode.FieldDepth)
        {
            return false;
        }

        mode.InText = true;
        mode.InFormatSpec = true;
        lexer.Add(TokenKind.Colon, start, start + 1);
        return true;
    }

    public void OpenBracket()
    {
        if (_count > 0)
        {
            Current.BracketDepth++;
        }
    }

    /// <summary>Whether a closing bracket has anything of the literal to close.</summary>
    public bool MayClose(char c) => _count == 0 || c != '}' || Current.BracketDepth > 0;

    /// <summary>Returns false for a bracket that was opened outside of the literal.</summary>
    public bool CloseBracket(char c)
    {
        if (_count == 0)
        {
            return true;
        }

        ref var mode = ref Current;
        mode.BracketDepth--;
        if (mode.BracketDepth < 0)
        {
            return false;
        }

        if (c == '}' && mode.BracketDepth == mode.FieldDepth)
        {
            mode.FieldDepth--;
            mode.InText = true;
            mode.InFormatSpec = false;
        }

        return true;
    }

    private static TokenKind Middle(in FStringMode mode) =>
        mode.IsTemplate ? TokenKind.TStringMiddle : TokenKind.FStringMiddle;

    private bool BeginField(ref FStringMode mode, int errorPosition)
    {
        mode.FieldDepth++;
        if (mode.FieldDepth >= MaxNestedFields)
        {
            lexer.Fail($"{mode.Letter}-string: expressions nested too deeply", errorPosition);
            return false;
        }

        mode.InText = false;
        return true;
    }

    private bool IsClosingQuote(in FStringMode mode, int p)
    {
        for (int i = 0; i < mode.QuoteSize; i++)
        {
            if (source.At(p + i) != mode.Quote)
            {
                return false;
            }
        }

        return true;
    }

    private void LexMiddle(ref FStringMode mode, int start)
    {
        int line = source.Line;
        int column = source.Column(start);
        var kind = Middle(mode);
        bool inSpec = mode.InFormatSpec && mode.FieldDepth >= 0;
        int p = start;
        while (true)
        {
            char c = source.At(p);
            if ((c == '\0' && p >= source.Length) || (c == '\n' && mode.QuoteSize == 1))
            {
                FailUnterminated(mode, p, inSpec && c == '\n');
                return;
            }

            if (c == mode.Quote && IsClosingQuote(mode, p))
            {
                lexer.Add(kind, start, p, line, column);
                return;
            }

            p++;
            switch (c)
            {
                case '\n':
                    source.StartLine(p);
                    break;
                case '{' when source.At(p) == '{' && !inSpec:
                    lexer.AddBeforeBrace(kind, start, p, line, column);
                    return;
                case '{':
                    if (BeginField(ref mode, p - 1))
                    {
                        lexer.Add(kind, start, p - 1, line, column);
                    }

                    return;
                case '}' when source.At(p) == '}' && !inSpec && mode.BracketDepth == 0:
                    lexer.AddBeforeBrace(kind, start, p, line, column);
                    return;
                case '}':
                    mode.InText = false;
                    lexer.Add(kind, start, p - 1, line, column);
                    return;
                case '\\':
                    if (SkipEscape(mode, ref p))
                    {
                        lexer.Add(kind, start, p, line, column);
                        return;
                    }

                    break;
            }
        }
    }

    /// <summary>Skips what a backslash escapes. Returns true after a whole <c>\N{...}</c>, which ends the
    /// token.</summary>
    private bool SkipEscape(in FStringMode mode, ref int p)
    {
        char escaped = source.At(p);
        if (escaped is '{' or '}')
        {
            if (!mode.IsRaw)
            {
                lexer.Warn(StringLiterals.InvalidEscapeMessage(escaped.ToString()));
            }

            return false;
        }

        if (!mode.IsRaw && escaped == 'N' && source.At(p + 1) == '{')
        {
            p += 2;
            while (source.At(p) is not ('}' or '\n' or '\0') && source.At(p) != mode.Quote)
            {
                p++;
            }

            if (source.At(p) == '}')
            {
                p++;
                return true;
            }

            return false;
        }

        // In a raw literal too: a quote behind a backslash does not end it.
        if (p < source.Length)
        {
            p++;
            if (escaped == '\n')
            {
                source.StartLine(p);
            }
        }

        return false;
    }

    private void FailUnterminated(in FStringMode mode, int position, bool inSpec)
    {
        if (inSpec)
        {
            lexer.Fail(
                $"{mode.Letter}-string: newlines are not allowed in format specifiers for single quoted "
                + $"{mode.Letter}-strings",
                position + 1);
            return;
        }

        int detected = source.LineStart >= source.Length && source.Line > mode.StartLine
            ? source.Line - 1
            : source.Line;
        source.Rewind(mode.StartLine, mode.StartLineStart, mode.Start);
        lexer.Fail(
            mode.QuoteSize == 3
                ? $"unterminated triple-quoted {mode.Letter}-string literal (detected at line {detected})"
                : $"unterminated {mode.Letter}-string literal (detected at line {detected})",
            mode.Start + 1, isEnd: mode.QuoteSize == 3);
    }
}
