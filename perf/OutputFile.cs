namespace CoroVm.Perf;

/// <summary>A file that a report is written to.</summary>
internal static class OutputFile
{
    /// <exception cref="PerfException">It cannot be written.</exception>
    internal static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PerfException.Missing("cannot write " + path + ": " + e.Message);
        }
    }

    /// <summary>Puts a section into a file of several, in place of the one of that name: sections stand between HTML comments.</summary>
    /// <exception cref="PerfException">It cannot be written.</exception>
    internal static void WriteSection(string path, string name, string text) =>
        Write(path, ReplaceSection(File.Exists(path) ? File.ReadAllText(path) : "", name, text));

    /// <summary>The content with the section replaced, or added at its end.</summary>
    internal static string ReplaceSection(string content, string name, string text)
    {
        string open = "<!-- " + name + " -->\n", close = "<!-- end of " + name + " -->\n";
        string section = open + text.TrimEnd('\n') + "\n" + close;
        int start = content.IndexOf(open, StringComparison.Ordinal);
        int end = start < 0 ? -1 : content.IndexOf(close, start, StringComparison.Ordinal);
        if (end < 0)
            return content.Length == 0 ? section : content.TrimEnd('\n') + "\n\n" + section;
        return content[..start] + section + content[(end + close.Length)..];
    }
}
