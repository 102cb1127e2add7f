namespace CoroVm.Tests.Cli;

/// <summary>The tool's verbs, messages and exit statuses.</summary>
internal sealed class ToolTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("corovm").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Test]
    public void RunsAScriptWithItsArguments()
    {
        string script = Write("a.py", "import sys\nprint(sys.argv[1:])\n");
        ProcessResult r = ToolProcess.Run("run", script, "x", "--flag", "-c");
        Assert.That((r.Status, r.Output, r.Error), Is.EqualTo((0, "['x', '--flag', '-c']\n", "")));
    }

    [Test]
    public void RunsACommandAndStandardInput()
    {
        Assert.That(ToolProcess.Run("-c", "import sys; print(sys.argv)", "a").Output, Is.EqualTo("['-c', 'a']\n"));
        Assert.That(ToolProcess.RunWithInput("print(6 * 7)\n", "run", "-").Output, Is.EqualTo("42\n"));
        Assert.That(ToolProcess.RunWithInput("print(6 * 7)\n", "-").Output, Is.EqualTo("42\n"));
    }

    [Test]
    public void ACompiledFileNeedsNoSource()
    {
        string script = Write("b.py", "def f():\n    yield from [1, 2]\nprint(list(f()))\n");
        string compiled = Path.Combine(folder, "b.cbc");
        Assert.That(ToolProcess.Run("compile", script, "-o", compiled).Status, Is.Zero);
        File.Delete(script);
        Assert.That(ToolProcess.Run("run", compiled).Output, Is.EqualTo("[1, 2]\n"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1), "a temporary file was left");
    }

    [Test]
    public void DisassemblesSourceAndCompiledAlike()
    {
        string script = Write("c.py", "def g(n):\n    for i in range(n):\n        yield i\n");
        string compiled = Path.Combine(folder, "c.cbc");
        ToolProcess.Run("compile", script, "-o", compiled);
        ProcessResult fromSource = ToolProcess.Run("dis", script), fromFile = ToolProcess.Run("dis", compiled);
        Assert.Multiple(() =>
        {
            Assert.That(fromFile.Status, Is.Zero);
            Assert.That(fromFile.Output, Does.Contain("FOR_ITER").And.Contain("YIELD_VALUE").And.Contain("RETURN_VALUE"));
            Assert.That(fromSource.Output, Does.Contain("YIELD_VALUE"));
        });
    }

    [Test]
    public void AssemblesWhatItDisassembled()
    {
        string script = Write("d.py", "async def f(x):\n    async with x as y:\n        return await y\n");
        string first = Path.Combine(folder, "1.cbc"), text = Path.Combine(folder, "d.casm"), second = Path.Combine(folder, "2.cbc");
        ToolProcess.Run("compile", script, "-o", first);
        Assert.That(ToolProcess.Run("dis", first, "--casm", "-o", text).Status, Is.Zero);
        Assert.That(ToolProcess.Run("asm", text, "-o", second).Status, Is.Zero);
        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
    }

    [Test]
    public void AnUncaughtExceptionPrintsATracebackAndIsOne()
    {
        ProcessResult r = ToolProcess.Run("run", Write("e.py", "def f():\n    raise ValueError('no')\nf()\n"));
        Assert.Multiple(() =>
        {
            Assert.That(r.Status, Is.EqualTo(1));
            Assert.That(r.Error, Does.StartWith("Traceback (most recent call last):\n").And.EndWith("ValueError: no\n"));
            Assert.That(r.Error, Does.Contain("    raise ValueError('no')"));
        });
    }

    [TestCase("raise SystemExit", 0, "")]
    [TestCase("raise SystemExit(7)", 7, "")]
    [TestCase("raise SystemExit('bye')", 1, "bye\n")]
    [TestCase("import sys; sys.exit(3)", 3, "")]
    public void SystemExitIsTheStatus(string code, int status, string error)
    {
        ProcessResult r = ToolProcess.Run("-c", code);
        Assert.That((r.Status, r.Error), Is.EqualTo((status, error)));
    }

    [Test]
    public void UnusableFilesAreOneLineAndThree()
    {
        string text = Write("f.cbc", "this is not it");
        string broken = Path.Combine(folder, "g.cbc");
        ToolProcess.Run("compile", Write("g.py", "print(1)"), "-o", broken);
        byte[] bytes = File.ReadAllBytes(broken);
        bytes[^1] ^= 0x55;
        File.WriteAllBytes(broken, bytes);
        foreach (string file in new[] { Path.Combine(folder, "missing.py"), folder, text, broken })
        {
            ProcessResult r = ToolProcess.Run("run", file);
            Assert.Multiple(() =>
            {
                Assert.That(r.Status, Is.EqualTo(3), file);
                Assert.That(r.Error, Does.StartWith("corovm: ").And.EndWith("\n"), file);
                Assert.That(r.Error.Count(static c => c == '\n'), Is.EqualTo(1), r.Error);
            });
        }
    }

    [TestCase("bogus")]
    [TestCase("run")]
    [TestCase("run", "--bogus", "x")]
    [TestCase("run", "--max-steps", "many", "x.py")]
    [TestCase("compile", "x.py")]
    public void WrongUsageIsTwo(params string[] args)
    {
        ProcessResult r = ToolProcess.Run(args);
        Assert.That(r.Status, Is.EqualTo(2));
        Assert.That(r.Error, Is.Not.Empty);
    }

    [Test]
    public void ASyntaxErrorLooksLikePythons()
    {
        ProcessResult r = ToolProcess.Run("run", Write("h.py", "x = (1,\ny = 2\n"));
        Assert.That(r.Status, Is.EqualTo(1));
        Assert.That(r.Error, Does.Contain("SyntaxError: '(' was never closed"));
    }

    [Test]
    public void AStepLimitStopsEvenWhatCatchesEverything()
    {
        ProcessResult r = ToolProcess.Run("run", "--max-steps", "100000",
            Write("i.py", "print('start')\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: print('finally')\n"));
        Assert.That((r.Status, r.Output, r.Error), Is.EqualTo((4, "start\n", "corovm: the step limit of 100000 was exceeded\n")));
    }

    [Test]
    public void HelpIsOnStandardOutput()
    {
        Assert.That(ToolProcess.Run("--help").Status, Is.Zero);
        Assert.That(ToolProcess.Run("--help").Output, Does.Contain("compile").And.Contain("dis").And.Contain("run"));
        Assert.That(ToolProcess.Run("run", "--help").Output, Does.Contain("--max-steps"));
    }

    [Test]
    public void ListsTheCoroutinesThatAreLeft()
    {
        string script = Write("live.py", "def g():\n    yield 1\nk = g()\nnext(k)\n");
        ProcessResult r = ToolProcess.Run("run", "--coroutines", script);
        Assert.That((r.Status, r.Output, r.Error), Is.EqualTo((0, "", "live coroutines and generators: 1\ngenerator g, suspended at " + script + ":2: yield 1\n")));
    }

    [Test]
    public void ListsTheCoroutinesThatALimitStopped()
    {
        string script = Write("limit.py", "async def spin():\n    n = 0\n    while True:\n        n += 1\nasync def main():\n    await spin()\nmain().send(None)\n");
        ProcessResult r = ToolProcess.Run("run", "--coroutines", "--max-steps", "100000", script);
        Assert.That((r.Status, r.Error), Is.EqualTo((4, "corovm: the step limit of 100000 was exceeded\nlive coroutines and generators: 2\n"
            + "coroutine main, running at " + script + ":6: await spin()\n  coroutine spin, running at " + script + ":4: n += 1\n")));
    }

    [Test]
    public void DevelopmentModeTellsOfCoroutinesNeverAwaited()
    {
        string script = Write("dev.py", "async def f(): pass\nkept = f()\nkept = [f()]\nprint('end')\n");
        Assert.That(ToolProcess.Run("run", script).Error, Is.Empty);
        ProcessResult r = ToolProcess.Run("run", "-X", "dev", script);
        Assert.That(r.Output, Is.EqualTo("end\n"));
        Assert.That(r.Error, Does.Contain(script + ":2: RuntimeWarning: coroutine 'f' was never awaited").And.Contain(script + ":3: RuntimeWarning"));
    }
}
