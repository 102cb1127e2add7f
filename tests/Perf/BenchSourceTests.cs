using CoroVm.Compiler;
using CoroVm.Perf.Bench;
using CoroVm.Perf.Sizes;

namespace CoroVm.Tests.Perf;

/// <summary>What the suites measure is what they say.</summary>
internal sealed class BenchSourceTests
{
    [Test]
    public void TheSourceHasTheLinesItSays()
    {
        Assert.That(BenchSource.Text.Count(static c => c == '\n'), Is.EqualTo(BenchSource.Lines));
        Assert.That(() => ScriptCompiler.Compile(BenchSource.Text, "bench.py"), Throws.Nothing);
    }

    [Test]
    public void FiftyModules() => Assert.That(LibModules.Files, Has.Length.EqualTo(50).And.Unique);

    /// <summary>Every statement of the loop suites compiles and runs.</summary>
    [TestCaseSource(nameof(Cases))]
    public void EveryCaseRuns(LoopSuite suite, string name)
    {
        suite.GetType().GetProperty("Case")!.SetValue(suite, name);
        var script = new BenchScript(suite.Text(rounds: 2));
        Assert.That(() => script.Call(script["run"]), Throws.Nothing);
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (LoopSuite suite in new LoopSuite[] { new DispatchSuite(), new CallSuite(), new AttributeSuite(), new ResumeSuite() })
        {
            var names = (IEnumerable<string>)suite.GetType().GetProperty("Names")!.GetValue(null)!;
            foreach (string name in names)
                yield return new TestCaseData(suite, name).SetArgDisplayNames(suite.GetType().Name, name);
        }
    }
}
