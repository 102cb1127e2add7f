using System.Text;
using CoroVm.Bytecode;

namespace CoroVm.Compiler.Syntax;

using CoroVm.Compiler.Ast;

/// <summary>f-strings (PEP 701) and t-strings (PEP 750).</summary>
internal sealed class FStringParser(TokenCursor cursor, ExpressionParser expressions, LiteralParser literals)
{
    /// <summary>Parses one literal and adds its constants and fields.</summary>
    public void Parse(Collector<Expr> parts)
    {
        ref readonly var open = ref cursor.Current;
        bool isTemplate = open.Kind == TokenKind.TStringStart;
        bool isRaw = cursor.TextOf(open).ContainsAny('r', 'R');
        var middle = isTemplate ? TokenKind.TStringMiddle : TokenKind.FStringMiddle;
        cursor.Advance();
        Parts(parts, middle, isRaw, isTemplate);
        cursor.Expect(isTemplate ? TokenKind.TStringEnd : TokenKind.FStringEnd);
    }

    private void Parts(Collector<Expr> parts, TokenKind middle, bool isRaw, bool isTemplate)
    {
        while (true)
        {
            if (cursor.Kind == middle)
            {
                ref readonly var token = ref cursor.Current;
                var value = literals.DecodePart(token, isRaw);
                parts.Add(new Constant(value, token.Span));
                cursor.Advance();
            }
            else if (cursor.Kind == TokenKind.LeftBrace)
            {
                Field(parts, middle, isRaw, isTemplate);
            }
            else
            {
                return;
            }
        }
    }

    private void Field(Collector<Expr> parts, TokenKind middle, bool isRaw, bool isTemplate)
    {
        int open = cursor.Index;
        cursor.Enter();
        cursor.Advance();
        var value = expressions.YieldOrStarExpressions();
        int equal = cursor.Kind == TokenKind.Equal ? cursor.Index : -1;
        bool isDebug = cursor.Accept(TokenKind.Equal);
        int end = cursor.Index;
        var conversion = ConversionLetter();
        var spec = cursor.Kind == TokenKind.Colon ? FormatSpec(middle, isRaw) : null;
        cursor.Expect(TokenKind.RightBrace);
        cursor.Leave();
        if (isDebug)
        {
            if (conversion == Conversion.None && spec is null)
            {
                conversion = Conversion.Repr;
            }

            parts.Add(DebugText(open, end));
        }

        var span = cursor.SpanFrom(open);
        parts.Add(isTemplate
            ? new Interpolation(value, new StrValue(TextBetween(open, isDebug ? equal : end)), conversion, spec, span)
            : new FormattedValue(value, conversion, spec, span));
    }

    private Conversion ConversionLetter()
    {
        if (cursor.Kind != TokenKind.Exclamation)
        {
            return Conversion.None;
        }

        int mark = cursor.Current.End;
        cursor.Advance();
        ref readonly var letter = ref cursor.Current;
        if (letter.Kind != TokenKind.Name || letter.Start != mark || letter.End != mark + 1
            || cursor.Source.Text[mark] is not ('s' or 'r' or 'a'))
        {
            cursor.Fail();
        }

        cursor.Advance();
        return (Conversion)cursor.Source.Text[mark];
    }

    private JoinedStr FormatSpec(TokenKind middle, bool isRaw)
    {
        int start = cursor.Index;
        cursor.Advance();
        var parts = new Collector<Expr>();
        Parts(parts, middle, isRaw, isTemplate: false);
        return new JoinedStr(StringConcatenation.Fold(parts.Take(0)), cursor.SpanFrom(start));
    }

    private Constant DebugText(int open, int end)
    {
        ref readonly var first = ref cursor.TokenAt(open);
        ref readonly var last = ref cursor.TokenAt(end);
        var span = new SourceSpan(
            first.Span.EndLine, first.Span.EndColumn, last.Span.StartLine, last.Span.StartColumn);
        return new Constant(new StrValue(TextBetween(open, end)), span);
    }

    /// <summary>The source between two tokens, without comments.</summary>
    private string TextBetween(int open, int end)
    {
        string text = cursor.Source.Text;
        int from = cursor.TokenAt(open).End;
        int to = cursor.TokenAt(end).Start;
        if (!text.AsSpan(from, to - from).Contains('#'))
        {
            return text[from..to];
        }

        var result = new StringBuilder();
        for (int i = open; i < end; i++)
        {
            if (i > open)
            {
                result.Append(cursor.TextOf(cursor.TokenAt(i)));
            }

            AppendGap(result, text.AsSpan(cursor.TokenAt(i).End..cursor.TokenAt(i + 1).Start));
        }

        return result.ToString();
    }

    private static void AppendGap(StringBuilder result, ReadOnlySpan<char> gap)
    {
        while (gap.IndexOf('#') is >= 0 and var comment)
        {
            result.Append(gap[..comment]);
            gap = gap[comment..];
            int newline = gap.IndexOf('\n');
            gap = newline < 0 ? [] : gap[newline..];
        }

        result.Append(gap);
    }
}
