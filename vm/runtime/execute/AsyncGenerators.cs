using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Async generators (PEP 525). While a frame awaits an awaitable that drives one, the generator is a member of the chain that awaits;
/// its own yield ends the await with the value.</summary>
internal static unsafe class AsyncGenerators
{
    /// <summary>Makes an awaitable; the first one calls the firstiter hook.</summary>
    internal static Value AwaitableReentrant(VmThread t, GeneratorObject g, AwaitableKind kind, Value argument)
    {
        GeneratorExtra extra = g.Extra ??= new GeneratorExtra();
        if (!extra.HooksCalled)
        {
            extra.HooksCalled = true;
            extra.Finalizer = t.AsyncGeneratorFinalizer;
            if (!extra.Finalizer.IsNone)
                extra.Abandonment = new Abandonment(g, t.Vm.Finalizers);
            if (!t.AsyncGeneratorFirstIteration.IsNone && Calls.CallReentrant(t, t.AsyncGeneratorFirstIteration, g).IsError)
                return Value.Error;
        }
        var awaitable = new AsyncGeneratorAwaitable(g, kind, argument);
        t.Vm.Coroutines.Created(t, awaitable);
        return awaitable;
    }

    /// <summary><c>ag_running</c>: whether an awaitable that has begun is still to end.</summary>
    internal static bool IsRunning(GeneratorObject g) => g.Extra is { IsDriven: true };

    /// <summary>The awaitable that drives a linked async generator; null for anything else.</summary>
    internal static AsyncGeneratorAwaitable? DriverOf(GeneratorObject g) => (g.Flags & FrameFlags.Async) != 0 ? g.Extra?.Driver : null;

