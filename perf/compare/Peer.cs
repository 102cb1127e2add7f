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
    internal string[] Running(string file) => IsOurs ? ["run", file] : [file];

    /// <summary>The arguments that make it print its version.</summary>
    internal string[] AskingVersion => Language switch
    {
        Language.Lua => ["-v"],
        Language.Python when !IsOurs => ["-c", "import sys; print(sys.implementation.name, sys.version)"],
        _ => ["--version"],
    };
}
