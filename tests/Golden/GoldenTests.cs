namespace CoroVm.Tests.Golden;

/// <summary>Every script below tests/golden prints what CPython 3.14 prints: run from source, through a .cbc file, and with tiny
/// stack chunks, so that windows cross them all the time.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class GoldenTests
{
    private static IEnumerable<TestCaseData> Scripts()
    {
        string root = RepositoryPaths.Golden;
        foreach (string path in Directory.EnumerateFiles(root, "*.out", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.ChangeExtension(Path.GetRelativePath(root, path), null).Replace('\\', '/');
            yield return new TestCaseData(Path.ChangeExtension(path, ".py")).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Scripts))]
    public void PrintsWhatTheOraclePrints(string path) => Check(path, ScriptRun.Run(path));

    [TestCaseSource(nameof(Scripts))]
    public void SameThroughACompiledFileAndTinyChunks(string path) => Check(path, ScriptRun.Run(path, chunkSlots: 64, throughFile: true));

    private static void Check(string path, Expectation actual)
    {
        Expectation expected = Expectation.Read(Path.ChangeExtension(path, ".out"));
        Assert.Multiple(() =>
        {
            Assert.That(actual.Output, Is.EqualTo(expected.Output), "stdout");
            Assert.That(actual.Error, Is.EqualTo(expected.Error), "stderr");
            Assert.That(actual.Status, Is.EqualTo(expected.Status), "exit status");
        });
    }
}
