namespace CoroVm.StdLib.Native;

/// <summary>What a step of a task does before its coroutine runs and after. Each is false when an exception is pending that leaves the
/// step.</summary>
internal static class TaskSteps
{
    private static readonly StrObject bareGenerator = StrObject.From("yield was used instead of yield from for generator in task ");

    /// <summary>A step outside the driver: a first eager one, or of a loop that is not ours. Runs in the current context.</summary>
    internal static bool StepReentrant(VmThread thread, TaskObject task, ExceptionObject? exception)
    {
        if (!BeginReentrant(thread, task, ref exception) || !EnterReentrant(thread, task.Loop!, task))
            return false;
        ResumeOutcome outcome = ResumeReentrant(thread, task, exception, out Value value);
        if (thread.Stopped != StopReason.None)
            return false;
        ExceptionObject? raised = outcome == ResumeOutcome.Raised ? thread.TakePending() : null;
        if (!LeaveReentrant(thread, task.Loop!, task))
            return false;
        thread.Pending = raised;
        return outcome switch
        {
            ResumeOutcome.Yielded => YieldedReentrant(thread, task, value),
            ResumeOutcome.Returned => ReturnedReentrant(thread, task, value),
            _ => RaisedReentrant(thread, task),
        };
    }

    /// <summary>The first step of an eager task, while another task may run.</summary>
    internal static bool EagerReentrant(VmThread thread, TaskObject task)
    {
        Value before = SwapReentrant(thread, task.Loop!, Value.None);
        if (before.IsError)
            return false;
        TaskRegistry.Register(thread, task);
        bool ok;
        if (task.Context.Ref is ContextObject context)
        {
            ok = context.Enter(thread);
            if (ok)
            {
                ok = StepReentrant(thread, task, null);
                context.Leave(thread);
            }
        }
        else
        {
            ok = !TaskContexts.RunReentrant(thread, task.Context, new TaskStep(task, null), []).IsError;
        }
        ExceptionObject? pending = thread.Pending;
        thread.Pending = null;
        bool restored = !SwapReentrant(thread, task.Loop!, before).IsError;
        if (pending is not null)
            thread.Pending = pending;
        if (task.IsDone)
            task.Coroutine = null;
        return ok && restored;
    }

    /// <summary>Settles what the step throws into the coroutine.</summary>
    internal static bool BeginReentrant(VmThread thread, TaskObject task, ref ExceptionObject? exception)
    {
        if (task.IsDone)
        {
            StrObject? self = Representation.ReprReentrant(thread, task);
            StrObject? thrown = exception is null ? StrObject.From("None") : Representation.ReprReentrant(thread, exception);
            if (self is not null && thrown is not null)
                thread.Raise(AsyncioState.Of(thread).InvalidState, "__step(): already done: " + self.Text + " " + thrown.Text);
            return false;
        }
        if (task.ExistingExtra?.StepException is { } stored)
        {
            exception ??= stored;
            task.Extra.StepException = null;
        }
        if (task.MustCancel)
        {
            // A future that was cancelled first decides the message.
            if (exception is null && task.Waiter is FutureObject { State: FutureState.Cancelled } future)
                exception = future.TakeCancelledError(thread);
            if (exception is null || !exception.Type.IsSubtypeOf(AsyncioState.Of(thread).Cancelled))
                exception = task.TakeCancelledError(thread);
            task.MustCancel = false;
        }
        task.Waiter = null;
        return true;
    }

    /// <summary>Resumes the coroutine from native code.</summary>
    internal static ResumeOutcome ResumeReentrant(VmThread thread, TaskObject task, ExceptionObject? exception, out Value value)
    {
        if (task.Coroutine is GeneratorObject g)
            return exception is null ? Resuming.ResumeReentrant(thread, g, Value.None, out value)
                : Throwing.Reentrant(thread, g, new ThrownArguments(exception), out value);
        value = task.Coroutine is null ? thread.RuntimeError("the task has no coroutine")
            : exception is null ? Calls.MethodReentrant(thread, task.Coroutine, Names.Send, Value.None)
            : Calls.MethodReentrant(thread, task.Coroutine, Names.Throw, exception);
        if (!value.IsError)
            return ResumeOutcome.Yielded;
        return Exceptions.TakeStopIteration(thread, out value) ? ResumeOutcome.Returned : ResumeOutcome.Raised;
    }

