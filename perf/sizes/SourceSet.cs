namespace CoroVm.Perf.Sizes;

/// <summary>Sources that are measured together.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Files">Their paths.</param>
internal sealed record SourceSet(string Title, IReadOnlyList<string> Files)
{
    /// <summary>All sources below a folder.</summary>
    internal static SourceSet Below(string title, string folder) =>
        new(title, [.. Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);

    /// <summary>Lines of all files, by line ends.</summary>
    internal long Lines { get; } = Files.Sum(static f => (long)File.ReadAllBytes(f).AsSpan().Count((byte)'\n'));
}

/// <summary>What compiling a set cost.</summary>
/// <param name="Bytes">The size of each file's result; -1 for one that did not compile.</param>
/// <param name="FirstSeconds">CPU seconds of the first round, with what the process compiles itself at that.</param>
/// <param name="BestSeconds">CPU seconds of the fastest round.</param>
internal sealed record CompileFigures(IReadOnlyList<long> Bytes, double FirstSeconds, double BestSeconds);
