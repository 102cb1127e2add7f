namespace CoroVm.StdLib.Native;

/// <summary>asyncio.Task: a coroutine that a loop runs. While it waits, the future that it awaits holds it directly; while it is ready,
/// the loop's queue does.</summary>
internal sealed class TaskObject : FutureObject
{
    private ScriptObject? name;
    private int number;

    internal TaskObject(TypeObject cls) : base(cls)
    {
    }

    internal override GeneratorObject? AwaitedCoroutine => Coroutine as GeneratorObject;

    /// <summary>The coroutine; null before <c>__init__</c> and when the task ended in its eager first step.</summary>
    internal ScriptObject? Coroutine { get; set; }

    internal Value Context => context is null ? Value.None : context;

    private ScriptObject? context;

    /// <summary><c>_fut_waiter</c>: what it waits for.</summary>
    internal ScriptObject? Waiter { get; set; }

    /// <summary>Its place among the tasks that wait, plus one; 0 when it has none.</summary>
    internal int Place { get; set; }

    /// <summary><c>cancelling()</c></summary>
    internal int CancelRequests { get; set; }

    /// <summary>Its next step throws CancelledError.</summary>
    internal bool MustCancel { get; set; }

    /// <summary>To be told about when it is collected before it is done.</summary>
    internal bool LogDestroyPending { get; set; } = true;

    private protected override TypeObject BuiltinType => TaskType.Definition;

    /// <summary><c>get_name()</c>: names are numbers until somebody looks.</summary>
    internal Value Name => name ??= StrObject.From("Task-" + number);

    internal void SetName(ScriptObject value) => name = value;

    /// <summary><c>Task(coro, loop=..., ...)</c>; false on error.</summary>
    internal bool InitReentrant(VmThread thread, Value coroutine, Value loop, Value taskName, Value taskContext, Value eagerStart)
    {
        if (!InitReentrant(thread, loop))
            return false;
        return StartReentrant(thread, coroutine, taskName, taskContext, eagerStart);
    }

    /// <summary>A task of one of our loops, made by <c>create_task</c> or <c>gather</c>; null on error.</summary>
    internal static TaskObject? CreateReentrant(VmThread thread, EventLoopObject loop, Value coroutine, Value taskName, Value taskContext, Value eagerStart)
    {
        var task = new TaskObject(TaskType.Definition);
        return task.BindReentrant(thread, loop) && task.StartReentrant(thread, coroutine, taskName, taskContext, eagerStart) ? task : null;
    }

    private bool StartReentrant(VmThread thread, Value coroutine, Value taskName, Value taskContext, Value eagerStart)
    {
        AsyncioState state = AsyncioState.Of(thread);
        CancelRequests = 0;
        MustCancel = false;
        LogDestroyPending = true;
        Waiter = null;
        if (coroutine.Ref is not GeneratorObject { Flags: var flags } || (flags & FrameFlags.Coroutine) == 0)
        {
            Value known = Calls.CallReentrant(thread, state.IsCoroutine, coroutine);
            int truth = known.IsError ? -1 : Truth.OfReentrant(thread, known);
            if (truth < 0)
                return false;
            if (truth == 0)
            {
                LogDestroyPending = false;
                StrObject? text = Representation.ReprReentrant(thread, coroutine);
                if (text is not null)
                    thread.TypeError("a coroutine was expected, got " + text.Text);
                return false;
            }
        }
        Coroutine = (ScriptObject)coroutine.Ref!;
        if (taskContext.IsUnbound || taskContext.IsNone)
            taskContext = TaskContexts.Copy(thread);
        context = taskContext.Ref as ScriptObject;
        if (taskName.IsUnbound || taskName.IsNone)
        {
            name = null;
            number = (int)++state.TaskNumber;
        }
        else
        {
            name = taskName.Ref is StrObject given ? given : Representation.StrReentrant(thread, taskName);
            if (name is null)
                return false;
        }
        int eager = eagerStart.IsUnbound ? 0 : Truth.OfReentrant(thread, eagerStart);
        if (eager > 0 && (eager = EventLoopObject.IsRunningReentrant(thread, Loop!)) > 0)
            return TaskSteps.EagerReentrant(thread, this);
        return eager >= 0 && ScheduleStepReentrant(thread, null);
    }

    /// <summary>Puts the next step, which may throw, into the loop's queue; false on error.</summary>
    internal bool ScheduleStepReentrant(VmThread thread, ExceptionObject? exception)
    {
        if (Loop is EventLoopObject { IsDirect: true } loop)
        {
            if (exception is not null)
                Extra.StepException = exception;
            loop.Ready.AddLast(this);
            return true;
        }
        TaskRegistry.Register(thread, this);
        return EventLoopObject.CallSoonReentrant(thread, Loop!, new TaskStep(this, exception), Context);
    }

    /// <summary>The future that it awaits is done; false on error.</summary>
    internal bool WakeReentrant(VmThread thread, FutureObject future)
    {
        if (Loop is EventLoopObject { IsDirect: true } loop)
        {
            loop.Ready.AddLast(this);
            return true;
        }
        return EventLoopObject.CallSoonReentrant(thread, Loop!, new TaskWakeup(this), future, Context);
    }

    internal override int RequestCancelReentrant(VmThread thread, Value message)
    {
        Retrieved();
        if (IsDone)
            return 0;
        CancelRequests++;
        if (Waiter is FutureObject { IsExact: true } future)
        {
            int known = future.RequestCancelReentrant(thread, message);
            if (known != 0)
                return known;
        }
        else if (Waiter is not null)
        {
            Value answer = CancelForeignReentrant(thread, Waiter, message);
            int truth = answer.IsError ? -1 : Truth.OfReentrant(thread, answer);
            if (truth != 0)
                return truth;
        }
        MustCancel = true;
        if (!message.IsNone || ExistingExtra is not null)
            Extra.CancelMessage = message;
        return 1;
    }

    /// <summary><c>waiter.cancel(msg=message)</c></summary>
    internal static Value CancelForeignReentrant(VmThread thread, Value waiter, Value message)
    {
        Value cancel = Attributes.GetReentrant(thread, waiter, AsyncioNames.Cancel);
        return cancel.IsError ? cancel : Calls.CallReentrant(thread, cancel, [message], AsyncioNames.MessageKeyword);
    }

    /// <summary>Ends it with the coroutine's result; false on error.</summary>
    internal bool FinishReentrant(VmThread thread, in Value result)
    {
        Unwatch(thread);
        return SetResultReentrant(thread, result);
    }

    internal bool FailReentrant(VmThread thread, ExceptionObject exception)
    {
        Unwatch(thread);
        return SetExceptionReentrant(thread, exception);
    }

    internal bool EndCancelledReentrant(VmThread thread, Value message)
    {
        Unwatch(thread);
        return CancelReentrant(thread, message) >= 0;
    }

    private void Unwatch(VmThread thread)
    {
        if (Place != 0)
            TaskRegistry.Unregister(thread, this);
    }
}
