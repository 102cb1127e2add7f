namespace CoroVm.StdLib.Native;

/// <summary>What asyncio.gather() returns: the future of many. To cancel it is to cancel them.</summary>
internal sealed class GatheringFutureObject : FutureObject
{
    internal static readonly TypeObject Definition = new("_GatheringFuture", FutureType.Definition, "asyncio.tasks", Populate)
    {
        HasInstanceDict = true, HasWeakReferences = true, IsSubclassable = false,
    };

    private readonly bool returnExceptions;
    private readonly List<Value> children = [];
    private int different, finished;
    private bool cancelRequested, abandoned;

    private GatheringFutureObject(bool returnExceptions) : base(Definition) => this.returnExceptions = returnExceptions;

    /// <summary>The task that called gather().</summary>
    internal TaskObject? Parent { get; private set; }

    /// <summary>Callbacks of children need none.</summary>
    internal static Value Context => Value.None;

    private protected override TypeObject BuiltinType => Definition;

    /// <summary><c>gather(*args, return_exceptions=...)</c></summary>
    internal static Value GatherReentrant(VmThread thread, TupleObject args, bool returnExceptions)
    {
        ScriptObject? loop = RunningLoops.Of(thread).Loop;
        if (args.Count == 0)
        {
            Value own = RunningLoops.EventLoopReentrant(thread);
            Value empty = own.IsError ? own : Calls.MethodReentrant(thread, own, AsyncioNames.CreateFuture);
            if (empty.IsError)
                return empty;
            return Calls.MethodReentrant(thread, empty, StrObject.From("set_result"), new ListObject()).IsError ? Value.Error : empty;
        }
        var outer = new GatheringFutureObject(returnExceptions);
        if (loop is not null)
        {
            Value current = TaskSteps.CurrentReentrant(thread, loop);
            if (current.IsError)
                return current;
            outer.Parent = current.Ref as TaskObject;
        }
        if (outer.CollectReentrant(thread, args, loop))
            return outer;
        outer.abandoned = true;
        return Value.Error;
    }

    /// <summary>Waits for each different argument.</summary>
    private bool CollectReentrant(VmThread thread, TupleObject args, ScriptObject? loop)
    {
        var seen = args.Count > 1 ? new Dictionary<object, Value>(args.Count, ReferenceEqualityComparer.Instance) : null;
        var done = new List<Value>();
        foreach (Value arg in args.Items)
        {
            if (seen is not null && arg.Ref is not null && seen.TryGetValue(arg.Ref, out Value known))
            {
                children.Add(known);
                continue;
            }
            Value future = EnsureReentrant(thread, arg, loop);
            if (future.IsError)
                return false;
            if (loop is null)
            {
                Value own = TaskSteps.LoopOfReentrant(thread, future);
                if (own.IsError)
                    return false;
                loop = own.Ref as ScriptObject;
            }
            if (!ReferenceEquals(future.Ref, arg.Ref) && future.Ref is TaskObject made)
                made.LogDestroyPending = false;
            seen?.TryAdd(arg.Ref!, future);
            different++;
            children.Add(future);
            int isDone = DoneReentrant(thread, future);
            if (isDone < 0)
                return false;
            if (isDone > 0)
                done.Add(future);
            else if (!WaitForReentrant(thread, future))
                return false;
        }
        if (!BindReentrant(thread, loop is null ? Value.None : loop))
            return false;
        foreach (Value future in done)
            if (!ChildDoneReentrant(thread, future))
                return false;
        return true;
    }

