using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Perf.Report;

namespace CoroVm.Perf.Startup;

/// <summary><c>startup</c></summary>
internal static class StartupVerb
{
    internal static int Run(StartupOptions options)
    {
        if (options.Rounds < 1)
            throw PerfException.Usage("--rounds takes a positive number");
        string tool = Existing(options.Vm ?? Repository.Tool, "dotnet build cli -c Release");
        string empty = Existing(options.Empty ?? Repository.EmptyProgram, "dotnet build perf/empty -c Release");
        string source = Path.Combine(Repository.Programs, "startup", "hello.py");
        string compiled = Path.Combine(Path.GetTempPath(), "corovm-hello-" + Environment.ProcessId + ".cbc");
        File.WriteAllBytes(compiled, CbcWriter.Write(ScriptCompiler.Compile(File.ReadAllBytes(source), source).Code));
        try
        {
            var starters = new List<Starter>
            {
                new("empty .NET program", empty, []),
                new("corovm, .cbc", tool, ["run", compiled]),
                new("corovm, .py", tool, ["run", source]),
            };
            starters.AddRange(options.Python.Select(p => new Starter(Path.GetFileName(p), Existing(p, null), [source])));
            Measure(starters, options);
        }
        finally
        {
            File.Delete(compiled);
        }
        return ExitStatus.Done;
    }

    private static void Measure(List<Starter> starters, StartupOptions options)
    {
        MachineState before = MachineState.Now();
        for (int round = 1; round <= options.Rounds; round++)
        {
            Progress.Show("round " + round + " of " + options.Rounds);
            starters.ForEach(static s => s.RunOnce());
        }
        for (int i = 0; i < Math.Min(3, options.Rounds); i++)
            starters.ForEach(static s => s.MeasureMemory());
        Progress.Clear();
        MachineState after = MachineState.Now();
        ResultTable table = Table(starters);
        TerminalTable.Write(table);
        if (options.Markdown is null)
            return;
        string text = "## Start-up\n\n" + before.Describe(after) + "\n" + (options.Note is null ? "" : options.Note + "\n")
            + "Whole processes that print one word, " + options.Rounds + " interleaved rounds.\n\n" + MarkdownTable.Of(table);
        OutputFile.WriteSection(options.Markdown, "startup", text);
    }

    private static ResultTable Table(List<Starter> starters)
    {
        var table = new ResultTable("Hello world; x: times the empty .NET program's", ["program", "wall (median)", "x", "CPU", "x", "peak memory", "x"]);
        Starter empty = starters[0];
        foreach (Starter s in starters)
        {
            table.Add([s.Name, Figures.Milliseconds(s.Wall) + " (" + Figures.Milliseconds(s.MedianWall) + ")", Figures.Ratio(s.Wall / empty.Wall),
                Figures.Milliseconds(s.Cpu), Figures.Ratio(s.Cpu / empty.Cpu), Figures.Megabytes(s.Memory), Figures.Ratio((double)s.Memory / empty.Memory)]);
        }
        return table;
    }

    private static string Existing(string path, string? build)
    {
        if (!File.Exists(path))
            throw PerfException.Missing("no " + path + (build is null ? "" : ": build it with '" + build + "'"));
        return Path.GetFullPath(path);
    }
}
