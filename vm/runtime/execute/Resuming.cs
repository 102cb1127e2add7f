using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>How a resumption from native code ended.</summary>
internal enum ResumeOutcome { Yielded, Returned, Raised }

/// <summary>The ways into a suspended generator, coroutine or async generator.</summary>
internal static unsafe class Resuming
{
    /// <summary>Resumes the chain whose root is <paramref name="g"/> at its leaf, with a value. <paramref name="f"/> is the resumer.</summary>
    internal static Flow Start(VmThread t, Frame f, GeneratorObject g, in Value sent, Contract contract, int resultSlot)
    {
        if (g.HasAwaiter && !Chains.Detach(g))
            return AlreadyRunning(t, f, g);
        switch (g.State)
        {
            case FrameState.Running:
                return AlreadyRunning(t, f, g);
            case FrameState.Finished:
                return AlreadyFinished(t, f, g, contract);
            case FrameState.Created:
                if (!sent.IsNone)
                    return NotStarted(t, f, g);
                t.Vm.Coroutines.Started(g);
                break;
        }
        if (!Enter(t, f, g, contract, resultSlot))
            return Flow.Error;
        FrameState own = g.State;
        GeneratorObject leaf = g.Pair ?? g;
        FrameState state = leaf.State;
        g.State = FrameState.Running;
        if (state != FrameState.Created)
            leaf.Slot(leaf.SentSlot) = sent;
        if (state == FrameState.SuspendedInDelegate)
            leaf.Ip--;
        t.Budget--;
        t.Current = leaf;
        return Flow.Enter;
    }

    /// <summary>Raises an exception where the chain whose root is <paramref name="g"/> is suspended (PEP 342, 380). On Error the
    /// exception is pending and the current frame is the one it is raised in.</summary>
    internal static Flow Throw(VmThread t, Frame f, GeneratorObject g, ExceptionObject exception, Contract contract, int resultSlot)
    {
        if (g.HasAwaiter && !Chains.Detach(g))
            return AlreadyRunning(t, f, g);
        switch (g.State)
        {
            case FrameState.Running:
                return AlreadyRunning(t, f, g);
            case FrameState.Finished:
                t.Current = f;
                if ((g.Flags & FrameFlags.Coroutine) != 0)
                    t.RuntimeError("cannot reuse already awaited coroutine");
                else
                    t.RaiseObject(exception);
                return Flow.Error;
            case FrameState.Created:
                t.Vm.Coroutines.Started(g);
                t.Current = f;
                t.RaiseObject(exception);
                Unwinder.AddTraceback(exception, g, g.Code.Unit, 0);
                g.Finish();
                return Flow.Error;
        }
        if (exception.Type.IsSubtypeOf(ExceptionTypes.GeneratorExit) && g.Pair is not null)
        {
            t.Current = f;
            if (!Closing.MembersReentrant(t, g))
                exception = t.TakePending();
        }
        if (!Enter(t, f, g, contract, resultSlot))
            return Flow.Error;
        GeneratorObject leaf = g.Pair ?? g;
        FrameState state = leaf.State;
        g.State = FrameState.Running;
        t.Current = leaf;
        Value target = Delegating.Target(leaf);
        if (!target.IsUnbound && (state == FrameState.SuspendedInDelegate || leaf.Ip[-1].Op == PreparedOp.YieldDelegate))
            return ThrowIntoDelegate(t, leaf, target, exception);
        RaiseAt(t, leaf, exception);
        return Flow.Error;
    }

    /// <summary>Makes an exception pending where a generator is suspended, which is the running frame then.</summary>
    internal static void RaiseAt(VmThread t, GeneratorObject leaf, ExceptionObject exception)
    {
        if (leaf.Ip->Op == PreparedOp.ResumeHandled)
            Handling.Resume(t, ref leaf.Slots, leaf.Ip);
        t.Current = leaf;
        t.RaiseObject(exception);
    }

    /// <summary>Resumes from native code.</summary>
    internal static ResumeOutcome ResumeReentrant(VmThread t, GeneratorObject g, in Value sent, out Value value)
    {
        if (!t.EnterNative())
        {
            value = Value.Error;
            return ResumeOutcome.Raised;
        }
        Frame saved = t.Current;
        StackFrame savedHost = t.Host;
        Flow flow = Start(t, saved, g, sent, Contract.Entry, 0);
        ResumeOutcome outcome = Finish(t, flow, out value);
        t.Current = saved;
        t.Host = savedHost;
        return outcome;
    }