    /// <summary>Links the driven generator under the frame that awaits it, when nothing stands against it and it can go on at once. False:
    /// the awaitable is to be driven from outside.</summary>
    internal static bool TryLink(VmThread t, GeneratorObject awaiter, AsyncGeneratorAwaitable awaitable, Value sent, out Flow flow)
    {
        flow = Flow.Error;
        GeneratorObject g = awaitable.Generator;
        GeneratorExtra extra = g.Extra!;
        if (g.HasAwaiter || g.State is FrameState.Running or FrameState.Finished || awaitable.State == AsyncGeneratorAwaitable.Phase.Closed)
            return false;
        ExceptionObject? thrown = null;
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Created)
        {
            if (extra.IsDriven || g.State != FrameState.Suspended || g.Ip[-1].Op == PreparedOp.YieldDelegate)
            {
                if (awaitable.Kind != AwaitableKind.ASend || extra.IsDriven || g.State != FrameState.Created)
                    return false;
            }
            if (awaitable.Kind == AwaitableKind.ASend)
            {
                if (sent.IsNone)
                    sent = awaitable.Argument;
                if (g.State == FrameState.Created && !sent.IsNone)
                    return false;
            }
            else
            {
                if (extra.Closed || !sent.IsNone)
                    return false;
                thrown = awaitable.Kind == AwaitableKind.AClose
                    ? Exceptions.Create(t, ExceptionTypes.GeneratorExit, TupleObject.Empty) : awaitable.Thrown.Type.Ref as ExceptionObject;
                if (thrown is null)
                    return false;
                extra.Closed |= awaitable.Kind == AwaitableKind.AClose;
            }
        }
        awaitable.State = AsyncGeneratorAwaitable.Phase.Driving;
        extra.IsDriven = true;
        extra.Driver = awaitable;
        GeneratorObject root = awaiter.HasAwaiter ? awaiter.Pair! : awaiter;
        GeneratorObject leaf = g.Pair ?? g;
        FrameState state = leaf.State;
        g.Previous = awaiter;
        g.Flags |= FrameFlags.HasAwaiter;
        g.Pair = null;
        leaf.Pair = root;
        g.Depth = awaiter.Depth + 1;
        if (!ReferenceEquals(awaiter, root))
            awaiter.State = FrameState.SuspendedInDelegate;
        if (g.State == FrameState.Created)
            g.State = FrameState.Suspended;
        t.Current = leaf;
        if (thrown is not null)
        {
            Throwing.RaiseAt(t, leaf, thrown);
            return true;
        }
        if (state != FrameState.Created)
            leaf.Slot(leaf.SentSlot) = sent;
        if (state == FrameState.SuspendedInDelegate)
            leaf.Ip--;
        flow = Flow.Enter;
        return true;
    }

    /// <summary>The generator's own yield.</summary>
    internal static Flow Yield(VmThread t, GeneratorObject g, PreparedInstruction* i)
    {
        Value value = g.Slot(i->A);
        g.SentSlot = i->B;
        g.State = FrameState.Suspended;
        if (!g.HasAwaiter)
        {
            Frame p = g.Previous!;
            g.Previous = null;
            g.Pair = null;
            t.Current = p;
            t.Result = value;
            t.Yielded = true;
            t.OwnYield = true;
            return Flow.Leave;
        }
        var awaiter = (GeneratorObject)g.Previous!;
        GeneratorObject? root = g.Pair;
        g.Flags &= ~FrameFlags.HasAwaiter;
        g.Previous = null;
        g.Pair = null;
        awaiter.Pair = ReferenceEquals(awaiter, root) ? null : root;
        t.Current = awaiter;
        if (EndDriving(g) is { Kind: AwaitableKind.AClose })
        {
            t.RuntimeError("async generator ignored GeneratorExit");
            return Flow.Error;
        }
        awaiter.Slot(awaiter.Ip[-1].A) = value;
        return Flow.Enter;
    }

    /// <summary>The generator returned while linked; the current frame is the one that awaited it.</summary>
    internal static Flow Exhausted(VmThread t, GeneratorObject g)
    {
        AsyncGeneratorAwaitable? driver = EndDriving(g);
        if (g.Extra is { } extra)
            extra.Closed = true;
        if (driver is { Kind: AwaitableKind.AClose })
        {
            Frame awaiter = t.Current;
            awaiter.Slot(awaiter.Ip[-1].A) = Value.None;
            return Flow.Enter;
        }
        t.Raise(ExceptionTypes.StopAsyncIteration);
        return Flow.Error;
    }

    /// <summary>An exception is leaving the generator, which is linked. True if it was the exit that aclose() asked for: then it is no longer
    /// pending.</summary>
    internal static bool Raised(VmThread t, GeneratorObject g)
    {
        AsyncGeneratorAwaitable? driver = EndDriving(g);
        bool end = t.PendingIs(ExceptionTypes.GeneratorExit) || t.PendingIs(ExceptionTypes.StopAsyncIteration);
        if (end && g.Extra is { } extra)
            extra.Closed = true;
        if (!end || driver is not { Kind: AwaitableKind.AClose })
            return false;
        t.Pending = null;
        return true;
    }

    private static AsyncGeneratorAwaitable? EndDriving(GeneratorObject g)
    {
        if (g.Extra is not { } extra)
            return null;
        AsyncGeneratorAwaitable? driver = extra.Driver;
        extra.Driver = null;
        extra.IsDriven = false;
        if (driver is not null)
            driver.State = AsyncGeneratorAwaitable.Phase.Closed;
        return driver;
    }

    // --- driving from outside: the awaitable's own send, throw and close

    /// <summary>awaitable.send(value): an await inside yielded (the value), or StopIteration, StopAsyncIteration or another exception is
    /// pending.</summary>
    internal static Value SendReentrant(VmThread t, AsyncGeneratorAwaitable awaitable, Value sent)
    {
        GeneratorObject g = awaitable.Generator;
        GeneratorExtra extra = g.Extra!;
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Closed)
            return Reused(t, awaitable);
        bool first = awaitable.State == AsyncGeneratorAwaitable.Phase.Created;
        if (awaitable.Kind != AwaitableKind.ASend && g.State == FrameState.Finished)
        {
            awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
            return t.Raise(ExceptionTypes.StopIteration);
        }
        if (first)
        {
            if (extra.IsDriven)
                return AlreadyRunning(t, awaitable);
            if (awaitable.Kind == AwaitableKind.ASend)
            {
                if (sent.IsNone)
                    sent = awaitable.Argument;
            }
            else
            {
                if (extra.Closed)
                {
                    awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                    return t.Raise(ExceptionTypes.StopAsyncIteration);
                }
                if (!sent.IsNone)
                    return t.RuntimeError("can't send non-None value to a just-started coroutine");
                extra.Closed |= awaitable.Kind == AwaitableKind.AClose;
            }
            awaitable.State = AsyncGeneratorAwaitable.Phase.Driving;
        }
        extra.IsDriven = true;
        t.OwnYield = false;
        ResumeOutcome outcome;
        Value value;
        if (!first || awaitable.Kind == AwaitableKind.ASend)
            outcome = Resuming.ResumeReentrant(t, g, sent, out value);
        else if (awaitable.Kind == AwaitableKind.AThrow)
            outcome = Throwing.Reentrant(t, g, awaitable.Thrown, out value, closeOnExit: false);
        else
            outcome = Throwing.Reentrant(t, g, new ThrownArguments(ExceptionTypes.GeneratorExit, Value.Unbound, Value.Unbound), out value, closeOnExit: false);
        // As in CPython, where an athrow() that send() brings to its end can be used again.
        return Settle(t, awaitable, outcome, value, staysOpen: !first && awaitable.Kind == AwaitableKind.AThrow);
    }

    /// <summary>awaitable.throw(...)</summary>
    internal static Value ThrowReentrant(VmThread t, AsyncGeneratorAwaitable awaitable, in ThrownArguments thrown)
    {
        GeneratorExtra extra = awaitable.Generator.Extra!;
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Closed)
            return Reused(t, awaitable);
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Created)
        {
            if (extra.IsDriven)
                return AlreadyRunning(t, awaitable);
            awaitable.State = AsyncGeneratorAwaitable.Phase.Driving;
            extra.IsDriven = true;
        }
        t.OwnYield = false;
        ResumeOutcome outcome = Throwing.Reentrant(t, awaitable.Generator, thrown, out Value value);
        return Settle(t, awaitable, outcome, value);
    }

    /// <summary>awaitable.close(); with an error, that is raised in the generator instead of GeneratorExit. False with an exception pending.</summary>
    internal static bool CloseReentrant(VmThread t, AsyncGeneratorAwaitable awaitable, ExceptionObject? error = null)
    {
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Closed)
            return true;
        Value result;
        if (error is null)
        {
            result = ThrowReentrant(t, awaitable, new ThrownArguments(ExceptionTypes.GeneratorExit, Value.Unbound, Value.Unbound));
        }
        else
        {
            t.OwnYield = false;
            ResumeOutcome outcome = Throwing.RaiseReentrant(t, awaitable.Generator, error, out Value value);
            result = Settle(t, awaitable, outcome, value);
        }
        if (!result.IsError)
        {
            t.RuntimeError("coroutine ignored GeneratorExit");
            return false;
        }
        return t.Swallow(ExceptionTypes.StopIteration) || t.Swallow(ExceptionTypes.StopAsyncIteration) || t.Swallow(ExceptionTypes.GeneratorExit);
    }

    /// <summary>What a step of the generator means for its awaitable.</summary>
    private static Value Settle(VmThread t, AsyncGeneratorAwaitable awaitable, ResumeOutcome outcome, Value value, bool staysOpen = false)
    {
        GeneratorExtra extra = awaitable.Generator.Extra!;
        bool own = t.OwnYield;
        t.OwnYield = false;
        if (outcome == ResumeOutcome.Yielded && !own)
            return value;
        extra.IsDriven = false;
        extra.Driver = null;
        if (!staysOpen)
            awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
        if (outcome == ResumeOutcome.Yielded)
            return awaitable.Kind == AwaitableKind.AClose
                ? t.RuntimeError("async generator ignored GeneratorExit") : Exceptions.RaiseStopIterationValue(t, value);
        if (outcome == ResumeOutcome.Returned)
            t.Raise(ExceptionTypes.StopAsyncIteration);
        if (t.PendingIs(ExceptionTypes.StopAsyncIteration) || t.PendingIs(ExceptionTypes.GeneratorExit))
        {
            extra.Closed = true;
            if (awaitable.Kind == AwaitableKind.AClose)
            {
                t.Pending = null;
                return t.Raise(ExceptionTypes.StopIteration);
            }
        }
        return Value.Error;
    }

    private static Value Reused(VmThread t, AsyncGeneratorAwaitable awaitable) => t.RuntimeError(awaitable.Kind == AwaitableKind.ASend
        ? "cannot reuse already awaited __anext__()/asend()" : "cannot reuse already awaited aclose()/athrow()");

    private static Value AlreadyRunning(VmThread t, AsyncGeneratorAwaitable awaitable)
    {
        awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
        return t.RuntimeError((awaitable.Kind switch { AwaitableKind.ASend => "anext()", AwaitableKind.AThrow => "athrow()", _ => "aclose()" })
            + ": asynchronous generator is already running");
    }
}
