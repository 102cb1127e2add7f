using CoroVm.Perf;
using CoroVm.Perf.Compare;

namespace CoroVm.Tests.Perf;

/// <summary>Which programs and interpreters take part.</summary>
internal sealed class ProgramSetTests
{
    [Test]
    public void NamesAreUnique() => Assert.That(ProgramSet.Find(Repository.Programs, []).Select(static p => p.Name), Is.Unique);

    [Test]
    public void NamesAndFamiliesChoose()
    {
        Assert.That(ProgramSet.Find(Repository.Programs, ["fib", "memory"]).Select(static p => p.Name), Is.EqualTo(["fib", "mem_per_coro"]));
        Assert.That(ProgramSet.Find(Repository.Programs, ["generators"]), Has.All.Property("Family").EqualTo("generators"));
    }

    [Test]
    public void AnUnknownNameIsAUsageError() =>
        Assert.That(() => ProgramSet.Find(Repository.Programs, ["nothing"]), Throws.TypeOf<PerfException>().With.Property("Status").EqualTo(ExitStatus.Usage));

    [Test]
    public void AMissingFolderIsSaid() =>
        Assert.That(() => ProgramSet.Find(Path.Combine(Repository.Root, "nowhere"), []), Throws.TypeOf<PerfException>().With.Property("Status").EqualTo(ExitStatus.Missing));

    [TestCase("/usr/bin/lua5.4", ExpectedResult = ".lua")]
    [TestCase("luajit", ExpectedResult = ".lua")]
    [TestCase("/opt/node", ExpectedResult = ".js")]
    [TestCase("pypy3", ExpectedResult = ".py")]
    [TestCase("micropython", ExpectedResult = ".py")]
    public string TheFileNameTellsTheLanguage(string path) => Languages.OfInterpreter(path).Extension();

    [TestCase("compare", "--rounds", "0", ExpectedResult = ExitStatus.Usage)]
    [TestCase("compare", "--only", "nothing", ExpectedResult = ExitStatus.Usage)]
    [TestCase("compare", "--vm", "/nowhere/corovm", ExpectedResult = ExitStatus.Missing)]
    [TestCase("compare", "--timeout", "-1", ExpectedResult = ExitStatus.Usage)]
    [TestCase("sizes", ExpectedResult = ExitStatus.Usage)]
    [TestCase("sizes", "--python", "/nowhere/python", ExpectedResult = ExitStatus.Missing)]
    [TestCase("startup", "--empty", "/nowhere/empty", "--vm", "/nowhere/corovm", ExpectedResult = ExitStatus.Missing)]
    [TestCase("compare", "--other", "a=lua", "--other", "b", "--vm", "/nowhere/corovm", ExpectedResult = ExitStatus.Missing)]
    [TestCase("dance", ExpectedResult = ExitStatus.Usage)]
    public int MistakesHaveTheirStatus(params string[] args)
    {
        TextWriter error = Console.Error;
        try
        {
            Console.SetError(TextWriter.Null);
            return CoroVm.Perf.Program.Main(args);
        }
        finally
        {
            Console.SetError(error);
        }
    }
}
