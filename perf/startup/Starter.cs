using CoroVm.Perf.Compare;
using CoroVm.Perf.Report;

namespace CoroVm.Perf.Startup;

/// <summary>A program that says hello, and what its processes cost.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Path">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Starter(string Name, string Path, string[] Arguments)
{
    private readonly List<double> wall = [], cpu = [];
    private long memory;

    internal double Wall => Statistics.Minimum(wall);

    internal double MedianWall => Statistics.Median(wall);

    internal double Cpu => Statistics.Minimum(cpu);

    internal long Memory => memory;

    /// <exception cref="PerfException">It failed, or does not say hello.</exception>
    internal void RunOnce()
    {
        ChildResult result = ChildProcess.Run(Path, Arguments, TimeSpan.FromSeconds(60));
        if (result.Failure is not null || result.Output.Trim() != "hello")
            throw new PerfException(ExitStatus.Failed, Name + ": " + (result.Failure ?? "it does not print hello"));
        wall.Add(result.Wall);
        cpu.Add(result.Cpu);
    }

    internal void MeasureMemory() => memory = Math.Max(memory, ChildProcess.PeakMemory(Path, Arguments));
}
