using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax;

/// <summary>Numbers and strings. Adjacent strings become one node.</summary>
internal sealed class LiteralParser(TokenCursor cursor, UnicodeData unicode, List<Diagnostic>? diagnostics)
{
    private readonly StringProblems _problems = new(unicode);
    private readonly Collector<Expr> _parts = new();
    private FStringParser? _fStrings;

    /// <summary>Must be called before f-strings are parsed: they contain expressions.</summary>
    public void Connect(ExpressionParser expressions) => _fStrings = new FStringParser(cursor, expressions, this);

    public Constant Number()
    {
        int start = cursor.Index;
        var value = NumberLiterals.Parse(cursor.TextOf(cursor.Current), out _);
        if (value is null)
        {
            cursor.Fail();
        }

        cursor.Advance();
        return new Constant(value, cursor.SpanFrom(start));
    }

    /// <summary><c>strings</c>: one or more literals side by side.</summary>
    public Expr Strings()
    {
        int start = cursor.Index;
        if (cursor.Kind == TokenKind.String
            && cursor.NextKind is not (TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart))
        {
            return PlainString();
        }

        int mark = _parts.Mark;
        bool isFormatted = false;
        bool isTemplate = cursor.Kind == TokenKind.TStringStart;
        while (true)
        {
            if (cursor.Kind == TokenKind.String)
            {
                _parts.Add(PlainString());
            }
            else if (cursor.Kind == TokenKind.FStringStart)
            {
                isFormatted = true;
                _fStrings!.Parse(_parts);
            }
            else if (cursor.Kind == TokenKind.TStringStart && isTemplate)
            {
                _fStrings!.Parse(_parts);
                continue;
            }
            else
            {
                break;
            }

            if (isTemplate)
            {
                cursor.Fail();
            }
        }

        if (cursor.Kind == TokenKind.TStringStart)
        {
            cursor.Fail();
        }

        var parts = _parts.Take(mark);
        var span = cursor.SpanFrom(start);
        if (isTemplate)
        {
            return new TemplateStr(StringConcatenation.Fold(parts), span);
        }

        return StringConcatenation.Join(parts, isFormatted, span) ?? Fail();
    }

    /// <summary>Decodes a text part of an f-string or t-string.</summary>
    public StrValue DecodePart(in Token token, bool isRaw)
    {
        _problems.Clear();
        var value = StringLiterals.DecodeText(cursor.TextOf(token), isRaw, _problems);
        Report(token);
        if (value is null)
        {
            cursor.Fail();
        }

        return value;
    }

    private Constant PlainString()
    {
        int start = cursor.Index;
        ref readonly var token = ref cursor.Current;
        _problems.Clear();
        var value = StringLiterals.Decode(cursor.Source, token, _problems);
        Report(token);
        if (value is null)
        {
            cursor.Fail();
        }

        bool isUnicodeKind = cursor.Source.Text[token.Start] == 'u';
        cursor.Advance();
        return new Constant(value, cursor.SpanFrom(start), isUnicodeKind);
    }

    private Expr Fail()
    {
        cursor.Fail();
        return null;
    }

    private void Report(in Token token)
    {
        if (_problems.Warning is { } message && diagnostics is not null)
        {
            var text = cursor.Source.Text.AsSpan(token.Start, token.End - token.Start);
            int line = token.Span.StartLine + text[..Math.Min(_problems.WarningOffset, text.Length)].Count('\n');
            diagnostics.Add(new Diagnostic("SyntaxWarning", message, line));
        }
    }
}
