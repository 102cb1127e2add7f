using CoroVm.Perf.Compare;

namespace CoroVm.Perf.Report;

/// <summary>The tables of a comparison.</summary>
internal static class ComparisonTables
{
    /// <summary>Those that have rows.</summary>
    internal static IEnumerable<ResultTable> All(Comparison comparison)
    {
        ResultTable[] tables = [Times(comparison), Means(comparison), Startup(comparison), Memory(comparison)];
        return tables.Where(static t => t.Rows.Count > 0);
    }

    /// <summary>Each program's CPU seconds, and how many times the base's speed that is.</summary>
    internal static ResultTable Times(Comparison comparison)
    {
        var columns = new List<string> { "program", "family" };
        columns.AddRange(comparison.Peers.Select(static p => p.Name + " s"));
        columns.AddRange(comparison.Peers.Skip(1).Select(static p => p.Name + " x"));
        var table = new ResultTable("CPU seconds of the program's main part: minimum (median). x: times the speed of " + comparison.Base.Name + ", by minima.", columns);
        foreach (PerfProgram program in comparison.Programs.Where(static p => p.IsTimed))
        {
            var row = new List<string> { program.Name, program.Family };
            row.AddRange(comparison.Peers.Select(p => Seconds(comparison.Of(program, p))));
            row.AddRange(comparison.Peers.Skip(1).Select(p => Figures.Ratio(comparison.Ratio(program, p))));
            table.Add(row);
        }
        return table;
    }

    private static string Seconds(Series? series) => series switch
    {
        null => Figures.None,
        { Failure: not null } => "failed",
        { IsMeasured: false } => Figures.None,
        _ => Figures.Seconds(series.MinimumCpu) + " (" + Figures.Seconds(series.MedianCpu) + ")",
    };

    /// <summary>Geometric means of the ratios.</summary>
    internal static ResultTable Means(Comparison comparison)
    {
        var table = new ResultTable("Geometric means of the times of " + comparison.Base.Name + "'s speed (programs; the least)",
            ["family", .. comparison.Peers.Skip(1).Select(static p => p.Name)]);
        foreach ((string title, List<PerfProgram> programs) in Families.Groups(comparison.Programs))
        {
            if (programs.Count > 0)
                table.Add([title, .. comparison.Peers.Skip(1).Select(p => Mean(comparison.Ratios(programs, p)))]);
        }
        return table;
    }

    private static string Mean(List<double> ratios) =>
        ratios.Count == 0 ? Figures.None : Figures.Ratio(Statistics.GeometricMean(ratios)) + " (" + ratios.Count + "; " + Figures.Ratio(ratios.Min()) + ")";

    /// <summary>Whole processes.</summary>
    internal static ResultTable Startup(Comparison comparison)
    {
        var table = new ResultTable("Start-up: the whole process, minimum; memory is the most that was resident at once",
            ["program", "interpreter", "CPU", "wall", "memory"]);
        foreach (PerfProgram program in comparison.Programs.Where(static p => p.IsStartup))
        {
            foreach (Peer peer in comparison.Peers)
            {
                if (comparison.Of(program, peer) is { IsMeasured: true } s)
                    table.Add([program.Name, peer.Name, Figures.Milliseconds(s.MinimumCpu), Figures.Milliseconds(s.MinimumWall), Figures.Megabytes(s.PeakMemory)]);
            }
        }
        return table;
    }

    /// <summary>Programs that measure bytes.</summary>
    internal static ResultTable Memory(Comparison comparison)
    {
        var table = new ResultTable("Bytes of resident memory per suspended generator or coroutine", ["program", .. comparison.Peers.Select(static p => p.Name)]);
        foreach (PerfProgram program in comparison.Programs.Where(static p => p.IsMemory))
            table.Add([program.Name, .. comparison.Peers.Select(p => Bytes(comparison.Of(program, p)))]);
        return table;
    }

    private static string Bytes(Series? series) =>
        series is { IsMeasured: true } ? Statistics.Median(series.Runs.Select(static r => r.BytesPer ?? double.NaN)).ToString("0", CultureInfo.InvariantCulture)
            : series?.Failure is null ? Figures.None : "failed";
}
