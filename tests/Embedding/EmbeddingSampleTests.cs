using CoroVm.Tests.Cli;

namespace CoroVm.Tests.Embedding;

/// <summary>The sample program of examples/embedding runs and prints what it says.</summary>
internal sealed class EmbeddingSampleTests
{
    [Test]
    public void TheSamplePrintsWhatTheHostAskedFor()
    {
        string program = Path.Combine(RepositoryPaths.Examples, "embedding", "bin", BuildConfiguration.Name, "net10.0", "Embedding.dll");
        ProcessResult result = ToolProcess.RunDotnet(program);
        Assert.Multiple(() =>
        {
            Assert.That(result.Error, Is.Empty);
            Assert.That(result.Output, Is.EqualTo("""
                42
                price of tea
                how many?
                True 14 tea: 42
                TypeError: TypeError: area() missing 1 required positional argument: 'height'
                the step limit of 1000000 was exceeded

                """.ReplaceLineEndings("\n")));
            Assert.That(result.Status, Is.Zero);
        });
    }
}
