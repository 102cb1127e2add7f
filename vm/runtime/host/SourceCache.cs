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
            lines = bytes is null ? [] : Split(System.Text.Encoding.UTF8.GetString(bytes));
            texts.Add(fileName, lines);
        }
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private static string[] Split(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