    /// <summary>Throws from native code.</summary>
    internal static ResumeOutcome ThrowReentrant(VmThread t, GeneratorObject g, ExceptionObject exception, out Value value)
    {
        if (!t.EnterNative())
        {
            value = Value.Error;
            return ResumeOutcome.Raised;
        }
        Frame saved = t.Current;
        StackFrame savedHost = t.Host;
        Flow flow = Throw(t, saved, g, exception, Contract.Entry, 0);
        ResumeOutcome outcome = Finish(t, flow, out value);
        t.Current = saved;
        t.Host = savedHost;
        return outcome;
    }

    /// <summary>Runs what <see cref="Start"/> or <see cref="Throw"/> with an entry contract began.</summary>
    internal static ResumeOutcome Finish(VmThread t, Flow flow, out Value value)
    {
        if (flow == Flow.Error && (ReferenceEquals(t.Current, null) || !IsActive(t.Current) || !Unwinder.Unwind(t)))
        {
            value = Value.Error;
            return ResumeOutcome.Raised;
        }
        if (flow == Flow.Leave)
        {
            value = t.Result;
            return t.Yielded ? ResumeOutcome.Yielded : ResumeOutcome.Returned;
        }
        value = Interpreter.Run(t, t.Current);
        return value.IsError ? ResumeOutcome.Raised : t.Yielded ? ResumeOutcome.Yielded : ResumeOutcome.Returned;
    }

