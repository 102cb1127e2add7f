namespace CoroVm.StdLib.Native;

/// <summary>The timer of alarm() and setitimer(ITIMER_REAL): SIGALRM after some time, and then again and again.</summary>
internal sealed class IntervalTimer(VirtualMachine vm) : IDisposable
{
    private readonly object gate = new();
    private Timer? timer;
    private long due;

    /// <summary>Nanoseconds between two; 0 for once.</summary>
    internal long Interval { get; private set; }

    /// <summary>Nanoseconds until the next; 0 if none is to come.</summary>
    internal long Left
    {
        get
        {
            lock (gate)
                return timer is null ? 0 : Math.Max(1000, due - vm.Clock.MonotonicNanoseconds);
        }
    }

    internal void Set(long nanoseconds, long interval)
    {
        lock (gate)
        {
            timer?.Dispose();
            timer = null;
            Interval = interval;
            if (nanoseconds > 0)
            {
                due = vm.Clock.MonotonicNanoseconds + nanoseconds;
                timer = new Timer(Elapsed, null, Span(nanoseconds), Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => Set(0, 0);

    private static TimeSpan Span(long nanoseconds) => TimeSpan.FromTicks(Math.Min((nanoseconds + 99) / 100, TimeSpan.TicksPerDay * 40));

    private void Elapsed(object? state)
    {
        lock (gate)
        {
            long left = due - vm.Clock.MonotonicNanoseconds;
            if (timer is null)
                return;
            if (left > 1_000_000)
            {
                timer.Change(Span(left), Timeout.InfiniteTimeSpan);
                return;
            }
            if (Interval > 0)
            {
                due += Interval;
                timer.Change(Span(Math.Max(0, due - vm.Clock.MonotonicNanoseconds)), Timeout.InfiniteTimeSpan);
            }
            else
            {
                timer.Dispose();
                timer = null;
            }
        }
        vm.Signals.Arrive(SignalNumbers.Alarm);
    }
}
