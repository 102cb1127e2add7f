using System.Diagnostics;
using System.Globalization;

namespace CoroVm.Tests.Cli;

/// <summary><c>corovm run --coroutines</c>: SIGQUIT lists what lives and the script goes on.</summary>
[Platform("Linux")]
internal sealed class CoroutineListTests
{
    private const string Waiting = """
        import asyncio

        async def leaf():
            await asyncio.sleep(60)

        async def work():
            await leaf()

        async def main():
            task = asyncio.create_task(work())
            await asyncio.sleep(0)
            print('ready', flush=True)
            await asyncio.wait([task])

        asyncio.run(main())
        """;

    private const string Looping = """
        def numbers():
            yield 1

        n = numbers()
        next(n)
        print('ready', flush=True)
        while True:
            pass
        """;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("corovm").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(Looping, "live coroutines and generators: 1|a.py:2: yield 1", TestName = "in a loop")]
    [TestCase(Waiting, "live coroutines and generators: |a.py:7: await leaf()|a.py:4: await asyncio.sleep(60)", TestName = "while an event loop waits")]
    public void SigquitListsAndTheScriptGoesOn(string script, string expected)
    {
        File.WriteAllText(Path.Combine(folder, "a.py"), script);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (string argument in new[] { ToolProcess.Tool, "run", "--coroutines", "a.py" })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Assert.That(process.StandardOutput.ReadLine(), Is.EqualTo("ready"));
        using var patience = new Timer(_ => process.Kill(), null, 60_000, Timeout.Infinite);
        for (int round = 0; round < 2; round++)
        {
            Signal(process, "QUIT");
            foreach (string line in expected.Split('|'))
                ReadUntil(process, line);
        }
        Signal(process, "INT");
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(130));
    }

    private static void ReadUntil(Process process, string expected)
    {
        while (process.StandardError.ReadLine() is { } line)
            if (line.Contains(expected, StringComparison.Ordinal))
                return;
        throw new AssertionException("not listed: " + expected);
    }

    private static void Signal(Process process, string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