    /// <summary><c>ensure_future(arg, loop=loop)</c></summary>
    private static Value EnsureReentrant(VmThread thread, Value arg, ScriptObject? loop)
    {
        if (arg.Ref is GeneratorObject { Flags: var flags } g && (flags & FrameFlags.Coroutine) != 0)
        {
            if (loop is null)
            {
                Value current = RunningLoops.EventLoopReentrant(thread);
                if (current.IsError)
                    return current;
                loop = (ScriptObject)current.Ref!;
            }
            Value task = EventLoopObject.CreateTaskReentrant(thread, loop, arg);
            if (task.IsError && thread.PendingIs(ExceptionTypes.RuntimeError))
            {
                ExceptionObject error = thread.TakePending();
                Closing.CloseReentrant(thread, g);
                thread.Pending = error;
            }
            return task;
        }
        if (arg.Ref is FutureObject { IsExact: true } future && (loop is null || ReferenceEquals(future.Loop, loop)))
            return arg;
        Value ensure = AsyncioState.Of(thread).EnsureFuture;
        return loop is null ? Calls.CallReentrant(thread, ensure, arg)
            : Calls.CallReentrant(thread, ensure, [arg, loop], TupleObject.Of(StrObject.From("loop")));
    }

    private bool WaitForReentrant(VmThread thread, Value future)
    {
        if (future.Ref is FutureObject { IsExact: true } exact)
        {
            exact.AddWaiting(this);
            return true;
        }
        if (future.Ref is FutureObject ours && Parent is not null)
            ours.AddAwaitedBy(Parent);
        return !Calls.MethodReentrant(thread, future, AsyncioNames.AddDoneCallback, new GatherCallback(this)).IsError;
    }

    private static int DoneReentrant(VmThread thread, Value future)
    {
        if (future.Ref is FutureObject { IsExact: true } exact)
            return exact.IsDone ? 1 : 0;
        Value done = Calls.MethodReentrant(thread, future, AsyncioNames.Done);
        return done.IsError ? -1 : Truth.OfReentrant(thread, done);
    }

    /// <summary>A child has just ended: its turn to be looked at comes in the order of the queue.</summary>
    internal bool ChildDoneSoonReentrant(VmThread thread, FutureObject child)
    {
        if (child.Loop is EventLoopObject { IsDirect: true } loop)
        {
            loop.Ready.AddLast(new GatherNotice(this, child));
            return true;
        }
        return EventLoopObject.CallSoonReentrant(thread, child.Loop!, new GatherCallback(this), child, TaskContexts.Copy(thread));
    }

    /// <summary>A child is done; false on error.</summary>
    internal bool ChildDoneReentrant(VmThread thread, Value child)
    {
        finished++;
        if (child.Ref is FutureObject native && Parent is not null)
            native.DiscardAwaitedBy(Parent);
        int cancelled = CancelledReentrant(thread, child);
        if (cancelled < 0)
            return false;
        if (abandoned || IsDone)
        {
            // What it raised counts as retrieved.
            return cancelled > 0 || !ExceptionReentrant(thread, child).IsError;
        }
        if (!returnExceptions)
        {
            if (cancelled > 0)
            {
                Forget();
                return CancelledErrorReentrant(thread, child) is { IsError: false } error && SetExceptionReentrant(thread, error);
            }
            Value exception = ExceptionReentrant(thread, child);
            if (exception.IsError)
                return false;
            if (!exception.IsNone)
            {
                Forget();
                return SetExceptionReentrant(thread, exception);
            }
        }
        if (finished != different)
            return true;
        var results = new ListObject(children.Count);
        foreach (Value each in children)
        {
            Value result = ResultReentrant(thread, each);
            if (result.IsError)
                return false;
            results.Add(result);
        }
        if (!cancelRequested)
            return SetResultReentrant(thread, results);
        return CancelledErrorReentrant(thread, child) is { IsError: false } last && SetExceptionReentrant(thread, last);
    }

    /// <summary>It is done before all children are: its task waits for none of them any more.</summary>
    private void Forget()
    {
        if (Parent is null)
            return;
        foreach (Value child in children)
            if (child.Ref is FutureObject future)
                future.DiscardAwaitedBy(Parent);
    }

