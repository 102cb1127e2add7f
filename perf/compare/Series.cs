using CoroVm.Perf.Report;

namespace CoroVm.Perf.Compare;

/// <summary>The runs of one program on one interpreter.</summary>
internal sealed class Series
{
    private readonly List<Measurement> runs = [];

    /// <summary>Why there are no further runs; null while all went well.</summary>
    internal string? Failure { get; set; }

    internal IReadOnlyList<Measurement> Runs => runs;

    /// <summary>Whether there are figures.</summary>
    internal bool IsMeasured => Failure is null && runs.Count > 0;

    /// <summary>The most memory resident, for a start-up program; 0 if not known.</summary>
    internal long PeakMemory { get; set; }

    internal double MinimumCpu => Statistics.Minimum(runs.Select(static r => r.Cpu));

    internal double MedianCpu => Statistics.Median(runs.Select(static r => r.Cpu));

    internal double MinimumWall => Statistics.Minimum(runs.Select(static r => r.Wall));

    internal void Add(Measurement run) => runs.Add(run);
}
