namespace CoroVm.Runtime.Tracebacks;

/// <summary>"Did you mean" for a word that is nearly a keyword: a SyntaxError without a message of its own whose text compiles, or goes on
/// compiling, once the word is replaced. As in CPython it is looked for when the error is shown, so <c>str(error)</c> stays as it is.</summary>
internal static class KeywordTypos
{
    private const int MaxText = 1024, MaxWords = 10, MaxMatches = 3, AllowIncompleteInput = 0x4000;

    private static readonly List<string> keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    ];

    /// <summary>What an error shows instead.</summary>
    internal sealed record Typo(string Message, string Text, int Line, int Column, int EndColumn);

    internal static Typo? Find(VmThread thread, SyntaxErrorObject e)
    {
        if (thread.Vm.Compiler is not { } compiler || e.Msg.Ref is not StrObject message || !e.LineNo.IsInt
            || (message.Text != "invalid syntax" && !message.Text.Contains("Perhaps you forgot a comma", StringComparison.Ordinal))
            || e.Metadata.Ref is not TupleObject { Count: 3 } metadata)
            return null;
        int statement = metadata.Items[0].IsInt ? (int)metadata.Items[0].Bits : 0, end = (int)Math.Min(e.LineNo.Bits, int.MaxValue);
        bool isFile = metadata.Items[2].Ref is not StrObject;
        string[]? code = Lines(thread, e, metadata.Items[2], Math.Max(statement, 1), end);
        if (code is null)
            return null;
        Dedent(code);
        int words = 0;
        for (int i = 0; i < code.Length; i++)
        {
            // Of a file only the line of the error is looked at.
            if (isFile && i != code.Length - 1)
                continue;
            foreach ((int from, int to) in WordsOf(code[i]))
            {
                string word = code[i][from..to];
                if (keywords.Contains(word))
                    continue;
                if (++words > MaxWords)
                    return null;
                foreach (string keyword in Candidates(word))
                {
                    if (keyword == word)
                        continue;
                    var changed = (string[])code.Clone();
                    changed[i] = code[i][..from] + keyword + code[i][to..];
                    if (IsValid(compiler, string.Join('\n', changed)))
                        return new Typo($"invalid syntax. Did you mean '{keyword}'?", code[i] + (i < code.Length - 1 ? "\n" : ""), i + 1, from + 1, to + 1);
                }
            }
        }
        return null;
    }

    private static string[]? Lines(VmThread thread, SyntaxErrorObject e, Value source, int first, int last)
    {
        if (first > last || last - first > MaxText)
            return null;
        string[] all = source.Ref is StrObject text ? text.Text.Split('\n') : [];
        var lines = new string[last - first + 1];
        int size = 0;
        for (int n = first; n <= last; n++)
        {
            string? line = source.Ref is StrObject ? n <= all.Length ? all[n - 1].TrimEnd('\r') : null
                : e.FileName.Ref is StrObject file ? thread.Vm.SourceLines?.Line(file.Text, n) : null;
            if (line is null)
                return null;
            lines[n - first] = line;
            size += line.Length + 1;
        }
        return size - 1 > MaxText ? null : lines;
    }

    /// <summary>Takes away the white space that all lines begin with.</summary>
    private static void Dedent(string[] lines)
    {
        string? margin = null;
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            int n = 0;
            while (n < line.Length && line[n] is ' ' or '\t' && (margin is null || (n < margin.Length && margin[n] == line[n])))
                n++;
            margin = line[..n];
        }
        for (int i = 0; i < lines.Length; i++)
            lines[i] = string.IsNullOrWhiteSpace(lines[i]) ? "" : lines[i][(margin ?? "").Length..];
    }

    /// <summary>Where names stand in a line; what is quoted or behind a # is none.</summary>
    private static List<(int From, int To)> WordsOf(string line)
    {
        var found = new List<(int, int)>();
        for (int i = 0; i < line.Length;)
        {
            char c = line[i];
            if (c == '#')
                break;
            if (c is '"' or '\'')
            {
                for (i++; i < line.Length && line[i] != c; i++)
                    i += line[i] == '\\' ? 1 : 0;
                i++;
            }
            else if (char.IsLetter(c) || c == '_')
            {
                int start = i;
                while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '_'))
                    i++;
                if (i >= line.Length || line[i] is not ('"' or '\''))
                    found.Add((start, i));
            }
            else if (char.IsDigit(c))
            {
                while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '_' or '.'))
                    i++;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    private static bool IsValid(IScriptCompiler compiler, string text)
    {
        CompileOutcome outcome = compiler.Compile(new CompileRequest { Text = text + "\n", FileName = "<input>", Flags = AllowIncompleteInput });
        return outcome.Error is null or { TypeName: "_IncompleteInputError" };
    }

    private static List<string> Candidates(string word)
    {
        var found = new List<string>();
        if (Suggestions.Nearest(word, keywords) is { } nearest)
            found.Add(nearest);
        var scored = new List<(double Ratio, string Keyword)>();
        foreach (string keyword in keywords)
            if (Ratio(keyword, word) is >= 0.5 and var ratio)
                scored.Add((ratio, keyword));
        scored.Sort(static (a, b) => a.Ratio != b.Ratio ? b.Ratio.CompareTo(a.Ratio) : string.CompareOrdinal(b.Keyword, a.Keyword));
        for (int i = 0; i < scored.Count && found.Count < MaxMatches; i++)
            found.Add(scored[i].Keyword);
        return found;
    }

    /// <summary>How alike two words are, from 0 to 1: twice the length of what they share in order (Ratcliff and Obershelp), by the length
    /// of both.</summary>
    private static double Ratio(string a, string b) => 2.0 * Shared(a, b) / (a.Length + b.Length);

    private static int Shared(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int length = 0, inA = 0, inB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
            {
                int k = 0;
                while (i + k < a.Length && j + k < b.Length && a[i + k] == b[j + k])
                    k++;
                if (k > length)
                    (length, inA, inB) = (k, i, j);
            }
        }
        return length == 0 ? 0 : length + Shared(a[..inA], b[..inB]) + Shared(a[(inA + length)..], b[(inB + length)..]);
    }
}
