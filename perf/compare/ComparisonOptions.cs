using CommandLine;

namespace CoroVm.Perf.Compare;

/// <summary>The options of <c>compare</c>.</summary>
[Verb("compare", HelpText = "Run the programs of perf/programs side by side on the interpreters found here.")]
internal sealed class ComparisonOptions
{
    /// <summary>How often each program runs on each interpreter.</summary>
    [Option("rounds", Default = 5, MetaValue = "N", HelpText = "How often each program runs on each interpreter.")]
    public int Rounds { get; set; }

    /// <summary>Programs and families.</summary>
    [Option("only", Separator = ',', MetaValue = "NAMES", HelpText = "Only these programs or families, separated by commas.")]
    public IEnumerable<string> Only { get; set; } = [];

    /// <summary>Python interpreters.</summary>
    [Option("python", MetaValue = "PATH", HelpText = "A Python interpreter (repeatable); the first is the base.")]
    public IEnumerable<string> Python { get; set; } = [];

    /// <summary>Interpreters with names.</summary>
    [Option("other", MetaValue = "NAME=PATH", HelpText = "Another interpreter (repeatable); node and lua are known by the file's name, the rest is Python.")]
    public IEnumerable<string> Other { get; set; } = [];

    /// <summary>Whether the second run in a process counts.</summary>
    [Option("warm", HelpText = "Run each Python program twice in its process and count the second run: compilers and caches are warm.")]
    public bool Warm { get; set; }

    /// <summary>Our tool.</summary>
    [Option("vm", MetaValue = "PATH", HelpText = "The corovm tool (the release build of this repository).")]
    public string? Vm { get; set; }

    /// <summary>Whether the PATH is left alone.</summary>
    [Option("no-search", HelpText = "Use only the interpreters named, do not look for others.")]
    public bool NoSearch { get; set; }

    /// <summary>Seconds a program may take.</summary>
    [Option("timeout", Default = 120.0, MetaValue = "S", HelpText = "Seconds after which a program is stopped.")]
    public double Timeout { get; set; }

    /// <summary>Where the report goes.</summary>
    [Option("markdown", MetaValue = "FILE", HelpText = "Write the report into this file's section 'comparison'.")]
    public string? Markdown { get; set; }

    /// <summary>Where the picture goes.</summary>
    [Option("svg", MetaValue = "FILE", HelpText = "Draw the ratios.")]
    public string? Svg { get; set; }

    /// <summary>A sentence for the report.</summary>
    [Option("note", MetaValue = "TEXT", HelpText = "A sentence about the run for the report: what else the machine was doing.")]
    public string? Note { get; set; }
}
