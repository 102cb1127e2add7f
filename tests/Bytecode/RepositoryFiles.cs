using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Files of the source tree that tests read, and rewrite when <c>UPDATE=1</c>.</summary>
internal static class RepositoryFiles
{
    public static bool Update => Environment.GetEnvironmentVariable("UPDATE") == "1";

    public static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Asserts that a file holds a text, or makes it so.</summary>
    public static void Check(string path, string expected)
    {
        if (Update)
        {
            File.WriteAllText(path, expected);
            return;
        }
        string actual = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.That(expected, Is.EqualTo(actual), $"{path} is out of date; UPDATE=1 rewrites it");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
