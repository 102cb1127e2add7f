using System.Text;

namespace CoroVm.Runtime.Tracebacks;

/// <summary>The lines of one entry of a traceback: where, the source, and carets under the part that failed.</summary>
internal sealed class FrameText(ISourceLines? source)
{
    /// <summary>The entry; <paramref name="span"/> is the place of its instruction, if it is known.</summary>
    internal string Of(TracebackObject entry, SourceSpan span, bool carets = true)
    {
        string file = entry.Unit.FileName;
        int line = span.IsKnown ? span.StartLine : entry.Line;
        string shown = file.StartsWith("<stdin-", StringComparison.Ordinal) && file.EndsWith('>') ? "<stdin>" : file;
        var b = new StringBuilder();
        b.Append("  File \"").Append(shown).Append("\", line ").Append(line).Append(", in ").Append(entry.Name).Append('\n');
        if (source is null)
            return b.ToString();
        if (!span.IsKnown || !carets)
        {
            string? only = source.Line(file, line)?.Trim();
            if (!string.IsNullOrEmpty(only))
                b.Append("    ").Append(only).Append('\n');
            return b.ToString();
        }
        var original = new List<string>();
        bool blank = true;
        for (int n = line; n <= Math.Max(span.EndLine, line); n++)
        {
            string text = (source.Line(file, n) ?? "").TrimEnd();
            blank &= text.Length == 0;
            original.Add(text);
        }
        if (!blank)
            AppendSource(b, original, span);
        return b.ToString();
    }

    private static void AppendSource(StringBuilder b, List<string> original, SourceSpan span)
    {
        int start = Utf16Index(original[0], span.StartColumn), end = Utf16Index(original[^1], span.EndColumn);
        List<string> lines = Dedent(original);
        int removed = original[0].Length - lines[0].Length;
        start = Math.Min(Math.Max(0, start - removed), lines[0].Length);
        end = Math.Min(Math.Max(0, end - removed), lines[^1].Length);
        int last = lines.Count - 1;

        string joined = string.Join('\n', lines);
        int stop = joined.Length - (lines[last].Length - end);
        string segment = start <= stop ? joined[start..stop] : "";
        CaretAnchors? anchors = CaretAnchors.Find(segment, out bool isCall, out bool isNamedCall);
        bool carets = ShowCarets(lines, start, end, anchors is not null, isCall, isNamedCall);

        var significant = new SortedSet<int> { 0, last };
        int left = 0, right = 0;
        if (anchors is { } a)
        {
            left = DisplayWidth.Of(lines[a.LeftLine], a.LeftColumn + (a.LeftLine == 0 ? start : 0));
            right = DisplayWidth.Of(lines[a.RightLine], a.RightColumn + (a.RightLine == 0 ? start : 0));
            for (int i = -1; i <= 1; i++)
            {
                significant.Add(a.LeftLine + i);
                significant.Add(a.RightLine + i);
            }
            significant.Remove(-1);
            significant.Remove(lines.Count);
        }
        var result = new List<string>();
        int previous = -1;
        foreach (int number in significant)
        {
            int skipped = number - previous - 1;
            if (previous >= 0 && skipped == 1)
                Output(number - 1);
            else if (previous >= 0 && skipped > 1)
                result.Add($"...<{skipped} lines>...");
            Output(number);
            previous = number;
        }
        foreach (string text in Dedent(result))
            b.Append("    ").Append(text).Append('\n');

        void Output(int number)
        {
            string text = lines[number];
            result.Add(text);
            if (!carets)
                return;
            int spaces = text.Length - text.TrimStart().Length;
            int count = number == last ? DisplayWidth.Of(text, end) : DisplayWidth.Of(text, text.Length);
            int from = DisplayWidth.Of(lines[0], start);
            var marks = new char[count];
            for (int column = 0; column < count; column++)
            {
                if (column < spaces || (number == 0 && column < from))
                    marks[column] = ' ';
                else if (anchors is not { } mark)
                    marks[column] = '^';
                else
                    marks[column] = After(number, column, mark.LeftLine, left) && !After(number, column, mark.RightLine, right) ? '^' : '~';
            }
            result.Add(new string(marks));
        }
    }

    private static bool After(int line, int column, int anchorLine, int anchorColumn) =>
        line > anchorLine || (line == anchorLine && column >= anchorColumn);

    // Carets under a whole statement say nothing: "return f(...)", "x = f(...)", or anything that fills its lines.
    private static bool ShowCarets(List<string> lines, int start, int end, bool anchored, bool isCall, bool isNamedCall)
    {
        string before = lines[0][..start], after = lines[^1][end..].Trim();
        bool fillsRest = after.Length == 0 || after[0] is '#' or ';';
        if (fillsRest && ((isNamedCall && before.TrimEnd() == "return") || (isCall && IsAssignment(before))))
            return false;
        return anchored || before.TrimStart().Length > 0 || after.Length > 0;
    }

    private static bool IsAssignment(string text)
    {
        text = text.TrimEnd();
        if (!text.EndsWith('='))
            return false;
        string name = text[..^1].TrimEnd();
        foreach (char c in name)
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        return name.Length > 0 && !char.IsDigit(name[0]);
    }

    /// <summary>Removes the margin that all lines with text share.</summary>
    private static List<string> Dedent(List<string> lines)
    {
        string? margin = null;
        foreach (string line in lines)
        {
            string content = line.TrimStart(' ', '\t');
            if (content.Length == 0)
                continue;
            string indent = line[..^content.Length];
            if (margin is null)
            {
                margin = indent;
                continue;
            }
            int common = 0;
            while (common < Math.Min(margin.Length, indent.Length) && margin[common] == indent[common])
                common++;
            margin = margin[..common];
        }
        var result = new List<string>(lines.Count);
        foreach (string line in lines)
            result.Add(string.IsNullOrWhiteSpace(line) ? "" : line[(margin?.Length ?? 0)..]);
        return result;
    }

    private static int Utf16Index(string line, int codePoints)
    {
        int index = 0;
        while (codePoints-- > 0 && index < line.Length)
            index += char.IsHighSurrogate(line[index]) && index + 1 < line.Length ? 2 : 1;
        return index;
    }
}
