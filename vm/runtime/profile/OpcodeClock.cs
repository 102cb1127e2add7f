using System.Diagnostics;

namespace CoroVm.Runtime.Profile;

/// <summary>Times of single instructions: each place in the code is timed once in so many times that it runs. What the clock itself costs is
/// measured beforehand and subtracted.</summary>
internal sealed class OpcodeClock
{
    /// <summary>An instruction is timed when its count is a multiple of one more than this.</summary>
    internal const long Mask = 511;

    /// <summary>What takes longer than this, in microseconds, is long.</summary>
    private const double LongMicroseconds = 20;

    /// <summary>Long ones fewer than one in this many are the operating system's doing rather than the opcode's: the thread lost its processor.
    /// They are left out; that an opcode rarely takes long shows in its sampled time.</summary>
    private const int RareLong = 1000;

    private readonly long longTicks = (long)(LongMicroseconds * Stopwatch.Frequency / 1e6);
    private readonly Sums[] common = new Sums[256];
    private readonly Sums[] longs = new Sums[256];

    private struct Sums
    {
        internal long Count;
        internal double Sum, Squares;
    }

    /// <param name="stall">What an instruction costs more while it is timed, because it no longer overlaps with its neighbours.</param>
    internal OpcodeClock(double stall)
    {
        Stall = stall;
        Overhead = Calibrate() + stall;
    }

    internal double Stall { get; }

    /// <summary>Clock ticks that a timed instruction takes more than another: two readings with nothing between them, and the stall.</summary>
    internal double Overhead { get; }

    internal void Add(int op, long ticks)
    {
        ref Sums sums = ref (ticks > longTicks ? longs : common)[op];
        sums.Count++;
        sums.Sum += ticks;
        sums.Squares += (double)ticks * ticks;
    }

    private Sums Of(int op)
    {
        Sums all = common[op];
        Sums most = longs[op];
        if (most.Count * RareLong < all.Count)
            return all;
        all.Count += most.Count;
        all.Sum += most.Sum;
        all.Squares += most.Squares;
        return all;
    }

    internal long Samples(int op) => Of(op).Count;

    /// <summary>Samples that were left out.</summary>
    internal long Outliers(int op) => common[op].Count + longs[op].Count - Of(op).Count;

    /// <summary>The mean time of an opcode in clock ticks, without the clock's own; never below zero.</summary>
    internal double Mean(int op) => Of(op) is { Count: > 0 } s ? Math.Max(0, s.Sum / s.Count - Overhead) : 0;

    /// <summary>The standard error of the mean, in clock ticks.</summary>
    internal double Error(int op)
    {
        Sums s = Of(op);
        if (s.Count < 2)
            return double.NaN;
        double mean = s.Sum / s.Count;
        return Math.Sqrt(Math.Max(0, s.Squares / s.Count - mean * mean) / (s.Count - 1));
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
