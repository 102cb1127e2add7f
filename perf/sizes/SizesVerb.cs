using CoroVm.Perf.Report;

namespace CoroVm.Perf.Sizes;

/// <summary><c>sizes</c></summary>
internal static class SizesVerb
{
    internal static int Run(SizesOptions options)
    {
        if (options.Rounds < 1)
            throw PerfException.Usage("--rounds takes a positive number");
        var python = new CPythonCompiler(options.Python);
        SourceSet[] sets =
        [
            SourceSet.Below("programs of perf/programs", Repository.Programs),
            SourceSet.Below("our Python modules (vm/stdlib/python)", Repository.PythonModules),
            new SourceSet("fifty modules of CPython's Lib", [.. LibModules.Files.Select(f => Path.Combine(python.Library, f))]),
        ];
        MachineState before = MachineState.Now();
        var failures = new List<string>();
        List<CompileFigures> theirs = python.Measure(sets, options.Rounds);
        List<CompileFigures> ours = [.. sets.Select(s => OurCompiler.Measure(s, options.Rounds, failures.Add))];
        MachineState after = MachineState.Now();

        var tables = new List<ResultTable> { SizeTables.Sums(sets, ours, theirs, python.Version), SizeTables.Speed(sets, ours, theirs, python.Version) };
        if (options.Files)
            tables.Add(SizeTables.Files(sets, ours, theirs));
        foreach (ResultTable table in tables)
            TerminalTable.Write(table);
        foreach (string failure in failures)
            Console.WriteLine("failed: " + failure);
        if (options.Markdown is not null)
            OutputFile.WriteSection(options.Markdown, "sizes", Report(tables, failures, before.Describe(after), options.Note));
        return failures.Count > 0 ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static string Report(List<ResultTable> tables, List<string> failures, string machine, string? note) =>
        "## Compiled files and the compiler's speed\n\n" + machine + "\n" + (note is null ? "" : note + "\n")
        + "Both sides compile the same bytes under the same bare file names; docstrings, lines and columns are included, nothing is compressed.\n\n"
        + string.Join("\n", tables.Select(MarkdownTable.Of)) + string.Concat(failures.Select(static f => "\n- failed: " + f));
}
