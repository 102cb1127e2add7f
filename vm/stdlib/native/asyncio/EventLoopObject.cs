namespace CoroVm.StdLib.Native;

/// <summary>The native part of asyncio's event loops: the ready queue, the timers and what runs them. The queue holds handles and, in
/// loops whose class leaves <c>call_soon</c> and <c>_run_once</c> alone, tasks themselves.</summary>
internal sealed class EventLoopObject : ScriptObject
{
    private readonly InstanceObject holder;
    private Shape? checkedShape;
    private int checkedVersion;
    private bool leavesQueue, leavesTimers, leavesTime, leavesDebug;

    internal EventLoopObject(TypeObject cls)
    {
        holder = new InstanceObject(cls);
        Waker = new LoopWaker();
    }

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;

    internal DequeObject Ready { get; set; } = new(DequeType.Definition);

    /// <summary>The timers, a heap.</summary>
    internal ListObject Scheduled { get; set; } = new();

    /// <summary>How many of them are cancelled.</summary>
    internal long CancelledTimers { get; set; }

    internal bool IsClosed { get; set; }

    internal bool IsStopping { get; set; }

    internal bool IsDebug { get; set; }

    /// <summary>Time stands still and jumps to the next timer when nothing is ready.</summary>
    internal bool IsVirtual { get; set; }

    internal double VirtualTime { get; set; }

    internal double Resolution { get; set; } = 1e-9;

    internal Value ThreadId { get; set; } = Value.None;

    internal Value TaskFactory { get; set; } = Value.None;

    internal Value CurrentHandle { get; set; } = Value.None;

    /// <summary>What waits for events; None when there are only timers and other threads to wait for.</summary>
    internal Value Selector { get; set; } = Value.None;

    internal LoopWaker Waker { get; }

    /// <summary>The task that runs.</summary>
    internal ScriptObject? CurrentTask { get; set; }

    /// <summary>The tasks of this loop that wait.</summary>
    internal TaskRegistry Tasks { get; } = new();

    /// <summary>Runs the queue; another one is made when it is busy.</summary>
    internal TaskDriver? Driver { get; set; }

    /// <summary>Tasks may stand in the queue themselves.</summary>
    internal bool IsDirect
    {
        get
        {
            if (IsClosed || IsDebug)
                return false;
            if (!ReferenceEquals(holder.Shape, checkedShape) || checkedVersion != holder.Shape.Type.Version)
                Check();
            return leavesQueue;
        }
    }

    /// <summary>Neither the class nor the loop replaces what makes timers and futures; asked after <see cref="IsDirect"/>.</summary>
    internal bool LeavesTimers => leavesTimers;

    private void Check()
    {
        TypeObject type = holder.Type;
        leavesQueue = Leaves(type, AsyncioNames.CallSoon) && Leaves(type, AsyncioNames.RunOnce);
        leavesTimers = Leaves(type, AsyncioNames.CallAt) && Leaves(type, AsyncioNames.CallLater) && Leaves(type, AsyncioNames.CreateFuture);
        leavesTime = Leaves(type, AsyncioNames.Time);
        leavesDebug = Leaves(type, AsyncioNames.GetDebug);
        // An attribute dict may change without the shape.
        checkedShape = holder.Shape.IsDict ? null : holder.Shape;
        checkedVersion = type.Version;
    }

    /// <summary>Neither the class nor the loop itself replaces a method of the native type.</summary>
    internal bool Leaves(TypeObject type, StrObject name) =>
        type.Lookup(name).Ref is NativeFunction { Owner: { } owner } && ReferenceEquals(owner, EventLoopType.Definition) && holder.GetOwn(name).IsUnbound;

    internal bool TimeReentrant(VmThread thread, out double time)
    {
        if (!ReferenceEquals(holder.Shape, checkedShape) || checkedVersion != holder.Shape.Type.Version)
            Check();
        if (leavesTime)
        {
            time = Now(thread);
            return true;
        }
        Value value = Calls.MethodReentrant(thread, this, AsyncioNames.Time);
        time = 0;
        return !value.IsError && Conversions.FloatReentrant(thread, value, out time);
    }

