using CommandLine;

namespace CoroVm.Perf.Profile;

/// <summary>The options of <c>profile</c>.</summary>
[Verb("profile", HelpText = "Profile the programs of perf/programs: which instructions run, which cost, which to fuse.")]
internal sealed class ProfileOptions
{
    /// <summary>Programs or families.</summary>
    [Option("only", Separator = ',', MetaValue = "NAMES", HelpText = "These programs or families only.")]
    public IEnumerable<string> Only { get; set; } = [];

    /// <summary>The rows of each table.</summary>
    [Option("top", Default = 30, MetaValue = "N", HelpText = "Rows of each table.")]
    public int Top { get; set; }

    /// <summary>How long a program may take.</summary>
    [Option("timeout", Default = 300, MetaValue = "SECONDS", HelpText = "How long one program may take.")]
    public int Timeout { get; set; }

    /// <summary>Where the report goes.</summary>
    [Option("markdown", MetaValue = "FILE", HelpText = "Write the report into this file's section 'profile'.")]
    public string? Markdown { get; set; }
}
