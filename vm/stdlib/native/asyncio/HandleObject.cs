namespace CoroVm.StdLib.Native;

/// <summary>asyncio.Handle: a callback that a loop will call. asyncio.TimerHandle is <see cref="TimerHandleObject"/>.</summary>
internal class HandleObject : ScriptObject
{
    private readonly InstanceObject? holder;
    private HandleExtra? extra;

    internal HandleObject(TypeObject cls)
    {
        if (cls.IsHeapType)
            holder = new InstanceObject(cls);
    }

    internal Value Callback { get; set; } = Value.None;

    /// <summary>The callback's arguments; null once cancelled.</summary>
    internal TupleObject? Args { get; set; }

    internal ScriptObject? Loop { get; set; }

    internal Value Context
    {
        get => context is null ? Value.None : context;
        set => context = value.Ref as ScriptObject;
    }

    private ScriptObject? context;

    internal bool IsCancelled { get; set; }

    /// <summary>A timer is in its loop's heap.</summary>
    internal bool IsScheduled { get; set; }

    /// <summary>What scripts see as the callback.</summary>
    internal virtual Value ShownCallback => Callback;

    private protected virtual TypeObject BuiltinType => HandleType.Definition;

    internal sealed override TypeObject Type => holder is null ? BuiltinType : holder.Type;

    internal sealed override InstanceObject? Holder => holder;

    internal bool IsExact => holder is null;

    internal HandleExtra Extra => extra ??= new HandleExtra();

    internal HandleExtra? ExistingExtra => extra;

    /// <summary>What <c>__init__</c> does; false on error.</summary>
    internal bool InitReentrant(VmThread thread, Value callback, TupleObject args, Value loop, Value context)
    {
        Callback = callback;
        Args = args;
        Loop = loop.Ref as ScriptObject;
        Context = context.IsUnbound || context.IsNone ? TaskContexts.Copy(thread) : context;
        IsCancelled = false;
        int debug = EventLoopObject.DebugReentrant(thread, loop);
        if (debug <= 0)
            return debug == 0;
        Value stack = Calls.CallReentrant(thread, AsyncioState.Of(thread).ExtractStack);
        if (stack.IsError)
            return false;
        Extra.SourceTraceback = stack;
        return true;
    }

    /// <summary><c>cancel()</c> of the builtin type; false on error.</summary>
    internal virtual bool CancelReentrant(VmThread thread)
    {
        if (IsCancelled)
            return true;
        IsCancelled = true;
        int debug = EventLoopObject.DebugReentrant(thread, Loop is { } loop ? loop : Value.None);
        if (debug < 0)
            return false;
        if (debug > 0)
        {
            // What the callback was, for messages after it is gone.
            if (Representation.ReprReentrant(thread, this) is not { } text)
                return false;
            Extra.Repr = text;
        }
        Callback = Value.None;
        Args = null;
        return true;
    }

    /// <summary>Calls the callback in its context; false when an exception is to leave the loop.</summary>
    internal virtual bool RunReentrant(VmThread thread)
    {
        Value result = TaskContexts.RunReentrant(thread, Context, Callback, Args is { } args ? args.Items : []);
        if (!result.IsError)
            return true;
        if (thread.Stopped != StopReason.None || thread.PendingIs(ExceptionTypes.SystemExit) || thread.PendingIs(ExceptionTypes.KeyboardInterrupt))
            return false;
        ExceptionObject exception = thread.TakePending();
        return !Calls.CallReentrant(thread, AsyncioState.Of(thread).HandleFailed, this, exception).IsError;
    }
}

/// <summary>What few handles have: where they were made, in debug mode; a time that is no float.</summary>
internal sealed class HandleExtra
{
    internal Value SourceTraceback = Value.None;
    internal Value Repr = Value.None;

    /// <summary>A timer's time when it is no float.</summary>
    internal Value When = Value.None;
}

/// <summary>asyncio.TimerHandle</summary>
internal class TimerHandleObject(TypeObject cls) : HandleObject(cls)
{
    /// <summary><c>when()</c></summary>
    internal Value When
    {
        get => ExistingExtra is { When.IsNone: false } extra ? extra.When : Value.Float(Key);
        set
        {
            if (!value.IsFloat)
                Extra.When = value;
            else if (ExistingExtra is { } extra)
                extra.When = Value.None;
        }
    }

    /// <summary>The time as the heap compares it.</summary>
    internal double Key { get; set; }

    private protected override TypeObject BuiltinType => TimerHandleType.Definition;

    internal override bool CancelReentrant(VmThread thread)
    {
        if (!IsCancelled && Loop is not null)
        {
            if (Loop is EventLoopObject ours)
                ours.TimerCancelled(this);
            else if (Calls.MethodReentrant(thread, Loop, AsyncioNames.TimerCancelled, this).IsError)
                return false;
        }
        return base.CancelReentrant(thread);
    }
}
