using CoroVm.Perf.Report;

namespace CoroVm.Perf.Compare;

/// <summary><c>compare</c></summary>
internal static class CompareVerb
{
    internal static int Run(ComparisonOptions options)
    {
        if (options.Rounds < 1)
            throw PerfException.Usage("--rounds takes a positive number");
        if (!(options.Timeout > 0 && options.Timeout < 86400))
            throw PerfException.Usage("--timeout takes seconds, up to a day");
        List<PerfProgram> programs = ProgramSet.Find(Repository.Programs, options.Only);
        List<Peer> peers = PeerFinder.Find(options);
        MachineState before = MachineState.Now();
        var comparison = new Comparison(programs, peers) { Warm = options.Warm };
        Rounds.Run(comparison, options.Rounds, TimeSpan.FromSeconds(options.Timeout), Progress.Show);
        Progress.Clear();
        MachineState after = MachineState.Now();

        foreach (ResultTable table in ComparisonTables.All(comparison))
            TerminalTable.Write(table);
        foreach (string failure in comparison.Failures)
            Console.WriteLine("failed: " + failure);
        if (options.Markdown is not null)
            OutputFile.WriteSection(options.Markdown, "comparison", MarkdownReport.Of(comparison, before, after, options.Note, PictureFrom(options)));
        if (options.Svg is not null)
            OutputFile.Write(options.Svg, SvgChart.Of(comparison));
        return comparison.Failures.Any() ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static string? PictureFrom(ComparisonOptions options) =>
        options.Svg is null ? null : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(options.Markdown!))!, Path.GetFullPath(options.Svg)).Replace('\\', '/');
}