    /// <summary>The coroutine returned.</summary>
    internal static bool ReturnedReentrant(VmThread thread, TaskObject task, in Value value)
    {
        if (!task.MustCancel)
            return task.FinishReentrant(thread, value);
        // It was cancelled before it had a chance to see it.
        task.MustCancel = false;
        return task.EndCancelledReentrant(thread, task.ExistingExtra is { } extra ? extra.CancelMessage : Value.None);
    }

    /// <summary>The coroutine raised what is pending.</summary>
    internal static bool RaisedReentrant(VmThread thread, TaskObject task)
    {
        ExceptionObject exception = thread.TakePending();
        if (exception.Type.IsSubtypeOf(AsyncioState.Of(thread).Cancelled))
        {
            task.Extra.CancelledError = exception;
            return task.EndCancelledReentrant(thread, Value.None);
        }
        if (!task.FailReentrant(thread, exception))
            return false;
        if (!exception.Type.IsSubtypeOf(ExceptionTypes.KeyboardInterrupt) && !exception.Type.IsSubtypeOf(ExceptionTypes.SystemExit))
            return true;
        thread.Pending = exception;
        return false;
    }

    /// <summary>The coroutine yielded: it waits for a future, or for its next turn.</summary>
    internal static bool YieldedReentrant(VmThread thread, TaskObject task, in Value value)
    {
        if (value.IsNone)
            return task.ScheduleStepReentrant(thread, null);
        if (value.Ref is not FutureObject { IsExact: true } future)
            return YieldedForeignReentrant(thread, task, value);
        if (ReferenceEquals(future, task))
            return FailSoonReentrant(thread, task, "Task cannot await on itself: ", task, "", Value.Unbound);
        if (!ReferenceEquals(future.Loop, task.Loop))
            return OtherLoopReentrant(thread, task, value);
        if (!future.IsBlocking)
            return NotAwaitedReentrant(thread, task, value);
        future.IsBlocking = false;
        if (future.IsDone)
        {
            if (!EventLoopObject.CallSoonReentrant(thread, task.Loop!, new TaskWakeup(task), future, task.Context))
                return false;
        }
        else
        {
            future.AddWaiting(task);
        }
        task.Waiter = future;
        if (task.Place == 0)
            TaskRegistry.Register(thread, task);
        return !task.MustCancel || CancelWaiterReentrant(thread, task, future);
    }

    private static bool YieldedForeignReentrant(VmThread thread, TaskObject task, Value value)
    {
        int found = Attributes.TryGetReentrant(thread, value, AsyncioNames.Blocking, out Value blocking);
        if (found < 0)
            return false;
        if (found == 0 || blocking.IsNone)
        {
            return value.Ref is GeneratorObject
                ? FailSoonReentrant(thread, task, bareGenerator.Text, task, " with ", value)
                : FailSoonReentrant(thread, task, "Task got bad yield: ", value, "", Value.Unbound);
        }
        if (ReferenceEquals(value.Ref, task))
            return FailSoonReentrant(thread, task, "Task cannot await on itself: ", task, "", Value.Unbound);
        Value loop = LoopOfReentrant(thread, value);
        if (loop.IsError)
            return false;
        if (!ReferenceEquals(loop.Ref, task.Loop))
            return OtherLoopReentrant(thread, task, value);
        int truth = Truth.OfReentrant(thread, blocking);
        if (truth <= 0)
            return truth == 0 && NotAwaitedReentrant(thread, task, value);
        if (!Attributes.SetReentrant(thread, value, AsyncioNames.Blocking, Value.False))
            return false;
        Value add = Attributes.GetReentrant(thread, value, AsyncioNames.AddDoneCallback);
        if (add.IsError || Calls.CallReentrant(thread, add, [new TaskWakeup(task), task.Context], AsyncioNames.ContextKeyword).IsError)
            return false;
        task.Waiter = value.Ref as ScriptObject;
        TaskRegistry.Register(thread, task);
        if (value.Ref is FutureObject native)
            native.AddAwaitedBy(task);
        return !task.MustCancel || CancelWaiterReentrant(thread, task, value);
    }

