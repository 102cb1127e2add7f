using CoroVm.Perf;

namespace CoroVm.Tests.Perf;

/// <summary>A file of several reports keeps what is not replaced.</summary>
internal sealed class OutputFileTests
{
    [Test]
    public void ASectionIsAddedThenReplaced()
    {
        string one = OutputFile.ReplaceSection("# Results\n", "sizes", "old\n");
        Assert.That(one, Is.EqualTo("# Results\n\n<!-- sizes -->\nold\n<!-- end of sizes -->\n"));
        string two = OutputFile.ReplaceSection(one, "startup", "s");
        Assert.That(OutputFile.ReplaceSection(two, "sizes", "new"), Is.EqualTo(two.Replace("old", "new", StringComparison.Ordinal)));
    }

    [Test]
    public void AFolderThatIsMissingIsSaid() =>
        Assert.That(() => OutputFile.Write(Path.Combine(Repository.Root, "nowhere", "x.md"), ""), Throws.TypeOf<PerfException>().With.Message.StartsWith("cannot write"));
}