    /// <summary>What a child that is done adds to the results.</summary>
    private static Value ResultReentrant(VmThread thread, Value child)
    {
        int cancelled = CancelledReentrant(thread, child);
        if (cancelled < 0)
            return Value.Error;
        if (cancelled > 0)
        {
            Value message = child.Ref is FutureObject f ? f.ExistingExtra is { } extra ? extra.CancelMessage : Value.None
                : Attributes.GetReentrant(thread, child, StrObject.From("_cancel_message"));
            return message.IsError ? message
                : Exceptions.Create(thread, AsyncioState.Of(thread).Cancelled, TupleObject.Of(message.IsNone ? Value.Str("") : message));
        }
        if (child.Ref is FutureObject { IsExact: true, HasException: false } exact)
            return exact.Result;
        Value exception = ExceptionReentrant(thread, child);
        return exception.IsError || !exception.IsNone ? exception : Calls.MethodReentrant(thread, child, AsyncioNames.Result);
    }

    private static int CancelledReentrant(VmThread thread, Value child)
    {
        if (child.Ref is FutureObject { IsExact: true } exact)
            return exact.State == FutureState.Cancelled ? 1 : 0;
        Value answer = Calls.MethodReentrant(thread, child, StrObject.From("cancelled"));
        return answer.IsError ? -1 : Truth.OfReentrant(thread, answer);
    }

    private static Value ExceptionReentrant(VmThread thread, Value child) =>
        child.Ref is FutureObject { IsExact: true } exact ? exact.ExceptionOrRaise(thread) : Calls.MethodReentrant(thread, child, StrObject.From("exception"));

    private static Value CancelledErrorReentrant(VmThread thread, Value child) =>
        child.Ref is FutureObject { IsExact: true } exact ? exact.TakeCancelledError(thread)
        : Calls.MethodReentrant(thread, child, StrObject.From("_make_cancelled_error"));

    internal override int RequestCancelReentrant(VmThread thread, Value message)
    {
        if (IsDone)
            return 0;
        bool any = false;
        foreach (Value child in children.ToArray())
        {
            int cancelled;
            if (child.Ref is FutureObject { IsExact: true } exact)
            {
                cancelled = exact.RequestCancelReentrant(thread, message);
            }
            else
            {
                Value answer = TaskObject.CancelForeignReentrant(thread, child, message);
                cancelled = answer.IsError ? -1 : Truth.OfReentrant(thread, answer);
            }
            if (cancelled < 0)
                return -1;
            any |= cancelled > 0;
        }
        // It ends with the last of them, even if gather() returns exceptions.
        cancelRequested |= any;
        return any ? 1 : 0;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Property("_children", static (_, self) => new ListObject(((GatheringFutureObject)self.Ref!).children.ToArray()));
        b.Property("_cancel_requested", static (_, self) => Value.Bool(((GatheringFutureObject)self.Ref!).cancelRequested));
    }
}

/// <summary>In a loop's queue: a child of gather() is done.</summary>
internal sealed class GatherNotice(GatheringFutureObject outer, FutureObject child) : ScriptObject
{
    internal GatheringFutureObject Outer { get; } = outer;
    internal FutureObject Child { get; } = child;

    internal override TypeObject Type => BuiltinTypes.Object;
}

/// <summary>The callback of a child of gather(), for futures and loops that are not ours.</summary>
internal sealed class GatherCallback(GatheringFutureObject outer) : NativeCallable
{
    internal static readonly TypeObject Definition = new("function", BuiltinTypes.Object, "builtins", Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names) =>
        args.Length != 1 ? thread.TypeError("_done_callback() takes 1 positional argument but " + args.Length + " were given")
        : outer.ChildDoneReentrant(thread, args[0]) ? Value.None : Value.Error;

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Call, CallBody);
        b.Property("__name__", static (_, _) => Value.Str("_done_callback"));
        b.Property("__qualname__", static (_, _) => Value.Str("gather.<locals>._done_callback"));
    }
}
