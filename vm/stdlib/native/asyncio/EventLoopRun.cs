namespace CoroVm.StdLib.Native;

/// <summary>One pass of an event loop.</summary>
internal static class EventLoopRun
{
    /// <summary>Timers that were cancelled are swept out of the heap when there are so many, and more than half of it.</summary>
    private const int SweepFrom = 100;

    private const double LongestWait = 24 * 3600;

    /// <summary><c>_run_once()</c>: waits for events if nothing is ready, moves the timers that are due to the queue, and runs what is in the
    /// queue now; what that adds waits for the next pass. False on error.</summary>
    internal static bool OnceReentrant(VmThread thread, EventLoopObject loop)
    {
        ListObject timers = loop.Scheduled;
        if (loop.CancelledTimers > 0)
            Sweep(loop, timers);
        if (!loop.Selector.IsNone || (loop.Ready.Count == 0 && !loop.IsStopping) || timers.Count > 0)
        {
            if (!WaitReentrant(thread, loop) || !DueReentrant(thread, loop))
                return false;
        }
        int count = loop.Ready.Count;
        if (count == 0)
            return true;
        if (loop.IsDebug)
            return !Calls.CallReentrant(thread, AsyncioState.Of(thread).RunReadySlowly, loop, Value.Int(count)).IsError;
        TaskDriver driver = loop.Driver is { IsBusy: false } free ? free : loop.Driver = new TaskDriver(loop);
        return driver.RunReentrant(thread, count);
    }

    private static void Sweep(EventLoopObject loop, ListObject timers)
    {
        if (timers.Count > SweepFrom && loop.CancelledTimers * 2 > timers.Count)
        {
            TimerHeap.Sweep(timers);
            loop.CancelledTimers = 0;
            return;
        }
        while (timers.Count > 0 && timers.Items[0].Ref is TimerHandleObject { IsCancelled: true })
        {
            TimerHeap.Pop(timers);
            loop.CancelledTimers--;
        }
    }

    private static bool WaitReentrant(VmThread thread, EventLoopObject loop)
    {
        double timeout = -1;
        if (loop.Ready.Count > 0 || loop.IsStopping)
        {
            timeout = 0;
        }
        else if (loop.Scheduled.Count > 0 && loop.Scheduled.Items[0].Ref is TimerHandleObject first)
        {
            if (!loop.TimeReentrant(thread, out double now))
                return false;
            timeout = Math.Clamp(first.Key - now, 0, LongestWait);
            if (loop.IsVirtual && timeout > 0)
            {
                loop.VirtualTime = first.Key;
                timeout = 0;
            }
        }
        if (!loop.Selector.IsNone)
        {
            Value events = Calls.MethodReentrant(thread, loop.Selector, AsyncioNames.Select, timeout < 0 ? Value.None : Value.Float(timeout));
            return !events.IsError && !Calls.MethodReentrant(thread, loop, AsyncioNames.ProcessEvents, events).IsError;
        }
        if (timeout == 0)
            return true;
        if (loop.IsVirtual && !thread.HasOtherThreads)
        {
            if (loop.Waker.TakeWake())
                return true;
            thread.RuntimeError("the virtual clock stands still: nothing is ready and no timer is set");
            return false;
        }
        return loop.Waker.WaitReentrant(thread, timeout);
    }

    /// <summary>Moves the timers that are due to the queue.</summary>
    private static bool DueReentrant(VmThread thread, EventLoopObject loop)
    {
        ListObject timers = loop.Scheduled;
        if (timers.Count == 0)
            return true;
        if (!loop.TimeReentrant(thread, out double now))
            return false;
        double end = now + loop.Resolution;
        timers = loop.Scheduled;
        while (timers.Count > 0 && (timers.Items[0].Ref is not TimerHandleObject { Key: var key } || key < end))
        {
            if (TimerHeap.Pop(timers) is not { } timer)
                continue;
            if (timer.IsCancelled)
                loop.CancelledTimers--;
            loop.Ready.AddLast(timer);
        }
        return true;
    }
}
