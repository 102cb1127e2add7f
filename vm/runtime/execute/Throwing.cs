using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary><c>throw()</c> (PEP 342, 380): the exception goes to the leaf of the chain, from there to the iterator that it delegates to.</summary>
internal static unsafe class Throwing
{
    /// <summary>Throws into the chain whose root is <paramref name="g"/>; <paramref name="f"/> is the resumer. On Error the exception is pending
    /// and the current frame is the one it is raised in, which is <paramref name="f"/> when no generator was entered.
    /// <paramref name="closeOnExit"/>: GeneratorExit closes delegates instead of being thrown into them.</summary>
    internal static Flow Start(VmThread t, Frame f, GeneratorObject g, in ThrownArguments thrown, Contract contract, int resultSlot, bool closeOnExit = true)
    {
        t.Current = f;
        if (t.Profile is { } profile)
            profile.Session.ProfileOf(g.Code).Throws++;
        if (g.HasAwaiter && !Chains.Detach(g))
            return Running(t, f, g, thrown);
        switch (g.State)
        {
            case FrameState.Running:
                return Running(t, f, g, thrown);
            case FrameState.Finished:
            case FrameState.Created:
                return NotSuspended(t, g, thrown);
        }
        if (closeOnExit && thrown.IsExit && !DelegateOf(g).IsUnbound)
        {
            ExceptionObject? error = Closing.DelegatesReentrant(t, g) ? thrown.InstanceReentrant(t) : t.TakePending();
            return error is null ? Flow.Error : Enter(t, f, g, error, contract, resultSlot);
        }
        GeneratorObject leaf = g.Pair ?? g;
        Value target = DelegateOf(leaf);
        if (target.IsUnbound)
        {
            if (thrown.Type.Ref is ExceptionObject simple && thrown.Traceback.IsUnbound && thrown.Value.IsUnbound)
                return Enter(t, f, g, simple, contract, resultSlot);
            if (thrown.InstanceReentrant(t) is { } exception)
                return g.State is FrameState.Suspended or FrameState.SuspendedInDelegate
                    ? Enter(t, f, g, exception, contract, resultSlot) : Start(t, f, g, new ThrownArguments(exception), contract, resultSlot, closeOnExit);
            return RaiseAbove(t, f, g, leaf, contract, resultSlot);
        }
        if (!Resuming.Enter(t, f, g, contract, resultSlot))
            return Flow.Error;
        FrameState own = g.State;
        g.State = FrameState.Running;
        t.Current = leaf;
        return IntoDelegate(t, f, g, own, leaf, target, thrown, closeOnExit);
    }

    /// <summary>Throws from native code.</summary>
    internal static ResumeOutcome Reentrant(VmThread t, GeneratorObject g, in ThrownArguments thrown, out Value value, bool closeOnExit = true)
    {
        if (!t.EnterNative())
        {
            value = Value.Error;
            return ResumeOutcome.Raised;
        }
        Frame saved = t.Current;
        StackFrame savedHost = t.Host;
        Flow flow = Start(t, saved, g, thrown, Contract.Entry, 0, closeOnExit);
        ResumeOutcome outcome = Resuming.Finish(t, flow, saved, out value);
        t.Current = saved;
        t.Host = savedHost;
        return outcome;
    }

    /// <summary>Raises from native code where a suspended generator stands, whatever it delegates to.</summary>
    internal static ResumeOutcome RaiseReentrant(VmThread t, GeneratorObject g, ExceptionObject exception, out Value value)
    {
        if (!t.EnterNative())
        {
            value = Value.Error;
            return ResumeOutcome.Raised;
        }
        Frame saved = t.Current;
        StackFrame savedHost = t.Host;
        Flow flow = Enter(t, saved, g, exception, Contract.Entry, 0);
        ResumeOutcome outcome = Resuming.Finish(t, flow, saved, out value);
        t.Current = saved;
        t.Host = savedHost;
        return outcome;
    }

    /// <summary>Makes an exception pending where a generator is suspended, which is the running frame then. Its context becomes what the
    /// generator itself handles there, if anything.</summary>
    internal static void RaiseAt(VmThread t, GeneratorObject leaf, ExceptionObject exception)
    {
        if (leaf.Ip->Op == PreparedOp.ResumeHandled)
        {
            Handling.Resume(t, ref leaf.Slots, leaf.Ip);
            Exceptions.SetContext(exception, t.Handled);
        }
        t.Current = leaf;
        t.Pending = exception;
    }

    /// <summary>What a suspended generator delegates to; Unbound if it does not.</summary>
    internal static Value DelegateOf(GeneratorObject g)
    {
        if (g.State == FrameState.SuspendedInDelegate || g.Ip[-1].Op == PreparedOp.YieldDelegate)
            return Delegating.Target(g);
        return Value.Unbound;
    }

    private static Flow Enter(VmThread t, Frame f, GeneratorObject g, ExceptionObject exception, Contract contract, int resultSlot)
    {
        if (!Resuming.Enter(t, f, g, contract, resultSlot))
            return Flow.Error;
        GeneratorObject leaf = g.Pair ?? g;
        bool delegates = !DelegateOf(leaf).IsUnbound;
        g.State = FrameState.Running;
        return RaiseIn(t, leaf, exception, delegates);
    }

