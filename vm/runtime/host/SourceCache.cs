namespace CoroVm.Runtime;

/// <summary>Source text by file name: what the host registered, else the file if imports may read files.</summary>
internal sealed class SourceCache(Func<string, byte[]?> read) : ISourceLines
{
    private readonly Dictionary<string, string[]> texts = [];

    internal void Register(string fileName, string text) => texts[fileName] = Split(text);

    public string? Line(string fileName, int line)
    {
        if (!texts.TryGetValue(fileName, out string[]? lines))
        {
            byte[]? bytes = fileName.StartsWith('<') ? null : read(fileName);
            lines = bytes is null ? [] : Split(Decode(bytes));
            texts.Add(fileName, lines);
        }
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    /// <summary>The text of a file whose first two lines may name its encoding (PEP 263), UTF-8 without that or if it is unknown.</summary>
    private static string Decode(byte[] bytes)
    {
        System.Text.Encoding encoding = System.Text.Encoding.UTF8;
        string head = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 400));
        foreach (string line in head.Split('\n', 3)[..Math.Min(2, head.Split('\n', 3).Length)])
        {
            int at = line.IndexOf("coding", StringComparison.Ordinal);
            if (!line.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\f').StartsWith('#') || at < 0 || at + 6 >= line.Length || line[at + 6] is not (':' or '='))
                continue;
            string name = line[(at + 7)..].Trim().Split(' ')[0].ToLowerInvariant().Replace('_', '-');
            encoding = name is "latin1" or "latin-1" or "iso-8859-1" or "l1" ? System.Text.Encoding.Latin1 : encoding;
            break;
        }
        return encoding.GetString(bytes);
    }

    private static string[] Split(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
