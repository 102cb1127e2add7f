using System.Diagnostics;
using System.Text.Json;
using CoroVm.Tests.Cli;

namespace CoroVm.Tests.Profile;

/// <summary><c>corovm profile</c> as a process: tables, files in every form, mistakes, interruption, comparison.</summary>
[NonParallelizable]
internal sealed class OutputTests
{
    private const string Script = """
        import asyncio, sys
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        async def child():
            await asyncio.sleep(0.005)
        async def main():
            fib(23)
            await asyncio.gather(child(), child())
        asyncio.run(main())
        print("done", sys.argv[1:])
        """;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("corovm").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = InFolder(name);
        File.WriteAllText(path, text);
        return path;
    }

    private string InFolder(string name) => Path.Combine(folder, name);

    [Test]
    public void WritesEveryForm()
    {
        string script = Write("a.py", Script), compiled = InFolder("a.cbc");
        ProcessResult r = ToolProcess.Run("profile", "--json", InFolder("p.json"), "--collapsed", InFolder("p.txt"), "--speedscope", InFolder("p.speedscope.json"),
            "--trace", InFolder("p.trace.json"), "--html", InFolder("p.html"), "--interval", "0.2", script, "x", "--top");
        Assert.That((r.Status, r.Error), Is.EqualTo((0, "")));
        Assert.That(r.Output, Does.StartWith("done ['x', '--top']\n").And.Contain("Pairs: what to fuse next").And.Contain("fib").And.Contain("Coroutines"));
        Assert.That(r.Output, Does.Not.Contain("\u001b"), "no colour in a pipe");
        Speedscope(File.ReadAllBytes(InFolder("p.speedscope.json")));
        Trace(File.ReadAllBytes(InFolder("p.trace.json")));
        Assert.That(File.ReadAllLines(InFolder("p.txt")), Is.Not.Empty.And.All.Matches(@"^[^;]+ \(.*:\d+\)(;.*)? \d+$"));
        Assert.That(ToolProcess.Run("compile", script, "-o", compiled).Status, Is.Zero);
        ProcessResult fromFile = ToolProcess.Run("profile", "--json", "-", compiled);
        Assert.That((fromFile.Status, fromFile.Error), Is.EqualTo((0, "done []\n")), "the script's output gives way to the profile");
        using JsonDocument a = JsonDocument.Parse(File.ReadAllBytes(InFolder("p.json"))), b = JsonDocument.Parse(fromFile.Output);
        Assert.That(Fib(b), Is.EqualTo(Fib(a)), "the same counts from .py and .cbc");
    }

    private static long Fib(JsonDocument report) =>
        report.RootElement.GetProperty("functions").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "fib").GetProperty("instructions").GetInt64();

    /// <summary>What speedscope's schema (file-format-spec.ts, FileFormat.File with SampledProfile) asks for.</summary>
    private static void Speedscope(byte[] content)
    {
        using JsonDocument document = JsonDocument.Parse(content);
        JsonElement root = document.RootElement;
        Assert.That(root.GetProperty("$schema").GetString(), Is.EqualTo("https://www.speedscope.app/file-format-schema.json"));
        int frames = 0;
        foreach (JsonElement frame in root.GetProperty("shared").GetProperty("frames").EnumerateArray())
        {
            frames++;
            foreach (JsonProperty p in frame.EnumerateObject())
                Assert.That(p.Value.ValueKind, Is.EqualTo(p.Name is "name" or "file" ? JsonValueKind.String : p.Name is "line" or "col" ? JsonValueKind.Number : JsonValueKind.Undefined), p.Name);
            Assert.That(frame.TryGetProperty("name", out _));
        }
        foreach (JsonElement profile in root.GetProperty("profiles").EnumerateArray())
        {
            Assert.That(profile.GetProperty("type").GetString(), Is.EqualTo("sampled"));
            Assert.That(profile.GetProperty("unit").GetString(), Is.AnyOf("bytes", "microseconds", "milliseconds", "nanoseconds", "none", "seconds"));
            Assert.That(profile.GetProperty("name").ValueKind, Is.EqualTo(JsonValueKind.String));
            JsonElement samples = profile.GetProperty("samples"), weights = profile.GetProperty("weights");
            Assert.That(samples.GetArrayLength(), Is.EqualTo(weights.GetArrayLength()));
            foreach (JsonElement sample in samples.EnumerateArray())
                foreach (JsonElement frame in sample.EnumerateArray())
                    Assert.That(frame.GetInt32(), Is.InRange(0, frames - 1));
            double sum = weights.EnumerateArray().Sum(w => w.GetDouble());
            Assert.That(profile.GetProperty("endValue").GetDouble() - profile.GetProperty("startValue").GetDouble(), Is.EqualTo(sum).Within(1e-6));
        }
    }

    /// <summary>What Chrome's "Trace Event Format" asks of the phases that are used.</summary>
    private static void Trace(byte[] content)
    {
        using JsonDocument document = JsonDocument.Parse(content);
        var open = new HashSet<string>();
        int complete = 0;
        foreach (JsonElement e in document.RootElement.GetProperty("traceEvents").EnumerateArray())
        {
            Assert.That(e.GetProperty("name").ValueKind, Is.EqualTo(JsonValueKind.String));
            Assert.That((e.GetProperty("pid").ValueKind, e.GetProperty("tid").ValueKind), Is.EqualTo((JsonValueKind.Number, JsonValueKind.Number)));
            Assert.That(e.GetProperty("ts").GetDouble(), Is.GreaterThanOrEqualTo(0));
            switch (e.GetProperty("ph").GetString())
            {
                case "M":
                    Assert.That(e.GetProperty("name").GetString(), Is.AnyOf("process_name", "thread_name"));
                    Assert.That(e.GetProperty("args").GetProperty("name").ValueKind, Is.EqualTo(JsonValueKind.String));
                    break;
                case "X":
                    complete++;
                    Assert.That(e.GetProperty("dur").GetDouble(), Is.GreaterThanOrEqualTo(0));
                    break;
                case "b":
                    Assert.That(open.Add(e.GetProperty("id").GetString()!));
                    Assert.That(e.GetProperty("cat").GetString(), Is.Not.Empty);
                    break;
                case "e":
                    Assert.That(open.Remove(e.GetProperty("id").GetString()!));
                    break;
                case "i":
                    Assert.That(e.GetProperty("s").GetString(), Is.AnyOf("g", "p", "t"));
                    break;
                default:
                    Assert.Fail("a phase that is not used: " + e.GetRawText());
                    break;
            }
        }
        Assert.That((open.Count, complete), Is.EqualTo((0, complete)));
        Assert.That(complete, Is.GreaterThanOrEqualTo(4));
    }

    [Test]
    public void MistakesAreOneLineAndAStatus()
    {
        string script = Write("a.py", "print(1)\n"), bad = Write("bad.json", "{\"format\": 1,"), other = Write("other.json", "{}");
        void Check(int status, string message, params string[] args)
        {
            ProcessResult r = ToolProcess.Run(["profile", .. args]);
            Assert.That(r.Status, Is.EqualTo(status), r.Error);
            Assert.That(r.Error, Does.StartWith("corovm: ").And.Contain(message));
            Assert.That(r.Error.Count(static c => c == '\n'), Is.EqualTo(1), r.Error);
            Assert.That(r.Output, Is.Empty);
        }
        Check(2, "which file?");
        Check(2, "unknown option '--nonsense'", "--nonsense", script);
        Check(2, "needs a value", "--json");
        Check(2, "takes a number", "--top", "many", script);
        Check(2, "takes two files", "--diff", bad);
        Check(3, "no such file", InFolder("none.py"));
        Check(3, "its directory does not exist", "--json", InFolder("none/p.json"), script);
        Check(3, "it is a directory", "--html", folder, script);
        Check(3, "no such file", "--diff", InFolder("x.json"), bad);
        Check(3, "it is no profile", "--diff", bad, bad);
        Check(3, "it is no profile", "--diff", other, other);
    }

    [Test]
    public void FailingScriptsAreProfiledAsFarAsTheyCame()
    {
        string script = Write("a.py", "def f():\n    return 1\nf()\nraise ValueError('no')\n"), json = InFolder("p.json");
        ProcessResult r = ToolProcess.Run("profile", "--quiet", "--json", json, script);
        Assert.That(r.Status, Is.EqualTo(1));
        Assert.That(r.Error, Does.EndWith("ValueError: no\n"));
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(json));
        Assert.That(report.RootElement.GetProperty("status").GetInt32(), Is.EqualTo(1));
        Assert.That(report.RootElement.GetProperty("totals").GetProperty("calls").GetInt64(), Is.EqualTo(2));
        Assert.That(ToolProcess.Run("profile", "--quiet", "--max-steps", "1000", Write("b.py", "while True: pass\n")).Status, Is.EqualTo(4));
    }

    [Test]
    public void CtrlCLeavesTheProfileOfWhatRan()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Windows has no signal that one process can send to another as Ctrl-C");
        string script = Write("a.py", "def spin():\n    print('up', flush=True)\n    while True:\n        pass\nspin()\n"), json = InFolder("p.json");
        var start = new ProcessStartInfo("dotnet", [ToolProcess.Tool, "profile", "--quiet", "--json", json, script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        using var patience = new Timer(_ => process.Kill(), null, 60_000, Timeout.Infinite);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.That(process.StandardOutput.ReadLine(), Is.EqualTo("up"));
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(130), error.Result);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(json));
        Assert.That(report.RootElement.GetProperty("functions").EnumerateArray().Select(f => f.GetProperty("name").GetString()), Does.Contain("spin"));
    }

    [Test]
    public void ComparisonTellsWhatGotWorse()
    {
        const string Work = "import sys\ndef work(n):\n    i = 0\n    while i < n:\n        i = i + 1\ndef same():\n    return sorted(range(2000))\nwork(int(sys.argv[1]))\nsame()\n";
        string script = Write("a.py", Work), a = InFolder("a.json"), b = InFolder("b.json");
        ToolProcess.Run("profile", "--quiet", "--json", a, script, "200000");
        ToolProcess.Run("profile", "--quiet", "--json", b, script, "20000000");
        ProcessResult same = ToolProcess.Run("profile", "--diff", a, a), worse = ToolProcess.Run("profile", "--diff", a, b), better = ToolProcess.Run("profile", "--diff", b, a);
        Assert.Multiple(() =>
        {
            Assert.That((same.Status, worse.Status, better.Status), Is.EqualTo((0, 1, 0)));
            Assert.That(same.Output, Does.EndWith("not worse\n"));
            Assert.That(worse.Output, Does.Match(@"work +a\.py .*worse"));
            Assert.That(better.Output, Does.Match(@"work +a\.py .*better"));
        });
    }
}
