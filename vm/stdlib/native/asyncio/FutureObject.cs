namespace CoroVm.StdLib.Native;

internal enum FutureState : byte { Pending, Cancelled, Finished }

/// <summary>asyncio.Future. Who waits for it is in one field: nothing, one entry or a list of them. An entry is a task of this VM that
/// awaits it, a <see cref="GatheringFutureObject"/> that collects it, or a <see cref="FutureCallback"/>.</summary>
internal class FutureObject : NativeAwaitable
{
    private InstanceObject? holder;
    private FutureExtra? extra;

    /// <summary>The result or exception; before, its reference is what waits.</summary>
    private Value result;

    /// <summary>A future, or an instance of a script's subclass.</summary>
    internal FutureObject(TypeObject cls)
    {
        if (cls.IsHeapType)
            holder = new InstanceObject(cls);
    }

    /// <summary>The loop; null until <c>__init__</c>.</summary>
    internal ScriptObject? Loop { get; set; }

    /// <summary>The result, or the exception if <see cref="HasException"/>.</summary>
    internal Value Result => State == FutureState.Finished ? result : Value.None;

    internal FutureState State { get; private protected set; }

    internal bool HasException { get; private protected set; }

    /// <summary><c>_asyncio_future_blocking</c>: an await has yielded it and its task has not seen it yet.</summary>
    internal bool IsBlocking { get; set; }

    internal bool IsDone => State != FutureState.Pending;

    /// <summary>The class when it is a builtin one.</summary>
    private protected virtual TypeObject BuiltinType => FutureType.Definition;

    internal sealed override TypeObject Type => holder is null ? BuiltinType : holder.Type;

    internal sealed override InstanceObject Holder => holder ??= new InstanceObject(BuiltinType);

    internal sealed override InstanceObject? ExistingHolder => holder;

    /// <summary>Exactly a builtin type: no method is a script's.</summary>
    internal bool IsExact => holder is null || !holder.Type.IsHeapType;

    internal override bool AwaitsItself => IsExact || Type.Special(Special.Await).Ref is NativeFunction;

    /// <summary>What few futures have.</summary>
    internal FutureExtra Extra => extra ??= new FutureExtra();

    internal FutureExtra? ExistingExtra => extra;

    /// <summary>A task, a future that gathers or a callback that waits; a list of such; or null.</summary>
    internal object? Waiting => State == FutureState.Pending ? result.Ref : null;

    /// <summary>Sets or sets again what <c>__init__</c> does; false on error.</summary>
    internal bool InitReentrant(VmThread thread, Value loop)
    {
        if (loop.IsUnbound || loop.IsNone)
        {
            loop = RunningLoops.EventLoopReentrant(thread);
            if (loop.IsError)
                return false;
        }
        State = FutureState.Pending;
        result = default;
        HasException = IsBlocking = false;
        extra = null;
        return BindReentrant(thread, loop);
    }

    /// <summary>Ties a new future to its loop; false on error.</summary>
    private protected bool BindReentrant(VmThread thread, Value loop)
    {
        int debug = EventLoopObject.DebugReentrant(thread, loop);
        if (debug < 0)
            return false;
        Loop = loop.Ref as ScriptObject;
        if (debug == 0)
            return true;
        Value stack = Calls.CallReentrant(thread, AsyncioState.Of(thread).ExtractStack);
        if (stack.IsError)
            return false;
        Extra.SourceTraceback = stack;
        return true;
    }

    internal override ResumeOutcome Step(VmThread thread, ref bool begun, out Value value)
    {
        if (State == FutureState.Pending)
        {
            if (begun)
            {
                value = thread.RuntimeError("await wasn't used with future");
                return ResumeOutcome.Raised;
            }
            begun = IsBlocking = true;
            value = this;
            return ResumeOutcome.Yielded;
        }
        value = ResultOrRaise(thread);
        return value.IsError ? ResumeOutcome.Raised : ResumeOutcome.Returned;
    }

    internal override Value Iterator(bool begun) => new FutureIterator(this, begun);

    /// <summary><c>result()</c></summary>
    internal Value ResultOrRaise(VmThread thread)
    {
        switch (State)
        {
            case FutureState.Cancelled:
                return thread.RaiseObject(TakeCancelledError(thread));
            case FutureState.Pending:
                return thread.Raise(AsyncioState.Of(thread).InvalidState, "Result is not set.");
        }
        if (!HasException)
            return result;
        Retrieved();
        var exception = (ExceptionObject)result.Ref!;
        exception.Traceback = extra?.Traceback;
        return thread.RaiseObject(exception);
    }

