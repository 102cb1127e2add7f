namespace CoroVm.StdLib.Native;

/// <summary>Runs what is in a loop's ready queue. From task to task it goes by frame switches, without leaving the dispatch loop.</summary>
internal sealed class TaskDriver(EventLoopObject loop) : CoroutineDriver
{
    private enum Recorded : byte { None, Yielded, Returned, Raised }

    private Frame caller = null!;
    private TaskObject? task;
    private ContextObject context = null!;
    private ContextObject outside = null!;
    private int remaining;
    private bool starting, failed;
    private Recorded recorded;
    private Value recordedValue;

    internal bool IsBusy { get; private set; }

    /// <summary>Runs the first <paramref name="count"/> entries of the queue; false when an exception leaves the loop.</summary>
    internal bool RunReentrant(VmThread t, int count)
    {
        if (!t.EnterNative())
            return false;
        Frame saved = t.Current;
        StackFrame savedHost = t.Host;
        CoroutineDriver? outer = t.Driver;
        caller = saved;
        remaining = count;
        failed = false;
        outside = ContextObject.Current(t);
        IsBusy = true;
        t.Driver = this;
        Flow flow = NextReentrant(t);
        if (flow == Flow.Error && Unwinder.Unwind(t))
            flow = Flow.Enter;
        if (flow == Flow.Enter)
            Interpreter.Run(t, t.Current);
        t.Driver = outer;
        t.Current = saved;
        t.Host = savedHost;
        IsBusy = false;
        caller = null!;
        if (task is not null)
        {
            // The machine was stopped in the middle of a step.
            loop.CurrentTask = null;
            context.LeaveStep(t, outside);
            task = null;
        }
        return !failed && t.Stopped == StopReason.None;
    }

    internal override Flow Yielded(VmThread t, in Value value)
    {
        if (starting)
            return Record(Recorded.Yielded, value);
        TaskObject done = Leave(t);
        return TaskSteps.YieldedReentrant(t, done, value) || Reported(t, done) ? NextReentrant(t) : Fail();
    }

    internal override Flow Returned(VmThread t, in Value value)
    {
        if (starting)
            return Record(Recorded.Returned, value);
        TaskObject done = Leave(t);
        return TaskSteps.ReturnedReentrant(t, done, value) || Reported(t, done) ? NextReentrant(t) : Fail();
    }

    internal override Flow Raised(VmThread t)
    {
        if (starting)
            return Record(Recorded.Raised, Value.None);
        TaskObject done = Leave(t);
        return TaskSteps.RaisedReentrant(t, done) || Reported(t, done) ? NextReentrant(t) : Fail();
    }

    private Flow Record(Recorded what, in Value value)
    {
        recorded = what;
        recordedValue = value;
        return Flow.Leave;
    }

    private Flow Fail()
    {
        failed = true;
        return Flow.Leave;
    }

    private TaskObject Leave(VmThread t)
    {
        TaskObject done = task!;
        context.LeaveStep(t, outside);
        task = null;
        loop.CurrentTask = null;
        return done;
    }

    /// <summary>Runs entries until one needs the dispatch loop (Enter, Error) or the count is used up (Leave).</summary>
    private Flow NextReentrant(VmThread t)
    {
        while (remaining > 0)
        {
            remaining--;
            DequeObject ready = loop.Ready;
            if (ready.Count == 0)
                break;
            Value item = ready.RemoveFirst();
            if (item.Ref is TaskObject next)
            {
                Flow flow = StepReentrant(t, next);
                if (flow != Flow.Next)
                    return flow;
            }
            else if (!RunItemReentrant(t, item))
            {
                return Fail();
            }
            if (t.Budget <= 0 && Safepoint.Serve(t, caller) == Flow.Error)
                return Fail();
        }
        return Flow.Leave;
    }

    /// <summary>Begins a task's step. Next: it is over already.</summary>
    private Flow StepReentrant(VmThread t, TaskObject next)
    {
        ExceptionObject? thrown = null;
        if (next.IsDone || next.MustCancel || next.ExistingExtra is { StepException: not null })
        {
            if (!TaskSteps.BeginReentrant(t, next, ref thrown))
                return Reported(t, next) ? Flow.Next : Fail();
        }
        next.Waiter = null;
        if (loop.CurrentTask is not null && !TaskSteps.EnterReentrant(t, loop, next))
            return Reported(t, next) ? Flow.Next : Fail();
        var own = (ContextObject)next.Context.Ref!;
        if (!own.TryEnterStep(t))
        {
            own.Enter(t);
            return Reported(t, next) ? Flow.Next : Fail();
        }
        loop.CurrentTask = next;
        task = next;
        context = own;
        if (next.Coroutine is not GeneratorObject g)
            return Ended(t, TaskSteps.ResumeReentrant(t, next, thrown, out Value outcome), outcome);
        starting = true;
        Flow flow = thrown is null ? Resuming.Start(t, caller, g, Value.None, Contract.Driver, 0)
            : Throwing.Start(t, caller, g, new ThrownArguments(thrown), Contract.Driver, 0);
        starting = false;
        if (flow == Flow.Enter || (flow == Flow.Error && !ReferenceEquals(t.Current, caller)))
            return flow;
        if (flow != Flow.Leave)
            return Exceptions.TakeStopIteration(t, out Value last) ? Ended(t, ResumeOutcome.Returned, last) : Ended(t, ResumeOutcome.Raised, Value.None);
        Value value = recordedValue;
        recordedValue = Value.None;
        return Ended(t, recorded switch
        {
            Recorded.Yielded => ResumeOutcome.Yielded,
            Recorded.Returned => ResumeOutcome.Returned,
            _ => ResumeOutcome.Raised,
        }, value);
    }

    private Flow Ended(VmThread t, ResumeOutcome outcome, in Value value)
    {
        if (t.Stopped != StopReason.None)
            return Fail();
        TaskObject done = Leave(t);
        bool ok = outcome switch
        {
            ResumeOutcome.Yielded => TaskSteps.YieldedReentrant(t, done, value),
            ResumeOutcome.Returned => TaskSteps.ReturnedReentrant(t, done, value),
            _ => TaskSteps.RaisedReentrant(t, done),
        };
        return ok || Reported(t, done) ? Flow.Next : Fail();
    }

    /// <summary>An exception left a step: it is the loop's if it ends it, else the exception handler hears of it.</summary>
    private static bool Reported(VmThread t, TaskObject failing)
    {
        if (t.Stopped != StopReason.None || t.PendingIs(ExceptionTypes.SystemExit) || t.PendingIs(ExceptionTypes.KeyboardInterrupt))
            return false;
        ExceptionObject exception = t.TakePending();
        var handle = new HandleObject(HandleType.Definition)
        {
            Callback = new TaskStep(failing, null), Args = TupleObject.Empty, Loop = failing.Loop, Context = failing.Context,
        };
        return !Calls.CallReentrant(t, AsyncioState.Of(t).HandleFailed, handle, exception).IsError;
    }

    private static bool RunItemReentrant(VmThread t, Value item)
    {
        switch (item.Ref)
        {
            case HandleObject { IsExact: true } handle:
                return handle.IsCancelled || handle.RunReentrant(t);
            case GatherNotice notice:
                return notice.Outer.ChildDoneReentrant(t, notice.Child);
        }
        Value cancelled = Attributes.GetReentrant(t, item, AsyncioNames.Cancelled);
        int truth = cancelled.IsError ? -1 : Truth.OfReentrant(t, cancelled);
        return truth > 0 || (truth == 0 && !Calls.MethodReentrant(t, item, AsyncioNames.Run).IsError);
    }
}