    /// <summary><c>future.get_loop()</c>, or its <c>_loop</c>.</summary>
    internal static Value LoopOfReentrant(VmThread thread, Value future)
    {
        if (future.Ref is FutureObject { IsExact: true } exact)
            return exact.Loop is { } known ? known : Value.None;
        int found = Attributes.TryGetReentrant(thread, future, AsyncioNames.GetLoop, out Value get);
        return found < 0 ? Value.Error : found > 0 ? Calls.CallReentrant(thread, get) : Attributes.GetReentrant(thread, future, AsyncioNames.LoopField);
    }

    private static bool CancelWaiterReentrant(VmThread thread, TaskObject task, Value waiter)
    {
        Value message = task.ExistingExtra is { } extra ? extra.CancelMessage : Value.None;
        int cancelled;
        if (waiter.Ref is FutureObject { IsExact: true } future)
        {
            cancelled = future.RequestCancelReentrant(thread, message);
        }
        else
        {
            Value answer = TaskObject.CancelForeignReentrant(thread, waiter, message);
            cancelled = answer.IsError ? -1 : Truth.OfReentrant(thread, answer);
        }
        if (cancelled > 0)
            task.MustCancel = false;
        return cancelled >= 0;
    }

    private static bool OtherLoopReentrant(VmThread thread, TaskObject task, Value value) =>
        FailSoonReentrant(thread, task, "Task ", task, " got Future ", value, " attached to a different loop");

    private static bool NotAwaitedReentrant(VmThread thread, TaskObject task, Value value) =>
        FailSoonReentrant(thread, task, "yield was used instead of yield from in task ", task, " with ", value);

    /// <summary>The next step throws RuntimeError with this text.</summary>
    private static bool FailSoonReentrant(VmThread thread, TaskObject task, string start, Value first, string middle, Value second, string end = "")
    {
        StrObject? a = Representation.ReprReentrant(thread, first);
        if (a is null)
            return false;
        string text = start + a.Text + middle;
        if (!second.IsUnbound)
        {
            if (Representation.ReprReentrant(thread, second) is not { } b)
                return false;
            text += b.Text;
        }
        return task.ScheduleStepReentrant(thread, Exceptions.Create(thread, ExceptionTypes.RuntimeError, TupleObject.Of(StrObject.From(text + end))));
    }

    // --- which task runs

    internal static Value CurrentReentrant(VmThread thread, ScriptObject loop)
    {
        if (loop is EventLoopObject ours)
            return ours.CurrentTask is { } task ? task : Value.None;
        int found = DictOps.TryGetReentrant(thread, AsyncioState.Of(thread).CurrentTasks, loop, out Value current);
        return found < 0 ? Value.Error : found == 0 ? Value.None : current;
    }

    internal static Value SwapReentrant(VmThread thread, ScriptObject loop, Value task)
    {
        Value before = CurrentReentrant(thread, loop);
        if (before.IsError)
            return before;
        if (loop is EventLoopObject ours)
            ours.CurrentTask = task.Ref as ScriptObject;
        else if (!task.IsNone && !DictOps.SetItemReentrant(thread, AsyncioState.Of(thread).CurrentTasks, loop, task))
            return Value.Error;
        else if (task.IsNone && !before.IsNone && !DictOps.DeleteItemReentrant(thread, AsyncioState.Of(thread).CurrentTasks, loop))
            return Value.Error;
        return before;
    }

    internal static bool EnterReentrant(VmThread thread, ScriptObject loop, Value task)
    {
        Value current = CurrentReentrant(thread, loop);
        if (current.IsError)
            return false;
        if (current.IsNone)
            return !SwapReentrant(thread, loop, task).IsError;
        if (Representation.ReprReentrant(thread, task) is { } a && Representation.ReprReentrant(thread, current) is { } b)
            thread.RuntimeError("Cannot enter into task " + a.Text + " while another task " + b.Text + " is being executed.");
        return false;
    }

    internal static bool LeaveReentrant(VmThread thread, ScriptObject loop, Value task)
    {
        Value current = CurrentReentrant(thread, loop);
        if (current.IsError)
            return false;
        if (ReferenceEquals(current.Ref, task.Ref))
            return !SwapReentrant(thread, loop, Value.None).IsError;
        if (Representation.ReprReentrant(thread, task) is { } a && Representation.ReprReentrant(thread, current) is { } b)
            thread.RuntimeError("Invalid attempt to leave task " + a.Text + " while task " + b.Text + " is entered.");
        return false;
    }
}