    /// <summary>Natives that switch frames or that the loop knows: false if the call is to go the common way.</summary>
    internal static bool TryIntrinsic(VmThread t, Frame f, NativeFunction native, ReadOnlySpan<Value> args, int resultSlot, out Flow flow)
    {
        flow = Flow.Next;
        switch (native.Intrinsic)
        {
            case NativeIntrinsic.GeneratorSend when args.Length == 2 && args[0].Ref is GeneratorObject g && ReferenceEquals(g.Type, native.Owner):
                flow = Start(t, f, g, args[1], Contract.Resume, resultSlot);
                return true;
            case NativeIntrinsic.GeneratorNext when args.Length == 1 && args[0].Ref is GeneratorObject g && ReferenceEquals(g.Type, native.Owner):
                flow = Start(t, f, g, Value.None, Contract.Resume, resultSlot);
                return true;
            case NativeIntrinsic.GeneratorThrow when args.Length == 2 && args[0].Ref is GeneratorObject g && ReferenceEquals(g.Type, native.Owner)
                && args[1].Ref is ExceptionObject e:
                flow = Throw(t, f, g, e, Contract.Resume, resultSlot);
                return true;
            case NativeIntrinsic.Next when args.Length is 1 or 2 && args[0].Ref is GeneratorObject { Flags: var flags } g
                && (flags & (FrameFlags.Coroutine | FrameFlags.Async)) == 0:
                if (args.Length == 1)
                {
                    flow = Start(t, f, g, Value.None, Contract.Resume, resultSlot);
                }
                else
                {
                    Value fallback = args[1];
                    if (g.State == FrameState.Finished)
                    {
                        f.Slot(resultSlot) = fallback;
                        return true;
                    }
                    flow = Start(t, f, g, Value.None, Contract.ResumeDefault, resultSlot);
                    if (flow == Flow.Enter)
                        f.Slot(resultSlot) = fallback;
                }
                return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow SendMethod(VmThread t, Frame f, PreparedInstruction* i)
    {
        ref Value method = ref f.Slot(i->A);
        if (method.Ref is NativeFunction { Intrinsic: NativeIntrinsic.GeneratorSend } && Unsafe.Add(ref method, 1).Ref is GeneratorObject g)
            return Start(t, f, g, Unsafe.Add(ref method, 2), Contract.Resume, i->C);
        return CallPaths.CallMethod(t, f, i);
    }

    internal static Flow ThrowMethod(VmThread t, Frame f, PreparedInstruction* i)
    {
        ref Value method = ref f.Slot(i->A);
        if (method.Ref is NativeFunction { Intrinsic: NativeIntrinsic.GeneratorThrow } && Unsafe.Add(ref method, 1).Ref is GeneratorObject g
            && Unsafe.Add(ref method, 2).Ref is ExceptionObject e)
            return Throw(t, f, g, e, Contract.Resume, i->C);
        return CallPaths.CallMethod(t, f, i);
    }

    internal static Flow AlreadyRunning(VmThread t, Frame f, GeneratorObject g)
    {
        t.Current = f;
        t.ValueError(g.Kind + " already executing");
        return Flow.Error;
    }

    internal static Flow NotStarted(VmThread t, Frame f, GeneratorObject g)
    {
        t.Current = f;
        t.TypeError("can't send non-None value to a just-started " + g.Kind);
        return Flow.Error;
    }

    private static Flow AlreadyFinished(VmThread t, Frame f, GeneratorObject g, Contract contract)
    {
        t.Current = f;
        if ((g.Flags & FrameFlags.Coroutine) != 0)
        {
            t.RuntimeError("cannot reuse already awaited coroutine");
            return Flow.Error;
        }
        switch (contract)
        {
            case Contract.ForIter:
                f.Ip += (short)f.Ip[-1].C;
                return Flow.Enter;
            case Contract.ForIterBack:
            case Contract.ResumeDefault:
                return Flow.Next;
            case Contract.Entry:
                t.Result = Value.None;
                t.Yielded = false;
                return Flow.Leave;
            default:
                t.Raise((g.Flags & FrameFlags.Async) != 0 ? ExceptionTypes.StopAsyncIteration : ExceptionTypes.StopIteration);
                return Flow.Error;
        }
    }

    /// <summary>Records the activation of a chain's root; false with RecursionError pending.</summary>
    private static bool Enter(VmThread t, Frame f, GeneratorObject g, Contract contract, int resultSlot)
    {
        int depth = f.Depth + 1;
        if (depth > t.Vm.RecursionLimit)
        {
            t.Current = f;
            t.Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");
            return false;
        }
        g.Depth = depth;
        g.Previous = f;
        g.Contract = contract;
        g.ResultSlot = (ushort)resultSlot;
        if ((f.Flags & FrameFlags.Generator) == 0)
            t.Host = (StackFrame)f;
        return true;
    }

    /// <summary>Whether a frame that an error left current is one that the entry runs, rather than the native's caller.</summary>
    private static bool IsActive(Frame f) => f is GeneratorObject { State: not FrameState.Created and not FrameState.Finished } g
        && Chains.Root(g) is { State: FrameState.Running, Contract: Contract.Entry };

    /// <summary>throw() into a frame that delegates to an iterator that is not a linked generator.</summary>
    private static Flow ThrowIntoDelegate(VmThread t, GeneratorObject leaf, Value target, ExceptionObject exception)
    {
        Value result;
        if (exception.Type.IsSubtypeOf(ExceptionTypes.GeneratorExit))
        {
            int found = Attributes.TryGetReentrant(t, target, Names.Close, out Value close);
            if (found < 0 || (found > 0 && Calls.CallReentrant(t, close).IsError))
                exception = t.TakePending();
            RaiseAt(t, leaf, exception);
            return Flow.Error;
        }
        int has = Attributes.TryGetReentrant(t, target, Names.Throw, out Value method);
        if (has <= 0)
        {
            if (has < 0)
                exception = t.TakePending();
            RaiseAt(t, leaf, exception);
            return Flow.Error;
        }
        result = Calls.CallReentrant(t, method, exception);
        PreparedInstruction* last = leaf.Ip - 1;
        if (!result.IsError)
        {
            if (last->Op != PreparedOp.YieldDelegate)
                return Suspending.Deliver(t, leaf, result, FrameState.SuspendedInDelegate);
            return Suspending.Deliver(t, leaf, result, FrameState.Suspended);
        }
        if (!Exceptions.TakeStopIteration(t, out Value value))
        {
            RaiseAt(t, leaf, t.TakePending());
            return Flow.Error;
        }
        if (last->Op == PreparedOp.YieldDelegate)
        {
            // The delegation of a handler is spelled out: its result slot is the yielded one, read after the loop that follows.
            leaf.Slot(last->A) = value;
            if (leaf.Ip->Op == PreparedOp.ResumeHandled)
                Handling.Resume(t, ref leaf.Slots, leaf.Ip);
            leaf.Ip += 2;
        }
        else
        {
            leaf.Slot(last->A) = value;
        }
        return Flow.Enter;
    }
}
