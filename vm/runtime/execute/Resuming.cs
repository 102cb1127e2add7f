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
                CoroutineTracker.Started(g);
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
        t.Profile?.Entered(leaf);
        return Flow.Enter;
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
        ResumeOutcome outcome = Finish(t, flow, saved, out value);
        t.Current = saved;
        t.Host = savedHost;
        return outcome;
    }

    /// <summary>Runs what <see cref="Start"/> or <see cref="Throwing.Start"/> with an entry contract began; <paramref name="caller"/> is
    /// current when no generator was entered.</summary>
    internal static ResumeOutcome Finish(VmThread t, Flow flow, Frame caller, out Value value)
    {
        if (flow == Flow.Error && (ReferenceEquals(t.Current, caller) || !Unwinder.Unwind(t)))
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
            case NativeIntrinsic.GeneratorSend when args.Length == 2 && GeneratorObject.From(args[0].Ref) is { } g && ReferenceEquals(g.Type, native.Owner):
                flow = Start(t, f, g, args[1], Contract.Resume, resultSlot);
                return true;
            case NativeIntrinsic.GeneratorNext when args.Length == 1 && GeneratorObject.From(args[0].Ref) is { } g && ReferenceEquals(g.Type, native.Owner):
                flow = Start(t, f, g, Value.None, Contract.Resume, resultSlot);
                return true;
            case NativeIntrinsic.GeneratorThrow when args.Length == 2 && GeneratorObject.From(args[0].Ref) is { } g && ReferenceEquals(g.Type, native.Owner)
                && args[1].Ref is ExceptionObject e:
                flow = Throwing.Start(t, f, g, new ThrownArguments(e), Contract.Resume, resultSlot);
                return true;
            case NativeIntrinsic.Next when args.Length is 1 or 2 && GeneratorObject.From(args[0].Ref) is { Flags: var flags } g
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
        if (method.Ref is NativeFunction { Intrinsic: NativeIntrinsic.GeneratorSend } && GeneratorObject.From(Unsafe.Add(ref method, 1).Ref) is { Flags: var flags } g
            && (flags & FrameFlags.Async) == 0)
            return Start(t, f, g, Unsafe.Add(ref method, 2), Contract.Resume, i->C);
        return CallPaths.CallMethod(t, f, i);
    }

    internal static Flow ThrowMethod(VmThread t, Frame f, PreparedInstruction* i)
    {
        ref Value method = ref f.Slot(i->A);
        if (method.Ref is NativeFunction { Intrinsic: NativeIntrinsic.GeneratorThrow } && GeneratorObject.From(Unsafe.Add(ref method, 1).Ref) is { Flags: var flags } g
            && (flags & FrameFlags.Async) == 0 && Unsafe.Add(ref method, 2).Ref is ExceptionObject e)
            return Throwing.Start(t, f, g, new ThrownArguments(e), Contract.Resume, i->C);
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
    internal static bool Enter(VmThread t, Frame f, GeneratorObject g, Contract contract, int resultSlot)
    {
        int depth = f.Depth + 1;
        if (depth > t.DepthLimit)
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
}
