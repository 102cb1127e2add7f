using System.Runtime.CompilerServices;

namespace CoroVm.Tests;

/// <summary>Where the repository's files are, found from this source file.</summary>
internal static class RepositoryPaths
{
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), ".."));

    internal static string Golden => Path.Combine(Root, "tests", "golden");

    internal static string Examples => Path.Combine(Root, "examples");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
