namespace CoroVm.Perf.Compare;

/// <summary>Runs the programs in rounds: in each, every program once on every interpreter, each in a fresh process, so that what else the
/// machine does hits all alike.</summary>
internal static class Rounds
{
    internal static void Run(Comparison comparison, int rounds, TimeSpan timeout, Action<string> progress)
    {
        for (int round = 1; round <= rounds; round++)
        {
            foreach (PerfProgram program in comparison.Programs)
            {
                foreach (Peer peer in comparison.Peers)
                {
                    if (comparison.Of(program, peer) is not { Failure: null })
                        continue;
                    progress("round " + round + " of " + rounds + ": " + program.Name + " on " + peer.Name);
                    RunOne(comparison, program, peer, timeout);
                }
            }
            comparison.Rounds = round;
        }
        MeasureMemory(comparison, progress);
    }

    private static void RunOne(Comparison comparison, PerfProgram program, Peer peer, TimeSpan timeout)
    {
        Series series = comparison.Of(program, peer)!;
        ChildResult result = ChildProcess.Run(peer.Path, peer.Running(program.FileFor(peer.Language)!, comparison.Warm && program.IsTimed), timeout);
        if (result.Failure is not null)
        {
            series.Failure = result.Failure;
            return;
        }
        string? problem = null;
        Measurement? run = program.IsStartup
            ? new Measurement(result.Cpu, result.Wall, result.Output.Trim()) : Measurement.Parse(result.Output, out problem);
        if (run is null)
            series.Failure = problem;
        else
            comparison.Add(program, peer, run);
    }

    private static void MeasureMemory(Comparison comparison, Action<string> progress)
    {
        foreach (PerfProgram program in comparison.Programs.Where(static p => p.IsStartup))
        {
            foreach (Peer peer in comparison.Peers)
            {
                if (comparison.Of(program, peer) is not { IsMeasured: true } series)
                    continue;
                progress("memory: " + program.Name + " on " + peer.Name);
                series.PeakMemory = ChildProcess.PeakMemory(peer.Path, peer.Running(program.FileFor(peer.Language)!));
            }
        }
    }
}
