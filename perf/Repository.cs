using System.Runtime.CompilerServices;

namespace CoroVm.Perf;

/// <summary>Where the repository's files are, found from this source file.</summary>
internal static class Repository
{
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), ".."));

    internal static string Programs => Path.Combine(Root, "perf", "programs");

    internal static string PythonModules => Path.Combine(Root, "vm", "stdlib", "python");

    /// <summary>The tool as a release build leaves it.</summary>
    internal static string Tool => Built("cli", "corovm");

    /// <summary>The .NET program that only says hello.</summary>
    internal static string EmptyProgram => Built(Path.Combine("perf", "empty"), "empty");

    private static string Built(string folder, string name) =>
        Path.Combine(Root, folder, "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
