namespace CoroVm.Runtime.Execute;

/// <summary>A thread of script: its pending exception, frames and data stack. Every operation that can fail or run script takes
/// it first.</summary>
internal sealed class VmThread
{
    internal VmThread(VirtualMachine vm)
    {
        Vm = vm;
        Frames = new FramePool(this);
        Current = Host = Frames.Ground;
        Budget = Safepoint.Interval;
    }

    internal VirtualMachine Vm { get; }

    /// <summary>The exception being raised; set exactly when an operation has just returned an error.</summary>
    internal ExceptionObject? Pending;

    /// <summary>The current context (<c>contextvars</c>); null until one is asked for.</summary>
    internal ContextObject? Context;

    /// <summary>The exception being handled (<c>sys.exception()</c>).</summary>
    internal ExceptionObject? Handled;

    /// <summary>Steps left until the next safepoint. Natives subtract what long work costs, 64 units a step.</summary>
    internal int Budget;

    /// <summary>The frames and data stack.</summary>
    internal FramePool Frames { get; }

    /// <summary>The running frame. The loop sets it before it calls anything that may look at it or run script.</summary>
    internal Frame Current;

    /// <summary>The names of the last call that had keywords written out: a constant, where those of <c>f(**d)</c> are made for each call.</summary>
    internal TupleObject? SiteNames;

    /// <summary>The native that takes what the generator of the innermost native resumption yields.</summary>
    internal Consumer? Consumer;

    /// <summary>While a generator runs: the innermost stack frame below it, above which calls go.</summary>
    internal StackFrame Host;

    /// <summary>The greatest depth of frames that resume each other; the recursion limit.</summary>
    internal int DepthLimit => Math.Min(Vm.RecursionLimit, MaxDepth);

    /// <summary>However high a script sets the recursion limit, memory is not to run out before RecursionError: some 300 bytes a frame.</summary>
    private const int MaxDepth = 2_000_000;

    /// <summary>What runs the coroutines whose contract is <see cref="Contract.Driver"/>.</summary>
    internal CoroutineDriver? Driver;

    /// <summary>What the event loop of this thread keeps (asyncio's running loop and task).</summary>
    internal object? LoopState;

    /// <summary>Other threads of script exist, which may be what this one waits for.</summary>
    internal bool HasOtherThreads => Vm.Threads.Count > 0;

    /// <summary>The number of a thread that a script started; 0 of the host's.</summary>
    internal long Identity { get; init; }

    /// <summary>The operating system's thread.</summary>
    internal int NativeIdentity { get; set; } = Environment.CurrentManagedThreadId;

    /// <summary>The host's thread, which Ctrl-C interrupts.</summary>
    internal bool IsMain => ReferenceEquals(this, Vm.Threads.Main);

    /// <summary>Lets other threads run script while this one waits for something outside; <see cref="EndBlocking"/> waits for its turn.</summary>
    internal void BeginBlocking()
    {
        Profile?.BeginWaiting();
        Vm.Threads.Lock?.Release();
    }

    internal void EndBlocking()
    {
        Vm.Threads.Lock?.Acquire(this);
        Profile?.EndWaiting();
    }

    /// <summary>What the entry frame returned or yielded.</summary>
    internal Value Result;

    /// <summary>The entry generator yielded <see cref="Result"/>.</summary>
    internal bool Yielded;

    /// <summary>The yield that ended the last native resumption was an async generator's own.</summary>
    internal bool OwnYield;

    /// <summary><c>sys.set_asyncgen_hooks</c></summary>
    internal Value AsyncGeneratorFirstIteration = Value.None, AsyncGeneratorFinalizer = Value.None;

    /// <summary><c>sys.set_coroutine_origin_tracking_depth</c></summary>
    internal int OriginDepth;

    /// <summary>The pending exception is raised again: the running frame already is in its traceback.</summary>
    internal bool Reraising;

    /// <summary>A limit was exceeded or the host asked to stop: no handler of a script runs any more.</summary>
    internal StopReason Stopped;

    /// <summary>Steps since the last safepoint are the interval minus <see cref="Budget"/>; those before.</summary>
    internal long Steps;

    /// <summary>With a probe: the ticker has ticked, the instruction that runs now is to be given the time. Set by the ticker's thread.</summary>
    internal volatile int Ticked;