    /// <summary><c>exception()</c></summary>
    internal Value ExceptionOrRaise(VmThread thread)
    {
        switch (State)
        {
            case FutureState.Cancelled:
                return thread.RaiseObject(TakeCancelledError(thread));
            case FutureState.Pending:
                return thread.Raise(AsyncioState.Of(thread).InvalidState, "Exception is not set.");
        }
        if (!HasException)
            return Value.None;
        Retrieved();
        return result;
    }

    /// <summary><c>_make_cancelled_error()</c>: the error that the cancellation came with, once.</summary>
    internal ExceptionObject TakeCancelledError(VmThread thread)
    {
        if (extra?.CancelledError is { } error)
        {
            extra.CancelledError = null;
            return error;
        }
        Value message = extra is null ? Value.None : extra.CancelMessage;
        return Exceptions.Create(thread, AsyncioState.Of(thread).Cancelled, message.IsNone ? TupleObject.Empty : TupleObject.Of(message));
    }

    /// <summary>Somebody has seen the exception.</summary>
    internal void Retrieved()
    {
        if (extra?.Unretrieved is not { } watch)
            return;
        watch.Release();
        extra.Unretrieved = null;
    }

    /// <summary>Marks it done; false on error.</summary>
    internal bool SetResultReentrant(VmThread thread, in Value value)
    {
        if (IsDone)
            return Invalid(thread);
        object? waiting = result.Ref;
        result = value;
        State = FutureState.Finished;
        return waiting is null || ScheduleReentrant(thread, waiting);
    }

    /// <summary><c>set_exception()</c>; false on error.</summary>
    internal bool SetExceptionReentrant(VmThread thread, Value exception)
    {
        if (IsDone)
            return Invalid(thread);
        if (exception.Ref is TypeObject)
        {
            exception = Calls.CallReentrant(thread, exception);
            if (exception.IsError)
                return false;
        }
        if (exception.Ref is not ExceptionObject e)
        {
            thread.TypeError("invalid exception object");
            return false;
        }
        if (e.Type.IsSubtypeOf(ExceptionTypes.StopIteration))
        {
            ExceptionObject replacement = Exceptions.Create(thread, ExceptionTypes.RuntimeError,
                TupleObject.Of(StrObject.From("StopIteration interacts badly with generators and cannot be raised into a Future")));
            replacement.Cause = replacement.Context = e;
            replacement.SuppressContext = true;
            e = replacement;
        }
        object? waiting = result.Ref;
        result = e;
        HasException = true;
        State = FutureState.Finished;
        Extra.Traceback = e.Traceback;
        Extra.Unretrieved = new Unretrieved(thread.Vm, this);
        return waiting is null || ScheduleReentrant(thread, waiting);
    }

    /// <summary><c>Future.cancel()</c>: 1 cancelled, 0 it was done already, -1 error.</summary>
    internal int CancelReentrant(VmThread thread, Value message)
    {
        Retrieved();
        if (IsDone)
            return 0;
        State = FutureState.Cancelled;
        object? waiting = result.Ref;
        result = default;
        if (!message.IsNone || extra is not null)
            Extra.CancelMessage = message;
        return waiting is null || ScheduleReentrant(thread, waiting) ? 1 : -1;
    }

    /// <summary><c>cancel()</c> as the type defines it.</summary>
    internal virtual int RequestCancelReentrant(VmThread thread, Value message) => CancelReentrant(thread, message);

    /// <summary>The builtin completion of a task: what cannot fail for lack of state.</summary>
    private protected bool Invalid(VmThread thread)
    {
        thread.Raise(AsyncioState.Of(thread).InvalidState, "invalid state");
        return false;
    }

    /// <summary>Makes something wait; see <see cref="Waiting"/>.</summary>
    internal void AddWaiting(object entry)
    {
        switch (result.Ref)
        {
            case null:
                result.Ref = entry;
                break;
            case List<object> list:
                list.Add(entry);
                break;
            default:
                result.Ref = new List<object>(4) { result.Ref, entry };
                break;
        }
    }

    /// <summary><c>add_done_callback()</c>; false on error.</summary>
    internal bool AddCallbackReentrant(VmThread thread, Value callback, Value context)
    {
        if (context.IsUnbound || context.IsNone)
            context = TaskContexts.Copy(thread);
        if (IsDone)
            return EventLoopObject.CallSoonReentrant(thread, Loop!, callback, this, context);
        AddWaiting(new FutureCallback(callback, context));
        return true;
    }

