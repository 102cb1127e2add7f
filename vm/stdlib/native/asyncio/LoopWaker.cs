namespace CoroVm.StdLib.Native;

/// <summary>Where a loop waits for time to pass or for another thread to wake it.</summary>
internal sealed class LoopWaker
{
    private const int SliceMilliseconds = 50;

    private readonly object gate = new();
    private bool woken;

    /// <summary>Ends the wait, or the next one at once; callable from any thread.</summary>
    internal void Wake()
    {
        lock (gate)
        {
            woken = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>It was woken since the last wait; forgets it.</summary>
    internal bool TakeWake()
    {
        lock (gate)
        {
            bool was = woken;
            woken = false;
            return was;
        }
    }

    /// <summary>Waits for so many seconds, or without end if negative; false when an interruption is pending.</summary>
    internal bool WaitReentrant(VmThread thread, double seconds)
    {
        Clock clock = thread.Vm.Clock;
        long deadline = seconds < 0 ? long.MaxValue : clock.MonotonicNanoseconds + (long)Math.Ceiling(seconds * 1e9);
        while (!TakeWake())
        {
            long left = deadline == long.MaxValue ? long.MaxValue : deadline - clock.MonotonicNanoseconds;
            if (left <= 0)
                return true;
            thread.BeginBlocking();
            if (clock.IsReal)
                WaitSlice((int)Math.Min(SliceMilliseconds, (left / 1_000_000) + 1));
            else
                clock.Wait(left);
            thread.EndBlocking();
            if (thread.Vm.Requests != 0 && !thread.Vm.ServeRequestsReentrant(thread))
                return false;
        }
        return true;
    }

    private void WaitSlice(int milliseconds)
    {
        lock (gate)
        {
            if (!woken)
                Monitor.Wait(gate, milliseconds);
        }
    }
}
