using CommandLine;

namespace CoroVm.Perf.Startup;

/// <summary>The options of <c>startup</c>.</summary>
[Verb("startup", HelpText = "Hello world from .cbc and .py beside an empty .NET program and Python interpreters: whole processes.")]
internal sealed class StartupOptions
{
    /// <summary>Python interpreters.</summary>
    [Option("python", MetaValue = "PATH", HelpText = "A Python interpreter (repeatable).")]
    public IEnumerable<string> Python { get; set; } = [];

    /// <summary>Processes of each kind.</summary>
    [Option("rounds", Default = 10, MetaValue = "N", HelpText = "How often each starts.")]
    public int Rounds { get; set; }

    /// <summary>Our tool.</summary>
    [Option("vm", MetaValue = "PATH", HelpText = "The corovm tool (the release build of this repository).")]
    public string? Vm { get; set; }

    /// <summary>The .NET program.</summary>
    [Option("empty", MetaValue = "PATH", HelpText = "The empty .NET program (the release build of perf/empty).")]
    public string? Empty { get; set; }

    /// <summary>Where the report goes.</summary>
    [Option("markdown", MetaValue = "FILE", HelpText = "Write the report into this file's section 'startup'.")]
    public string? Markdown { get; set; }

    /// <summary>A sentence for the report.</summary>
    [Option("note", MetaValue = "TEXT", HelpText = "A sentence about the run for the report.")]
    public string? Note { get; set; }
}
