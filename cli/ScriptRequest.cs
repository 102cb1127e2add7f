using CoroVm.Runtime;

namespace CoroVm.Cli;

/// <summary>A script to run and how.</summary>
internal sealed class ScriptRequest
{
    internal bool ShowHelp;
    internal string? File;
    internal string? Code;
    internal string[] Arguments = [];
    internal long MaxSteps;
    internal int OptimizeLevel;
    internal bool DevelopmentMode;
    internal bool ReportCoroutines;
    internal readonly List<string> Path = [];

    /// <summary>Where the script's output goes; null for the process's own.</summary>
    internal Stream? Output;
    internal Stream? Error;

    /// <summary>Told of the machine before the script starts.</summary>
    internal Action<VirtualMachine>? Starting;
}
