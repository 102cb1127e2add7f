using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Async generators (PEP 525). While an awaitable drives one, the generator itself is a member of the chain that awaits; its own
/// yield ends the await with the value.</summary>
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
            if (!t.AsyncGeneratorFirstIteration.IsNone && Calls.CallReentrant(t, t.AsyncGeneratorFirstIteration, g).IsError)
                return Value.Error;
        }
        return new AsyncGeneratorAwaitable(g, kind, argument);
    }

    /// <summary>Whether an own yield, return or exception of the generator is still to come for an awaitable.</summary>
    internal static bool IsRunning(GeneratorObject g) => g.Extra?.Driver is not null;

    /// <summary>Links the driven generator under the frame that awaits it. False when the awaitable has to be driven from outside.</summary>
    internal static bool TryLink(VmThread t, GeneratorObject awaiter, AsyncGeneratorAwaitable awaitable, Value sent, out Flow flow)
    {
        GeneratorObject g = awaitable.Generator;
        flow = Flow.Error;
        bool first = awaitable.State == AsyncGeneratorAwaitable.Phase.Created;
        if (!first && g.HasAwaiter)
            return false;
        ExceptionObject? thrown = null;
        switch (Begin(t, awaitable, ref sent, ref thrown))
        {
            case Beginning.Failed:
                return true;
            case Beginning.Done:
                awaiter.Slot(awaiter.Ip[-1].A) = Value.None;
                flow = Flow.Next;
                return true;
        }
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
            Resuming.RaiseAt(t, leaf, thrown);
            return true;
        }
        if (state != FrameState.Created)
            leaf.Slot(leaf.SentSlot) = sent;
        if (state == FrameState.SuspendedInDelegate)
            leaf.Ip--;
        flow = Flow.Enter;
        return true;
    }

    internal enum Beginning { Failed, Done, Go }

    /// <summary>The checks of an awaitable's first step; then the generator is running. <paramref name="thrown"/> is what is to be raised
    /// in it instead of sending.</summary>
    internal static Beginning Begin(VmThread t, AsyncGeneratorAwaitable awaitable, ref Value sent, ref ExceptionObject? thrown)
    {
        GeneratorObject g = awaitable.Generator;
        GeneratorExtra extra = g.Extra!;
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Closed)
        {
            t.RuntimeError(awaitable.Kind == AwaitableKind.ASend
                ? "cannot reuse already awaited __anext__()/asend()" : "cannot reuse already awaited aclose()/athrow()");
            return Beginning.Failed;
        }
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Driving)
        {
            extra.Driver = awaitable;
            return Beginning.Go;
        }
        if (extra.Driver is not null)
        {
            awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
            t.RuntimeError((awaitable.Kind switch { AwaitableKind.ASend => "anext()", AwaitableKind.AThrow => "athrow()", _ => "aclose()" })
                + ": asynchronous generator is already running");
            return Beginning.Failed;
        }
        if (awaitable.Kind == AwaitableKind.ASend)
        {
            if (sent.IsNone)
                sent = awaitable.Argument;
            if (g.State == FrameState.Finished || extra.Closed)
            {
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                t.Raise(ExceptionTypes.StopAsyncIteration);
                return Beginning.Failed;
            }
            if (g.State == FrameState.Created && !sent.IsNone)
            {
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                t.TypeError("can't send non-None value to a just-started async generator");
                return Beginning.Failed;
            }
        }
        else
        {
            if (!sent.IsNone)
            {
                t.RuntimeError("can't send non-None value to a just-started coroutine");
                return Beginning.Failed;
            }
            if (g.State == FrameState.Finished || extra.Closed)
            {
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                if (awaitable.Kind == AwaitableKind.AClose)
                    return Beginning.Done;
                t.Raise(ExceptionTypes.StopAsyncIteration);
                return Beginning.Failed;
            }
            thrown = awaitable.Kind == AwaitableKind.AClose
                ? Exceptions.Create(t, ExceptionTypes.GeneratorExit, TupleObject.Empty) : (ExceptionObject)awaitable.Argument.Ref!;
            if (g.State == FrameState.Created)
            {
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                extra.Closed = true;
                g.Finish();
                if (awaitable.Kind == AwaitableKind.AClose)
                    return Beginning.Done;
                t.RaiseObject(thrown);
                return Beginning.Failed;
            }
            if (awaitable.Kind == AwaitableKind.AClose)
                extra.Closed = true;
        }
        awaitable.State = AsyncGeneratorAwaitable.Phase.Driving;
        extra.Driver = awaitable;
        return Beginning.Go;
    }

    /// <summary>The generator's own yield.</summary>
    internal static Flow Yield(VmThread t, GeneratorObject g, PreparedInstruction* i)
    {
        Value value = g.Slot(i->A);
        g.SentSlot = i->B;
        g.State = FrameState.Suspended;
        AsyncGeneratorAwaitable? driver = EndDriving(g);
        bool ignoredExit = driver is { Kind: AwaitableKind.AClose };
        if (g.HasAwaiter)
        {
            var awaiter = (GeneratorObject)g.Previous!;
            GeneratorObject? root = g.Pair;
            g.Flags &= ~FrameFlags.HasAwaiter;
            g.Previous = null;
            g.Pair = null;
            awaiter.Pair = ReferenceEquals(awaiter, root) ? null : root;
            t.Current = awaiter;
            if (ignoredExit)
                return IgnoredExit(t);
            awaiter.Slot(awaiter.Ip[-1].A) = value;
            return Flow.Enter;
        }
        Frame p = g.Previous!;
        g.Previous = null;
        g.Pair = null;
        t.Current = p;
        t.Result = value;
        t.Yielded = true;
        t.OwnYield = true;
        return Flow.Leave;
    }

    /// <summary>The generator returned; the current frame is the one that awaited it.</summary>
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

    /// <summary>An exception is leaving the generator. True if it was the exit that aclose() asked for: then it is no longer pending.</summary>
    internal static bool Raised(VmThread t, GeneratorObject g)
    {
        AsyncGeneratorAwaitable? driver = EndDriving(g);
        if (g.Extra is { } extra)
            extra.Closed = true;
        return driver is { Kind: AwaitableKind.AClose } && (t.Swallow(ExceptionTypes.GeneratorExit) || t.Swallow(ExceptionTypes.StopAsyncIteration));
    }

    /// <summary>The generator ended in an exception while driven from outside.</summary>
    internal static void Ended(GeneratorObject g)
    {
        EndDriving(g);
        if (g.Extra is { } extra)
            extra.Closed = true;
    }

    internal static Flow IgnoredExit(VmThread t)
    {
        t.RuntimeError("async generator ignored GeneratorExit");
        return Flow.Error;
    }

    private static AsyncGeneratorAwaitable? EndDriving(GeneratorObject g)
    {
        if (g.Extra is not { Driver: { } driver } extra)
            return null;
        extra.Driver = null;
        driver.State = AsyncGeneratorAwaitable.Phase.Closed;
        return driver;
    }

    // --- driving from outside: the awaitable's own send, throw and close

    /// <summary>awaitable.send(value): an await inside yielded (the value), or StopIteration, StopAsyncIteration or another exception is
    /// pending.</summary>
    internal static Value SendReentrant(VmThread t, AsyncGeneratorAwaitable awaitable, Value sent)
    {
        ExceptionObject? thrown = null;
        switch (Begin(t, awaitable, ref sent, ref thrown))
        {
            case Beginning.Failed:
                return Value.Error;
            case Beginning.Done:
                return Exceptions.RaiseStopIteration(t, Value.None);
        }
        GeneratorObject g = awaitable.Generator;
        return DriveReentrant(t, awaitable, g, thrown, sent);
    }

    /// <summary>awaitable.throw(exception)</summary>
    internal static Value ThrowReentrant(VmThread t, AsyncGeneratorAwaitable awaitable, ExceptionObject exception)
    {
        GeneratorObject g = awaitable.Generator;
        Value none = Value.None;
        ExceptionObject? thrown = null;
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Created && g.Extra!.Driver is null)
        {
            // Nothing ran yet: the exception goes to the generator as it would have at its first step.
            if (g.State is FrameState.Created or FrameState.Finished)
            {
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                if (g.State == FrameState.Created)
                    g.Finish();
                return t.RaiseObject(exception);
            }
            awaitable.State = AsyncGeneratorAwaitable.Phase.Driving;
        }
        if (Begin(t, awaitable, ref none, ref thrown) == Beginning.Failed)
            return Value.Error;
        return DriveReentrant(t, awaitable, g, exception, Value.None);
    }

    private static Value DriveReentrant(VmThread t, AsyncGeneratorAwaitable awaitable, GeneratorObject g, ExceptionObject? thrown, Value sent)
    {
        t.OwnYield = false;
        ResumeOutcome outcome = thrown is null
            ? Resuming.ResumeReentrant(t, g, sent, out Value value) : Resuming.ThrowReentrant(t, g, thrown, out value);
        bool own = t.OwnYield;
        t.OwnYield = false;
        switch (outcome)
        {
            case ResumeOutcome.Yielded when !own:
                return value;
            case ResumeOutcome.Yielded:
                return awaitable.Kind == AwaitableKind.AClose
                    ? t.RuntimeError("async generator ignored GeneratorExit") : Exceptions.RaiseStopIteration(t, value);
            case ResumeOutcome.Returned:
                return awaitable.Kind == AwaitableKind.AClose
                    ? Exceptions.RaiseStopIteration(t, Value.None) : t.Raise(ExceptionTypes.StopAsyncIteration);
            default:
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                if (awaitable.Kind == AwaitableKind.AClose
                    && (t.Swallow(ExceptionTypes.GeneratorExit) || t.Swallow(ExceptionTypes.StopAsyncIteration)))
                    return Exceptions.RaiseStopIteration(t, Value.None);
                return Value.Error;
        }
    }
}
