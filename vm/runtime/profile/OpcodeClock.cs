using System.Diagnostics;

namespace CoroVm.Runtime.Profile;

/// <summary>Times of single instructions: about one dispatch in a hundred is timed, at irregular distances. What the clock itself costs is
/// measured beforehand and subtracted.</summary>
internal sealed class OpcodeClock
{
    /// <summary>Dispatches between two timed ones: this, plus a random part below the mask.</summary>
    internal const int Shortest = 65;
    internal const int Spread = 127;

    private readonly long[] samples = new long[256];
    private readonly double[] sums = new double[256];
    private readonly double[] squares = new double[256];

    internal OpcodeClock()
    {
        Overhead = Calibrate();
    }

    /// <summary>Clock ticks between two readings with nothing between them.</summary>
    internal double Overhead { get; }

    internal void Add(int op, long ticks)
    {
        samples[op]++;
        sums[op] += ticks;
        squares[op] += (double)ticks * ticks;
    }

    internal long Samples(int op) => samples[op];

    /// <summary>The mean time of an opcode in clock ticks, without the clock's own; never below zero.</summary>
    internal double Mean(int op) => samples[op] == 0 ? 0 : Math.Max(0, sums[op] / samples[op] - Overhead);

    /// <summary>The standard error of the mean, in clock ticks.</summary>
    internal double Error(int op)
    {
        long n = samples[op];
        if (n < 2)
            return double.NaN;
        double mean = sums[op] / n;
        return Math.Sqrt(Math.Max(0, squares[op] / n - mean * mean) / (n - 1));
    }

    private static double Calibrate()
    {
        const int Rounds = 64, Readings = 256;
        double least = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long sum = 0;
            for (int i = 0; i < Readings; i++)
                sum -= Read(0) - Read(1);
            least = Math.Min(least, (double)sum / Readings);
        }
        return least;
    }

    /// <summary>A reading behind a call, as the probe's are.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Read(int order) => order == 0 ? Stopwatch.GetTimestamp() : Stopwatch.GetTimestamp();
}