    /// <summary><c>time()</c> of the native type.</summary>
    internal double Now(VmThread thread) => IsVirtual ? VirtualTime : thread.Vm.Clock.MonotonicNanoseconds / 1e9;

    /// <summary><c>loop.get_debug()</c> of any loop: -1 on error.</summary>
    internal static int DebugReentrant(VmThread thread, Value loop)
    {
        if (loop.Ref is EventLoopObject ours)
        {
            if (!ReferenceEquals(ours.holder.Shape, ours.checkedShape) || ours.checkedVersion != ours.holder.Shape.Type.Version)
                ours.Check();
            if (ours.leavesDebug)
                return ours.IsDebug ? 1 : 0;
        }
        Value debug = Calls.MethodReentrant(thread, loop, AsyncioNames.GetDebug);
        return debug.IsError ? -1 : Truth.OfReentrant(thread, debug);
    }

    /// <summary><c>loop.is_running()</c> of any loop: -1 on error.</summary>
    internal static int IsRunningReentrant(VmThread thread, ScriptObject loop)
    {
        Value running = Calls.MethodReentrant(thread, loop, AsyncioNames.IsRunning);
        return running.IsError ? -1 : Truth.OfReentrant(thread, running);
    }

    /// <summary><c>loop.call_soon(callback, argument, context=context)</c> of any loop; false on error.</summary>
    internal static bool CallSoonReentrant(VmThread thread, ScriptObject loop, Value callback, Value argument, Value context)
    {
        if (loop is EventLoopObject { IsDirect: true } ours)
        {
            ours.Ready.AddLast(new HandleObject(HandleType.Definition)
            {
                Callback = callback, Args = TupleObject.Of(argument), Loop = loop, Context = context,
            });
            return true;
        }
        Value method = Attributes.GetReentrant(thread, loop, AsyncioNames.CallSoon);
        return !method.IsError && !Calls.CallReentrant(thread, method, [callback, argument, context], AsyncioNames.ContextKeyword).IsError;
    }

    /// <summary><c>loop.call_soon(callback, context=context)</c></summary>
    internal static bool CallSoonReentrant(VmThread thread, ScriptObject loop, Value callback, Value context)
    {
        Value method = Attributes.GetReentrant(thread, loop, AsyncioNames.CallSoon);
        return !method.IsError && !Calls.CallReentrant(thread, method, [callback, context], AsyncioNames.ContextKeyword).IsError;
    }

    /// <summary><c>_timer_handle_cancelled()</c></summary>
    internal void TimerCancelled(TimerHandleObject timer)
    {
        if (timer.IsScheduled)
            CancelledTimers++;
    }

    /// <summary>A timer of this loop; null on error.</summary>
    internal TimerHandleObject? CallAtReentrant(VmThread thread, Value when, Value callback, TupleObject args, Value context)
    {
        if (!Conversions.FloatReentrant(thread, when, out double key))
            return null;
        var timer = new TimerHandleObject(TimerHandleType.Definition) { When = when, Key = key };
        if (!timer.InitReentrant(thread, callback, args, this, context))
            return null;
        TimerHeap.Push(Scheduled, timer);
        return timer;
    }

    /// <summary>A task of a loop of any kind for a coroutine, as <c>loop.create_task(coro)</c>.</summary>
    internal static Value CreateTaskReentrant(VmThread thread, ScriptObject loop, Value coroutine)
    {
        if (loop is EventLoopObject { IsDirect: true, TaskFactory.IsNone: true } ours && ours.Leaves(ours.Type, AsyncioNames.CreateTask))
            return TaskObject.CreateReentrant(thread, ours, coroutine, Value.None, Value.None, Value.Unbound) is { } task ? task : Value.Error;
        return Calls.MethodReentrant(thread, loop, AsyncioNames.CreateTask, coroutine);
    }

    internal bool CheckClosed(VmThread thread)
    {
        if (!IsClosed)
            return true;
        thread.RuntimeError("Event loop is closed");
        return false;
    }
}
