namespace CoroVm.Perf;

/// <summary>The exit statuses; README lists them.</summary>
internal static class ExitStatus
{
    internal const int Done = 0;

    /// <summary>A program failed, or its result is not the base's.</summary>
    internal const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>A file or an interpreter is missing or unusable.</summary>
    internal const int Missing = 3;
}

/// <summary>A mistake of the user: one line on stderr and an exit status.</summary>
internal sealed class PerfException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;

    internal static PerfException Usage(string message) => new(ExitStatus.Usage, message + " (try --help)");

    internal static PerfException Missing(string message) => new(ExitStatus.Missing, message);
}
