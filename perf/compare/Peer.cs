namespace CoroVm.Perf.Compare;

/// <summary>An interpreter that takes part.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Path">The executable.</param>
/// <param name="Language">What it runs.</param>
internal sealed record Peer(string Name, string Path, Language Language)
{
    internal const string OursName = "corovm";

    /// <summary>Whether it is our own.</summary>
    internal bool IsOurs => Name == OursName;

    /// <summary>What it says about itself, once asked.</summary>
    internal string Version { get; init; } = "";

    /// <summary>The arguments that run a program.</summary>
    /// <param name="file">The program.</param>
    /// <param name="warm">Whether to run it twice in the process, of which it prints two results; only for Python.</param>
    internal string[] Running(string file, bool warm = false)
    {
        string[] program = warm && Language == Language.Python ? [System.IO.Path.Combine(Repository.Root, "perf", "compare", "warm.py"), file] : [file];
        return IsOurs ? ["run", .. program] : program;
    }

    /// <summary>The arguments that make it print its version.</summary>
    internal string[] AskingVersion => Language switch
    {
        Language.Lua => ["-v"],
        Language.Python when !IsOurs => ["-c", "import sys; print(sys.implementation.name, sys.version)"],
        _ => ["--version"],
    };
}
