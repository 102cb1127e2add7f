using System.Text;

namespace CoroVm.Runtime.Tracebacks;

/// <summary>The form of a SyntaxError: the place, the source line, carets under the offending part, the message.</summary>
internal static class SyntaxErrorText
{
    internal static void WriteReentrant(VmThread thread, SyntaxErrorObject e, string type, List<string> lines)
    {
        string suffix = "";
        if (!IsNone(e.LineNo))
        {
            string file = IsNone(e.FileName) ? "<string>" : SafeText.StrReentrant(thread, e.FileName, "filename");
            lines.Add($"  File \"{(file.Length == 0 ? "<string>" : file)}\", line {SafeText.StrReentrant(thread, e.LineNo, "lineno")}\n");
        }
        else if (!IsNone(e.FileName))
        {
            suffix = " (" + SafeText.StrReentrant(thread, e.FileName, "filename") + ")";
        }
        if (e.Text.Ref is StrObject && KeywordTypos.Find(thread, e) is { } typo)
        {
            e = new SyntaxErrorObject(e.Type, e.Args)
            {
                FileName = e.FileName,
                Msg = Value.Str(typo.Message),
                Text = Value.Str(typo.Text),
                LineNo = Value.Int(typo.Line),
                EndLineNo = Value.Int(typo.Line),
                Offset = Value.Int(typo.Column),
                EndOffset = Value.Int(typo.EndColumn),
            };
        }
        if (e.Text.Ref is StrObject text)
            WriteLine(text, e, lines);
        string message = IsNone(e.Msg) ? "" : SafeText.StrReentrant(thread, e.Msg, "msg");
        lines.Add($"{type}: {(message.Length == 0 ? "<no detail available>" : message)}{suffix}\n");
    }

    private static void WriteLine(StrObject text, SyntaxErrorObject e, List<string> lines)
    {
        int full = text.Length, end = full, start = 0;
        while (end > 0 && text[end - 1] == '\n')
            end--;
        while (start < end && text[start] is ' ' or '\n' or '\f')
            start++;
        string shown = text.Substring(start, end - start).Text;
        if (!e.Offset.IsInt)
        {
            if (IsNone(e.Offset))
                lines.Add("    " + shown + "\n");
            return;
        }
        long offset = e.Offset.Bits, endOffset;
        if (Value.Same(OrNone(e.LineNo), OrNone(e.EndLineNo)))
            endOffset = e.EndOffset.IsInt && e.EndOffset.Bits != 0 ? e.EndOffset.Bits : offset;
        else
            endOffset = end + 1;
        if (full > 0 && offset > full)
            offset = end + 1;
        if (full > 0 && endOffset > full)
            endOffset = end + 1;
        if (offset >= endOffset || endOffset < 0)
            endOffset = offset + 1;
        lines.Add("    " + shown + "\n");
        long column = offset - 1 - start;
        if (column < 0)
            return;
        var carets = new StringBuilder("    ");
        for (int i = start; i < Math.Min(start + column, end); i++)
            carets.Append(text[i] < 0x10000 && char.IsWhiteSpace((char)text[i]) ? (char)text[i] : ' ');
        lines.Add(carets.Append('^', (int)(endOffset - offset)).Append('\n').ToString());
    }

    private static bool IsNone(Value v) => v.IsUnbound || v.IsNone;

    private static Value OrNone(Value v) => v.IsUnbound ? Value.None : v;
}
