namespace CoroVm.Cli;

/// <summary>The exit statuses of the tool; README lists them.</summary>
internal static class ExitStatus
{
    internal const int Done = 0;

    /// <summary>The script ended in an exception.</summary>
    internal const int ScriptError = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>A file is missing, unreadable, or not what it should be.</summary>
    internal const int BadFile = 3;

    /// <summary>A limit stopped the script.</summary>
    internal const int Limit = 4;
}

/// <summary>A mistake of the tool's user: one line on stderr and an exit status.</summary>
internal sealed class CommandException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;

    internal static CommandException Usage(string message) => new(ExitStatus.Usage, message + " (try 'corovm --help')");

    internal static CommandException File(string message) => new(ExitStatus.BadFile, message);
}
