using System.Diagnostics;
using System.Globalization;

namespace CoroVm.Tests.Cli;

/// <summary>Output that nobody takes, interruption, and files that cannot be read or written: messages and statuses as CPython's.</summary>
[Platform("Linux")]
internal sealed class BrokenOutputTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("corovm").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void AClosedPipeIsABrokenPipeError()
    {
        string script = Write("a.py", "for i in range(100000):\n    print(i)\n");
        ProcessResult r = Shell("dotnet '" + ToolProcess.Tool + "' run '" + script + "' | head -1; exit ${PIPESTATUS[0]}");
        Assert.That(r.Output, Is.EqualTo("0\n"));
        Assert.That(r.Error, Does.Contain("line 2, in <module>").And.EndsWith(
            "BrokenPipeError: [Errno 32] Broken pipe\nException ignored while flushing sys.stdout:\nBrokenPipeError: [Errno 32] Broken pipe\n"));
        Assert.That(r.Status, Is.EqualTo(120));
    }

    [Test]
    public void SeveralWritersShareAFile()
    {
        string file = Path.Combine(folder, "out.txt"), script = Write("a.py", "print(1)\n");
        Shell("(echo 0; dotnet '" + ToolProcess.Tool + "' run '" + script + "'; dotnet '" + ToolProcess.Tool + "' -c 'print(2)'; echo 3) > '" + file + "'");
        Assert.That(File.ReadAllText(file), Is.EqualTo("0\n1\n2\n3\n"));
    }

    [TestCase("print(1)\n", "")]
    [TestCase("import sys\nprint(1)\nsys.exit(3)\n", "")]
    [TestCase("print(1)\nraise ValueError('x')\n", "ValueError: x\n")]
    public void AFullDiskIsToldAtTheEnd(string script, string before)
    {
        ProcessResult r = Shell("dotnet '" + ToolProcess.Tool + "' run '" + Write("a.py", script) + "' > /dev/full");
        Assert.That(r.Error, Does.EndWith(before + "Exception ignored while flushing sys.stdout:\nOSError: [Errno 28] No space left on device\n"));
        Assert.That(r.Status, Is.EqualTo(120));
    }

    [TestCase("print(1, flush=True)")]
    [TestCase("import sys\nsys.stdout.write('1')\nsys.stdout.flush()")]
    public void AScriptCanHandleAFullDisk(string statement)
    {
        string script = Write("a.py", "import sys\ntry:\n    " + statement.Replace("\n", "\n    ", StringComparison.Ordinal) + "\nexcept OSError as e:\n    print(type(e).__name__, e.errno, e, file=sys.stderr)\n");
        ProcessResult r = Shell("dotnet '" + ToolProcess.Tool + "' run '" + script + "' > /dev/full");
        Assert.That(r.Error, Does.StartWith("OSError 28 [Errno 28] No space left on device\n"));
    }

    [Test]
    public void VerbsSayThatTheirOutputIsLost()
    {
        string script = Write("a.py", "print(1)\n");
        ProcessResult full = Shell("dotnet '" + ToolProcess.Tool + "' dis '" + script + "' > /dev/full");
        Assert.That((full.Status, full.Error), Is.EqualTo((1, "corovm: can't write the output: No space left on device\n")));
        ProcessResult closed = Shell("dotnet '" + ToolProcess.Tool + "' dis '" + script + "' | true");
        Assert.That(closed.Error, Is.Empty);
    }

    [TestCase("import time\ntry:\n    print('ready', flush=True)\n    time.sleep(60)\nfinally:\n    print('finally')\n", "finally\n", TestName = "while sleeping")]
    [TestCase("print('ready', flush=True)\nwhile True:\n    pass\n", "", TestName = "in a loop")]
    public void ControlCIsAKeyboardInterrupt(string script, string output)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(ToolProcess.Tool);
        start.ArgumentList.Add("run");
        start.ArgumentList.Add(Write("a.py", script));
        using Process process = Process.Start(start)!;
        Assert.That(process.StandardOutput.ReadLine(), Is.EqualTo("ready"));
        Shell("kill -INT " + process.Id.ToString(CultureInfo.InvariantCulture));
        if (!process.WaitForExit(30_000))
        {
            process.Kill();
            Assert.Fail("it goes on");
        }
        Assert.That(process.StandardOutput.ReadToEnd(), Is.EqualTo(output));
        Assert.That(process.StandardError.ReadToEnd(), Does.StartWith("Traceback (most recent call last):\n").And.EndWith("\nKeyboardInterrupt\n"));
        Assert.That(process.ExitCode, Is.EqualTo(130));
    }

    [Test]
    public void FilesThatCannotBeReadOrWritten()
    {
        string script = Write("a.py", "print(1)\n"), missing = Path.Combine(folder, "none", "x.cbc");
        Assert.That(Failed("compile", script, "-o", missing), Is.EqualTo("corovm: can't write '" + missing + "': its directory does not exist\n"));
        Assert.That(Failed("compile", script, "-o", folder), Is.EqualTo("corovm: can't write '" + folder + "': it is a directory\n"));
        foreach (string verb in new[] { "run", "dis", "info" })
        {
            Assert.That(Failed(verb, folder), Is.EqualTo("corovm: can't open '" + folder + "': it is a directory\n"));
            Assert.That(Failed(verb, missing), Is.EqualTo("corovm: can't open '" + missing + "': no such file\n"));
        }
    }

    [Test]
    public void AHeaderThatClaimsMuchIsAnsweredAtOnce()
    {
        string path = Path.Combine(folder, "huge.cbc");
        // Four sections of 2^31 - 1 bytes each, in a file of 34.
        File.WriteAllBytes(path, [0xC0, 0x43, 0x42, 0x43, 1, 0, 0, 0, 0, 0, 4, 1, 0xFF, 0xFF, 0xFF, 0xFF, 7, 2, 0xFF, 0xFF, 0xFF, 0xFF, 7,
            3, 0xFF, 0xFF, 0xFF, 0xFF, 7, 4, 0xFF, 0xFF, 0xFF, 0xFF, 7]);
        var watch = Stopwatch.StartNew();
        Assert.That(Failed("info", path), Does.Contain("rule F"));
        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(5000), "a process start included");
    }

    [Test]
    public void AnotherVersionSaysWhatToDo()
    {
        string script = Write("a.py", "print(1)\n"), path = Path.Combine(folder, "a.cbc");
        Assert.That(ToolProcess.Run("compile", script, "-o", path).Status, Is.Zero);
        byte[] file = File.ReadAllBytes(path);
        file[4]++;
        File.WriteAllBytes(path, file);
        Assert.That(Failed("run", path), Does.Contain("version").And.Contain("2.0").And.Contain("1.0"));
        file[4]--;
        file[5] = 77;
        File.WriteAllBytes(path, file);
        Assert.That(Failed("run", path), Does.Contain("1.77"));
    }

    [Test]
    public void PreparedCodeIsListedWithItsCaches()
    {
        string script = Write("a.py", "for i in range(3):\n    print(i.real)\n");
        ProcessResult r = ToolProcess.Run("dis", "--prepared", script);
        Assert.That(r.Output, Does.Contain("ForIterBack").And.Contain(".real [cache 0]").And.Contain("global print [cache"));
        Assert.That(r.Output, Does.Not.Contain("\u001b"), "plain in a pipe");
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Failed(params string[] args)
    {
        ProcessResult r = ToolProcess.Run(args);
        Assert.That(r.Status, Is.EqualTo(3), r.Error);
        return r.Error;
    }

    private static ProcessResult Shell(string command)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProcessResult(process.ExitCode, output, error.Result);
    }
}
