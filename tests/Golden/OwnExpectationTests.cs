namespace CoroVm.Tests.Golden;

/// <summary>Scripts below tests/golden/own print what our tool printed, not CPython: each names the heading of spec.md that says why.</summary>
internal sealed class OwnExpectationTests
{
    private static IEnumerable<string> Scripts() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Golden, "own"), "*.py", SearchOption.AllDirectories).Select(static p => Path.GetFileName(p)!);

    [TestCaseSource(nameof(Scripts))]
    public void TheSpecificationSaysWhy(string name)
    {
        const string start = "# spec.md: ";
        string first = File.ReadLines(Path.Combine(RepositoryPaths.Golden, "own", name)).First();
        Assert.That(first, Does.StartWith(start));
        string specification = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "spec.md"));
        string differences = specification[specification.IndexOf("\n## 11. ", StringComparison.Ordinal)..];
        Assert.That(differences, Does.Contain("\n### " + first[start.Length..] + "\n"));
    }
}
