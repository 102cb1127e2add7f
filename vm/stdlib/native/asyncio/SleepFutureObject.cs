namespace CoroVm.StdLib.Native;

/// <summary>The future that asyncio.sleep() awaits. It knows its timer: whatever else ends the future ends the timer too.</summary>
internal sealed class SleepFutureObject(TypeObject cls) : FutureObject(cls)
{
    internal SleepTimerObject? Timer { get; set; }

    internal override int RequestCancelReentrant(VmThread thread, Value message)
    {
        int cancelled = base.RequestCancelReentrant(thread, message);
        return cancelled > 0 && Timer is not null && !Timer.CancelReentrant(thread) ? -1 : cancelled;
    }

    /// <summary>Such a future for a loop that runs, or None when its class has a say in how timers are made.</summary>
    internal static Value MakeReentrant(VmThread thread, Value delay, Value result)
    {
        if (RunningLoops.Of(thread).Loop is not EventLoopObject { IsDirect: true, LeavesTimers: true } loop)
            return Value.None;
        if (!Conversions.FloatReentrant(thread, delay, out double seconds))
            return Value.Error;
        if (double.IsNaN(seconds) || !loop.TimeReentrant(thread, out double now))
            return Value.None;
        var future = new SleepFutureObject(FutureType.Definition) { Loop = loop };
        double when = now + seconds;
        var timer = new SleepTimerObject(future, result)
        {
            When = Value.Float(when), Key = when, Loop = loop, Context = ContextObject.Current(thread),
        };
        future.Timer = timer;
        TimerHeap.Push(loop.Scheduled, timer);
        return future;
    }
}

/// <summary>The timer of asyncio.sleep(): it needs no callback to be made to end a future with a result.</summary>
internal sealed class SleepTimerObject : TimerHandleObject
{
    private readonly SleepFutureObject future;

    internal SleepTimerObject(SleepFutureObject future, Value result) : base(TimerHandleType.Definition)
    {
        this.future = future;
        Callback = result;
    }

    internal override Value ShownCallback => future;

    internal override bool RunReentrant(VmThread thread) => future.IsDone || future.SetResultReentrant(thread, Callback);
}
