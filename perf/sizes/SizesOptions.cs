using CommandLine;

namespace CoroVm.Perf.Sizes;

/// <summary>The options of <c>sizes</c>.</summary>
[Verb("sizes", HelpText = "Compile the same sources with our compiler and CPython's: size of the files, lines per second.")]
internal sealed class SizesOptions
{
    /// <summary>CPython.</summary>
    [Option("python", Required = true, MetaValue = "PATH", HelpText = "The CPython to compare with.")]
    public string Python { get; set; } = "";

    /// <summary>How often everything is compiled.</summary>
    [Option("rounds", Default = 5, MetaValue = "N", HelpText = "How often everything is compiled; the fastest counts.")]
    public int Rounds { get; set; }

    /// <summary>Whether each file is listed.</summary>
    [Option("files", HelpText = "List every file, not the sums alone.")]
    public bool Files { get; set; }

    /// <summary>Where the report goes.</summary>
    [Option("markdown", MetaValue = "FILE", HelpText = "Write the report into this file's section 'sizes'.")]
    public string? Markdown { get; set; }

    /// <summary>A sentence for the report.</summary>
    [Option("note", MetaValue = "TEXT", HelpText = "A sentence about the run for the report.")]
    public string? Note { get; set; }
}