    /// <summary>Raises where a generator is suspended; StopIteration ends its delegation, if that is where it is.</summary>
    private static Flow RaiseIn(VmThread t, GeneratorObject leaf, ExceptionObject exception, bool delegates)
    {
        if (delegates && exception is StopIterationObject stop)
            return Returned(t, leaf, stop.Result);
        RaiseAt(t, leaf, exception);
        return Flow.Error;
    }

    private static Flow Running(VmThread t, Frame f, GeneratorObject g, in ThrownArguments thrown) =>
        thrown.InstanceReentrant(t) is null ? Flow.Error : Resuming.AlreadyRunning(t, f, g);

    private static Flow NotSuspended(VmThread t, GeneratorObject g, in ThrownArguments thrown)
    {
        if (thrown.InstanceReentrant(t) is not { } exception)
            return Flow.Error;
        if (g.State == FrameState.Finished && (g.Flags & FrameFlags.Coroutine) != 0)
        {
            t.RuntimeError("cannot reuse already awaited coroutine");
            return Flow.Error;
        }
        t.Pending = exception;
        if (g.State == FrameState.Created)
        {
            CoroutineTracker.Started(g);
            exception.Traceback = new TracebackObject(g.Code.Unit, 0, exception.Traceback) { Function = g.Function, ExplicitLine = g.Code.Unit.FirstLine };
            g.Finish();
        }
        return Flow.Error;
    }

    /// <summary>An exception is pending that belongs to what delegates to <paramref name="leaf"/>: the leaf stays suspended.</summary>
    private static Flow RaiseAbove(VmThread t, Frame f, GeneratorObject root, GeneratorObject leaf, Contract contract, int resultSlot)
    {
        if (ReferenceEquals(root, leaf))
        {
            t.Current = f;
            return Flow.Error;
        }
        ExceptionObject exception = t.TakePending();
        Chains.Detach(leaf);
        return Enter(t, f, root, exception, contract, resultSlot);
    }

    private static Flow IntoDelegate(VmThread t, Frame f, GeneratorObject root, FrameState own, GeneratorObject leaf, Value target, in ThrownArguments thrown, bool closeOnExit)
    {
        Value result;
        if (thrown.IsExit && closeOnExit)
        {
            ExceptionObject? error = Closing.IteratorReentrant(t, target) ? thrown.InstanceReentrant(t) : t.TakePending();
            if (error is null)
                return Flow.Error;
            return RaiseIn(t, leaf, error, delegates: true);
        }
        if (GeneratorObject.From(target.Ref) is { } inner && (inner.Flags & FrameFlags.Async) == 0)
        {
            switch (Reentrant(t, inner, thrown, out result, closeOnExit))
            {
                case ResumeOutcome.Yielded:
                    return Suspending.Deliver(t, leaf, result, Again(leaf));
                case ResumeOutcome.Returned:
                    return Returned(t, leaf, result);
            }
        }
        else
        {
            int has = Attributes.TryGetReentrant(t, target, Names.Throw, out Value method);
            if (has < 0)
            {
                root.State = own;
                root.Previous = null;
                return RaiseAbove(t, f, root, leaf, root.Contract, root.ResultSlot);
            }
            if (has == 0)
            {
                if (thrown.InstanceReentrant(t) is { } exception)
                    return RaiseIn(t, leaf, exception, delegates: true);
                root.State = own;
                root.Previous = null;
                return RaiseAbove(t, f, root, leaf, root.Contract, root.ResultSlot);
            }
            result = thrown.Value.IsUnbound ? Calls.CallReentrant(t, method, thrown.Type)
                : thrown.Traceback.IsUnbound ? Calls.CallReentrant(t, method, thrown.Type, thrown.Value)
                : Calls.CallReentrant(t, method, thrown.Type, thrown.Value, thrown.Traceback);
            if (!result.IsError)
                return Suspending.Deliver(t, leaf, result, Again(leaf));
        }
        if (Exceptions.TakeStopIteration(t, out Value value))
            return Returned(t, leaf, value);
        if (t.Stopped != StopReason.None)
            return Flow.Error;
        RaiseAt(t, leaf, t.TakePending());
        return Flow.Error;
    }

    /// <summary>The state of a leaf that goes on waiting for its delegate.</summary>
    private static FrameState Again(GeneratorObject leaf) => leaf.Ip[-1].Op == PreparedOp.YieldDelegate ? FrameState.Suspended : FrameState.SuspendedInDelegate;

    /// <summary>The delegate ended with a value: so does the delegation.</summary>
    private static Flow Returned(VmThread t, GeneratorObject leaf, in Value value)
    {
        leaf.Slot(leaf.Ip[-1].A) = value;
        if (leaf.Ip[-1].Op == PreparedOp.YieldDelegate)
        {
            // The delegation of a handler is spelled out: what follows it is to be done, or skipped, here.
            if (leaf.Ip->Op == PreparedOp.ResumeHandled)
                Handling.Resume(t, ref leaf.Slots, leaf.Ip);
            leaf.Ip += 2;
        }
        t.Current = leaf;
        return Flow.Enter;
    }
}
