using System.Diagnostics;

namespace CoroVm.Runtime;

/// <summary>The time that a virtual machine's scripts see. A host may replace it, to virtualise time.</summary>
internal class Clock
{
    /// <summary>Time passes by itself, so that waiting for something else is waiting too.</summary>
    internal bool IsReal => GetType() == typeof(Clock);

    /// <summary>Nanoseconds since 1970-01-01 UTC.</summary>
    internal virtual long WallNanoseconds => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;

    /// <summary>Nanoseconds of a clock that never goes back.</summary>
    internal virtual long MonotonicNanoseconds =>
        Stopwatch.Frequency == 1_000_000_000 ? Stopwatch.GetTimestamp()
        : (long)((Int128)Stopwatch.GetTimestamp() * 1_000_000_000 / Stopwatch.Frequency);

    /// <summary>Nanoseconds of processor time that the process has used.</summary>
    internal virtual long ProcessNanoseconds => Environment.CpuUsage.TotalTime.Ticks * 100;

    internal virtual TimeZoneInfo Zone => TimeZoneInfo.Local;

    /// <summary>The zone that the script has chosen with time.tzset(); null for the host's.</summary>
    internal LocalZone? ChosenZone { get; set; }

    /// <summary>Waits, at most so long; returns early now and then so that the caller can look for interruptions.</summary>
    internal virtual void Wait(long nanoseconds)
    {
        const long slice = 20_000_000;
        if (nanoseconds >= 2_000_000)
            Thread.Sleep((int)(Math.Min(nanoseconds, slice) / 1_000_000));
        else if (nanoseconds > 0)
            Thread.Sleep(new TimeSpan(Math.Max(1, nanoseconds / 100)));
        else
            Thread.Yield();
    }
}
