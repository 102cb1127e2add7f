using System.Xml.Linq;
using CoroVm.Perf.Compare;
using CoroVm.Perf.Report;

namespace CoroVm.Tests.Perf;

/// <summary>From runs to tables and pictures; nothing is measured.</summary>
internal sealed class ComparisonTests
{
    private static readonly Peer python = new("py", "/bin/py", Language.Python), ours = new(Peer.OursName, "/bin/corovm", Language.Python),
        lua = new("lua<1>", "/bin/lua", Language.Lua);

    private static readonly PerfProgram fib = Program("calls", "fib"), sum = Program("generators", "gen_sum"), queue = Program("asyncio", "queue"),
        hello = Program("startup", "hello");

    private static PerfProgram Program(string family, string name) =>
        new(name, family, Path.Combine(RepositoryPaths.Root, "perf", "programs", family));

    private static Comparison Made()
    {
        var c = new Comparison([fib, sum, queue, hello], [python, ours, lua]);
        Add(c, fib, python, 0.4, 0.3, 0.6);
        Add(c, fib, ours, 0.1, 0.2, 0.15);
        Add(c, fib, lua, 0.6);
        Add(c, sum, python, 0.9);
        Add(c, sum, ours, 0.1);
        Add(c, hello, python, 0.01);
        Add(c, hello, ours, 0.05);
        c.Rounds = 3;
        return c;
    }

    private static void Add(Comparison c, PerfProgram program, Peer peer, params double[] cpu)
    {
        foreach (double seconds in cpu)
            c.Add(program, peer, new Measurement(seconds, seconds, "1"));
    }

    [Test]
    public void RatiosAreOfMinima()
    {
        Comparison c = Made();
        Assert.That(c.Ratio(fib, ours), Is.EqualTo(3).Within(1e-9));
        Assert.That(c.Ratio(queue, ours), Is.Null);
        Assert.That(c.Of(queue, lua), Is.Null, "there is no such program in Lua");
    }

    [Test]
    public void AnotherResultIsAFailure()
    {
        Comparison c = Made();
        c.Add(fib, ours, new Measurement(0.01, 0.01, "2"));
        Assert.That(c.Ratio(fib, ours), Is.Null);
        Assert.That(c.Failures, Is.EqualTo(["corovm, fib: result 2 is not 1"]));
        Assert.That(ComparisonTables.Times(c).Rows[0], Does.Contain("failed"));
    }

    [Test]
    public void TimesAreMinimumAndMedian()
    {
        ResultTable times = ComparisonTables.Times(Made());
        Assert.That(times.Columns, Is.EqualTo(["program", "family", "py s", "corovm s", "lua<1> s", "corovm x", "lua<1> x"]));
        Assert.That(times.Rows[0], Is.EqualTo(["fib", "calls", "0.300 (0.400)", "0.100 (0.150)", "0.600 (0.600)", "3.00", "0.50"]));
        Assert.That(times.Rows, Has.Count.EqualTo(3), "start-up has its own table");
    }

    [Test]
    public void MeansAreByFamilyTogetherAndOverAll()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = ComparisonTables.Means(Made()).Rows;
        Assert.That(rows.Select(static r => r[0]), Is.EqualTo(["calls", "generators", "asyncio", "generators, coroutines, asyncio", "all"]));
        Assert.That(rows[^1][1], Is.EqualTo("5.20 (2; 3.00)"));
        Assert.That(rows[2][1], Is.EqualTo("-"));
    }

    [Test]
    public void PlainTextIsAligned() =>
        Assert.That(TerminalTable.Plain(ComparisonTables.Startup(Made())).Split('\n')[1..4], Is.EqualTo(
        [
            "program  interpreter      CPU     wall  memory",
            "hello             py  10.0 ms  10.0 ms       -",
            "hello         corovm  50.0 ms  50.0 ms       -",
        ]));

    [Test]
    public void MarkdownHasARuleAndEscapes()
    {
        var table = new ResultTable("Title", ["a", "b"]);
        table.Add(["x|y", "1"]);
        Assert.That(MarkdownTable.Of(table), Is.EqualTo("Title\n\n| a | b |\n|---|---:|\n| x\\|y | 1 |\n"));
        Assert.That(() => table.Add(["one"]), Throws.ArgumentException);
    }

    [Test]
    public void TheReportNamesPeersMeasureAndFailures()
    {
        Comparison c = Made();
        c.Of(queue, ours)!.Failure = "exit status 1";
        var machine = new MachineState(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "CPU", 2, "OS", ".NET", "1 2 3");
        string text = MarkdownReport.Of(c, machine, machine with { Load = "4 5 6" }, "A note.", "results.svg");
        Assert.That(text, Does.Contain("2026-01-02 03:04 UTC on CPU, 2 cores, OS, .NET; load 1 2 3 before, 4 5 6 after"));
        Assert.That(text, Does.Contain("![Times the speed of py](results.svg)").And.Contain("A note.").And.Contain("CPU time").And.Contain("3 interleaved rounds").And.Contain("- corovm, queue: exit status 1"));
    }

    [Test]
    public void ThePictureIsXmlWithABarForEachRatio()
    {
        XElement svg = XElement.Parse(SvgChart.Of(Made()));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.That(svg.Elements(ns + "rect").Count(), Is.EqualTo(4), "background, legend, two programs");
        Assert.That(svg.Elements(ns + "circle").Count(), Is.EqualTo(2), "legend, one program");
        Assert.That(svg.Elements(ns + "text").Select(static t => t.Value), Does.Contain("lua<1>").And.Contain("gen_sum").And.Contain("9.00"));
    }
}