    /// <summary>With a probe: the last instruction that was dispatched.</summary>
    internal unsafe Prepare.PreparedInstruction* Executing;

    /// <summary>What the loop that runs measures; null while it has no probe.</summary>
    internal Profile.ThreadProfile? Profile;

    /// <summary>Made by the first <c>sys.settrace</c> or <c>sys.setprofile</c> of the thread.</summary>
    internal Tracing.Tracer? Tracer;

    /// <summary>How often each prepared instruction ran, in the checked build, where a test asks for it.</summary>
    internal long[]? Executed;

    /// <summary>The containers whose repr is being made.</summary>
    internal ReprGuard ReprGuard { get; } = new();

    internal bool HasPending => Pending is not null;

    // --- raising: each sets Pending and returns Value.Error

    internal Value Raise(TypeObject type) => RaiseObject(Exceptions.Create(this, type, TupleObject.Empty));

    /// <summary>Raises <c>type(message)</c>; the context is the handled exception.</summary>
    internal Value Raise(TypeObject type, string message) =>
        RaiseObject(Exceptions.Create(this, type, TupleObject.Of(StrObject.From(message))));

    internal Value Raise(TypeObject type, params Value[] args) =>
        RaiseObject(Exceptions.Create(this, type, TupleObject.Of(args)));

    internal Value RaiseObject(ExceptionObject exception)
    {
        Exceptions.SetContext(exception, Handled);
        Pending = exception;
        return Value.Error;
    }

    internal Value TypeError(string message) => Raise(ExceptionTypes.TypeError, message);
    internal Value ValueError(string message) => Raise(ExceptionTypes.ValueError, message);
    internal Value IndexError(string message) => Raise(ExceptionTypes.IndexError, message);
    internal Value KeyError(Value key) => Raise(ExceptionTypes.KeyError, [key]);
    internal Value OverflowError(string message) => Raise(ExceptionTypes.OverflowError, message);
    internal Value ZeroDivisionError(string message) => Raise(ExceptionTypes.ZeroDivisionError, message);
    internal Value RuntimeError(string message) => Raise(ExceptionTypes.RuntimeError, message);
    internal Value AttributeError(Value obj, StrObject name, string message) => RaiseObject(Exceptions.CreateAttributeError(this, obj, name, message));

    /// <summary>Takes the pending exception.</summary>
    internal ExceptionObject TakePending()
    {
        ExceptionObject e = Pending!;
        Pending = null;
        return e;
    }

    /// <summary>Whether the pending exception is an instance of the type; it stays pending.</summary>
    internal bool PendingIs(TypeObject type) => Pending is not null && Pending.Type.IsSubtypeOf(type);

    /// <summary>Drops the pending exception if it is an instance of the type.</summary>
    internal bool Swallow(TypeObject type)
    {
        if (!PendingIs(type))
            return false;
        Pending = null;
        return true;
    }

    /// <summary>The StopIteration that ended a native iterator from within, for a <c>next()</c> that is to raise it; null for none.</summary>
    internal ExceptionObject? EndedBy;

    /// <summary>Swallows a pending StopIteration, keeping it for <see cref="RaiseStop"/>.</summary>
    internal bool SwallowStop()
    {
        ExceptionObject? stop = Pending;
        if (!Swallow(ExceptionTypes.StopIteration))
            return false;
        EndedBy = stop;
        return true;
    }

    /// <summary>Raises the StopIteration that ended a native iterator just now, or a new one.</summary>
    internal Value RaiseStop()
    {
        ExceptionObject? stop = EndedBy;
        EndedBy = null;
        return stop is null ? Raise(ExceptionTypes.StopIteration) : RaiseObject(stop);
    }

    /// <summary>Charges work that a native is about to do, before it allocates; false when a limit is exceeded (an exception is
    /// pending).</summary>
    internal bool Charge(long units)
    {
        if (units >= 64)
            Budget -= (int)Math.Min(units >> 6, int.MaxValue / 2);
        return Budget > 0 || Safepoint.ServeNative(this);
    }

    /// <summary>Whether the .NET stack still has room for a native that calls back; else RecursionError is pending.</summary>
    internal bool EnterNative()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");
        return false;
    }
}
