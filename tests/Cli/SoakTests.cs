using NUnit.Framework;

namespace CoroVm.Tests.Cli;

/// <summary>A hundredth part of the programs in tests/asyncio; SOAK.md there has the last results of the whole ones.</summary>
internal sealed class SoakTests
{
    private static string Script(string name) => Path.Combine(RepositoryPaths.Root, "tests", "asyncio", name);

    [Test]
    public void TasksEndAsPlanned()
    {
        ProcessResult first = ToolProcess.Run("run", Script("soak.py"), "0", "7", "120");
        Assert.That(first.Error, Is.Empty);
        Assert.That(first.Output, Does.StartWith("rounds 120: cancelled "));
        Assert.That(ToolProcess.Run("run", Script("soak.py"), "0", "7", "120").Output, Is.EqualTo(first.Output));
    }

    [Test]
    public void WorkersLoseNothing()
    {
        ProcessResult result = ToolProcess.Run("run", Script("workers.py"), "0", "2000");
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Is.EqualTo("nothing lost in all steps\n"));
    }
}
