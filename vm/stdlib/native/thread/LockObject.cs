namespace CoroVm.StdLib.Native;

/// <summary>A lock, reentrant or not. Its state belongs to whoever runs script; a thread that waits gives up its turn to run.</summary>
internal sealed class LockObject(bool reentrant) : ScriptObject
{
    private const int SliceMilliseconds = 50;

    private readonly LinkedList<Waiter> waiters = new();

    /// <summary>How often it is held.</summary>
    internal int Count { get; private set; }

    /// <summary>The thread that acquired it.</summary>
    internal VmThread? Owner { get; private set; }

    internal bool IsReentrant { get; } = reentrant;

    internal override TypeObject Type => IsReentrant ? LockType.RLock : LockType.Lock;

    internal bool IsOwnedBy(VmThread thread) => Count > 0 && ReferenceEquals(Owner, thread);

    /// <summary>Whether it can be had without waiting; then it is.</summary>
    private bool TryTake(VmThread thread, int count = 1)
    {
        if (Count == 0)
            Owner = thread;
        else if (!IsReentrant || !ReferenceEquals(Owner, thread))
            return false;
        Count += count;
        return true;
    }

    internal Value AcquireReentrant(VmThread thread, bool blocking, double timeout)
    {
        if (!blocking && timeout != -1)
            return thread.ValueError("can't specify a timeout for a non-blocking call");
        if (double.IsNaN(timeout))
            return thread.ValueError("Invalid value NaN (not a number)");
        if (timeout < 0 && timeout != -1)
            return thread.ValueError("timeout value must be a non-negative number");
        if (timeout > ThreadModule.LongestTimeout)
            return thread.OverflowError("timeout value is too large");
        if (TryTake(thread))
            return Value.True;
        if (!blocking || timeout == 0)
            return Value.False;
        if (timeout < 0 && !thread.HasOtherThreads)
            return thread.RuntimeError("deadlock: the only thread waits for a lock that it holds");
        return WaitReentrant(thread, timeout);
    }

    private Value WaitReentrant(VmThread thread, double timeout)
    {
        Clock clock = thread.Vm.Clock;
        long deadline = timeout < 0 ? long.MaxValue : clock.MonotonicNanoseconds + (long)(timeout * 1e9);
        var waiter = new Waiter(thread);
        LinkedListNode<Waiter> place = waiters.AddLast(waiter);
        while (true)
        {
            long left = deadline == long.MaxValue ? long.MaxValue : deadline - clock.MonotonicNanoseconds;
            if (left > 0)
                waiter.Wait(thread, (int)Math.Min(SliceMilliseconds, (left / 1_000_000) + 1));
            if (waiter.IsGranted)
                return Value.True;
            if (TryTake(thread))
            {
                waiters.Remove(place);
                return Value.True;
            }
            bool stopped = thread.Vm.Requests != 0 && !thread.Vm.ServeRequestsReentrant(thread);
            if (!stopped && left > 0 && !waiter.IsGranted)
                continue;
            if (waiter.IsGranted)
            {
                // It came while the requests were served.
                if (!stopped)
                    return Value.True;
                Release();
                return Value.Error;
            }
            waiters.Remove(place);
            return stopped ? Value.Error : Value.False;
        }
    }

    internal Value Release(VmThread thread)
    {
        if (Count == 0 || (IsReentrant && !ReferenceEquals(Owner, thread)))
            return thread.RuntimeError(IsReentrant ? "cannot release un-acquired lock" : "release unlocked lock");
        if (--Count == 0)
            Release();
        return Value.None;
    }

    /// <summary>Gives it up whatever the count; for a later <see cref="RestoreReentrant"/>.</summary>
    internal int ReleaseAll()
    {
        int count = Count;
        Release();
        return count;
    }

    internal bool RestoreReentrant(VmThread thread, int count)
    {
        if (!TryTake(thread, count))
        {
            if (WaitReentrant(thread, -1).IsError)
                return false;
            Count = count;
        }
        return true;
    }

    internal void Reset()
    {
        Count = 0;
        Owner = null;
    }

    /// <summary>Makes it free. A thread that was woken before and came too late gets it at once, so that none waits for ever.</summary>
    private void Release()
    {
        Count = 0;
        Owner = null;
        if (waiters.First is not { } first)
            return;
        if (first.Value.WasWoken)
        {
            Count = 1;
            Owner = first.Value.Thread;
            first.Value.IsGranted = true;
            waiters.RemoveFirst();
        }
        first.Value.Wake();
    }

    /// <summary>A thread that waits.</summary>
    private sealed class Waiter(VmThread thread)
    {
        internal VmThread Thread { get; } = thread;

        /// <summary>The lock is this thread's, given by who released it.</summary>
        internal bool IsGranted { get; set; }

        internal bool WasWoken { get; private set; }

        internal void Wait(VmThread self, int milliseconds)
        {
            lock (this)
            {
                self.BeginBlocking();
                Monitor.Wait(this, milliseconds);
            }
            self.EndBlocking();
        }

        internal void Wake()
        {
            WasWoken = true;
            lock (this)
                Monitor.Pulse(this);
        }
    }
}
