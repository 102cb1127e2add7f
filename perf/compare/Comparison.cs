namespace CoroVm.Perf.Compare;

/// <summary>What a comparison found: a series of runs for each program on each interpreter that has it.</summary>
internal sealed class Comparison(IReadOnlyList<PerfProgram> programs, IReadOnlyList<Peer> peers)
{
    private readonly Dictionary<(PerfProgram Program, Peer Peer), Series> series = [];
    private readonly Dictionary<PerfProgram, string> checks = [];

    internal IReadOnlyList<PerfProgram> Programs => programs;

    /// <summary>The base first.</summary>
    internal IReadOnlyList<Peer> Peers => peers;

    internal Peer Base => peers[0];

    internal int Rounds { get; set; }

    /// <summary>Whether the second run in a process counts.</summary>
    internal bool Warm { get; init; }

    /// <summary>The runs so far; null if the interpreter has no such program.</summary>
    internal Series? Of(PerfProgram program, Peer peer)
    {
        if (series.TryGetValue((program, peer), out Series? found))
            return found;
        if (program.FileFor(peer.Language) is null)
            return null;
        found = new Series();
        series.Add((program, peer), found);
        return found;
    }

    /// <summary>Takes a run in, unless it computed something else than the first interpreter that ran the program.</summary>
    internal void Add(PerfProgram program, Peer peer, Measurement run)
    {
        Series of = Of(program, peer)!;
        if (checks.TryGetValue(program, out string? expected) && expected != run.Check)
            of.Failure = "result " + run.Check + " is not " + expected;
        else
        {
            checks[program] = run.Check;
            of.Add(run);
        }
    }

    /// <summary>How many times faster than the base the interpreter runs the program, by minimum CPU seconds; null if either has no figure.</summary>
    internal double? Ratio(PerfProgram program, Peer peer)
    {
        if (Of(program, Base) is not { IsMeasured: true } there || Of(program, peer) is not { IsMeasured: true } here)
            return null;
        double seconds = here.MinimumCpu;
        return seconds > 0 && there.MinimumCpu > 0 ? there.MinimumCpu / seconds : null;
    }

    /// <summary>The ratios of an interpreter over programs, those without one left out.</summary>
    internal List<double> Ratios(IEnumerable<PerfProgram> of, Peer peer) =>
        [.. of.Select(p => Ratio(p, peer)).Where(static r => r is not null).Select(static r => r!.Value)];

    /// <summary>What failed, one line each.</summary>
    internal IEnumerable<string> Failures =>
        series.Where(static s => s.Value.Failure is not null).Select(static s => s.Key.Peer.Name + ", " + s.Key.Program.Name + ": " + s.Value.Failure);
}
