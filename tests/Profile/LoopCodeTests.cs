using System.Diagnostics;
using CoroVm.Tests.Cli;

namespace CoroVm.Tests.Profile;

/// <summary>With profiling off the dispatch loop is the machine code that it would be if there were no profiler: the tool runs a script with the
/// runtime as it is and with one whose probes were compiled out, and the JIT's listings of the loop are compared.</summary>
[NonParallelizable]
internal sealed class LoopCodeTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("corovm").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void ProfilingThatIsOffLeavesNoTraceInTheLoop()
    {
        string tool = Path.GetDirectoryName(ToolProcess.Tool)!;
        string plain = Path.Combine(RepositoryPaths.Root, "tests", "WithoutProbes", "bin", BuildConfiguration.Name, "net10.0", "CoroVm.Runtime.dll");
        string without = Directory.CreateDirectory(Path.Combine(folder, "without")).FullName;
        foreach (string file in Directory.GetFiles(tool))
            File.Copy(file, Path.Combine(without, Path.GetFileName(file)));
        File.Copy(plain, Path.Combine(without, "CoroVm.Runtime.dll"), overwrite: true);
        string[] asItIs = Listing(Path.Combine(tool, "corovm.dll"), "as_it_is.txt"), compiledOut = Listing(Path.Combine(without, "corovm.dll"), "without.txt");
        Assert.That(compiledOut, Has.Length.GreaterThan(1000), "the JIT listed no loop");
        Assert.That(asItIs, Is.EqualTo(compiledOut));
    }

    private string[] Listing(string tool, string name)
    {
        string script = Path.Combine(folder, "s.py"), listing = Path.Combine(folder, name);
        File.WriteAllText(script, "s = 0\nfor i in range(1000):\n    s += i\nprint(s)\n");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(tool);
        start.ArgumentList.Add("run");
        start.ArgumentList.Add(script);
        start.Environment["DOTNET_JitDisasm"] = "Loop";
        start.Environment["DOTNET_JitDisasmDiffable"] = "1";
        start.Environment["DOTNET_JitStdOutFile"] = listing;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That((process.ExitCode, output), Is.EqualTo((0, "499500\n")), error.Result);
        string[] lines = File.ReadAllLines(listing);
        Assert.That(lines.Count(static l => l.StartsWith("; Assembly listing", StringComparison.Ordinal)), Is.EqualTo(1), "one loop is compiled when nothing is profiled");
        // Comments name the method, which is generic in one build and not in the other.
        return lines.Where(static l => l.Length > 0 && l[0] != ';').Select(static l => l.Split(";;")[0].TrimEnd()).ToArray();
    }
}