    /// <summary><c>remove_done_callback()</c>: how many were removed; -1 on error.</summary>
    internal int RemoveCallbackReentrant(VmThread thread, Value callback)
    {
        int removed = 0;
        // Comparing may run script, which may change the list: each entry is looked for anew before it is removed.
        foreach (object entry in Entries())
        {
            if (entry is not FutureCallback known)
                continue;
            int same = Comparison.EqualReentrant(thread, known.Function, callback);
            if (same < 0)
                return -1;
            if (same > 0 && Remove(known))
                removed++;
        }
        return removed;
    }

    /// <summary>What waits, as it is now.</summary>
    private object[] Entries() => Waiting is not { } waiting ? [] : waiting is List<object> all ? all.ToArray() : [waiting];

    private bool Remove(object entry)
    {
        if (ReferenceEquals(Waiting, entry))
        {
            result.Ref = null;
            return true;
        }
        if (Waiting is not List<object> list || !list.Remove(entry))
            return false;
        if (list.Count == 0)
            result.Ref = null;
        return true;
    }

    /// <summary>Makes everything that waits ready, in the order of its coming; false on error.</summary>
    private bool ScheduleReentrant(VmThread thread, object entry)
    {
        if (entry is TaskObject task)
            return task.WakeReentrant(thread, this);
        if (entry is GatheringFutureObject gathering)
            return gathering.ChildDoneSoonReentrant(thread, this);
        if (entry is FutureCallback callback)
            return EventLoopObject.CallSoonReentrant(thread, Loop!, callback.Function, this, callback.Context);
        foreach (object each in (List<object>)entry)
        {
            bool ok = each switch
            {
                TaskObject waiter => waiter.WakeReentrant(thread, this),
                GatheringFutureObject outer => outer.ChildDoneSoonReentrant(thread, this),
                _ => EventLoopObject.CallSoonReentrant(thread, Loop!, ((FutureCallback)each).Function, this, ((FutureCallback)each).Context),
            };
            if (!ok)
                return false;
        }
        return true;
    }

    /// <summary>Records who awaits it, where no entry that waits tells.</summary>
    internal void AddAwaitedBy(FutureObject waiter)
    {
        ref object? awaitedBy = ref Extra.AwaitedBy;
        if (awaitedBy is null)
            awaitedBy = waiter;
        else if (awaitedBy is HashSet<FutureObject> many)
            many.Add(waiter);
        else
            awaitedBy = new HashSet<FutureObject>(ReferenceEqualityComparer.Instance) { (FutureObject)awaitedBy, waiter };
    }

    internal void DiscardAwaitedBy(FutureObject waiter)
    {
        if (extra is null)
            return;
        if (ReferenceEquals(extra.AwaitedBy, waiter))
            extra.AwaitedBy = null;
        else if (extra.AwaitedBy is HashSet<FutureObject> many)
            many.Remove(waiter);
    }

    /// <summary><c>_asyncio_awaited_by</c>: a set, or None.</summary>
    internal Value AwaitedBySet(VmThread thread)
    {
        var set = new SetObject();
        foreach (object entry in Entries())
        {
            FutureObject? waiter = entry is GatheringFutureObject gathering ? gathering.IsDone ? null : gathering.Parent : entry as TaskObject;
            if (waiter is not null && !set.AddReentrant(thread, waiter))
                return Value.Error;
        }
        object? awaitedBy = extra?.AwaitedBy;
        if (awaitedBy is FutureObject one)
        {
            if (!set.AddReentrant(thread, one))
                return Value.Error;
        }
        else if (awaitedBy is HashSet<FutureObject> many)
        {
            foreach (FutureObject waiter in many)
                if (!set.AddReentrant(thread, waiter))
                    return Value.Error;
        }
        return set.Count == 0 ? Value.None : set;
    }
}

/// <summary>A callback that waits for a future, with the context it is to run in.</summary>
internal sealed class FutureCallback(Value function, Value context)
{
    internal Value Function { get; } = function;
    internal Value Context { get; } = context;
}

/// <summary>What few futures have: something about a cancellation or an exception, or where they were made.</summary>
internal sealed class FutureExtra
{
    internal Value CancelMessage = Value.None;
    internal ExceptionObject? CancelledError;

    /// <summary>The exception's traceback when it was set; raising it again begins with that.</summary>
    internal TracebackObject? Traceback;

    /// <summary>Reports the exception if nobody ever asks for it.</summary>
    internal Unretrieved? Unretrieved;

    /// <summary>Of a task that is held weakly: finds out that it died.</summary>
    internal TaskWatch.Sentinel? Watch;

    /// <summary>Where it was made, in debug mode.</summary>
    internal Value SourceTraceback = Value.None;

    /// <summary>Who awaits it: a future or a set of them.</summary>
    internal object? AwaitedBy;

    /// <summary>What a task's next step is to throw into its coroutine.</summary>
    internal ExceptionObject? StepException;
}
