using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary><c>yield from</c> and <c>await</c> (PEP 380, 492). Delegation to a generator or coroutine of ours links it into the chain;
/// a frame that delegates to any other iterator is the chain's leaf.</summary>
internal static unsafe class Delegating
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow YieldFrom(VmThread t, Frame f, PreparedInstruction* i)
    {
        ref Value target = ref f.Slot(i->B);
        Value sent = f.Slot(i->C);
        f.SentSlot = i->C;
        var g = (GeneratorObject)f;
        if ((f.Flags & FrameFlags.Unwatched) != 0)
            CleanupWatch.Suspended(t, g);
        if (target.Ref is CoroutineWrapperObject wrapper)
            return Link(t, g, wrapper.Coroutine, sent, i->A);
        if (GeneratorObject.From(target.Ref) is { } inner && (inner.Flags & FrameFlags.Async) == 0)
            return Link(t, g, inner, sent, i->A);
        t.Current = f;
        if (target.Ref is AsyncGeneratorAwaitable awaitable && AsyncGenerators.TryLink(t, g, awaitable, sent, out Flow linked))
            return linked;
        switch (Advance(t, ref target, sent, out Value value))
        {
            case ResumeOutcome.Yielded:
                return Suspending.Deliver(t, g, value, FrameState.SuspendedInDelegate);
            case ResumeOutcome.Returned:
                f.Slot(i->A) = value;
                return Flow.Next;
            default:
                return Flow.Error;
        }
    }

    /// <summary>One step of a delegation in a handler, where chains are not linked: the frame resumes the inner generator as its caller.</summary>
    internal static Flow Step(VmThread t, Frame f, PreparedInstruction* i)
    {
        ref Value target = ref f.Slot(i->B);
        Value sent = f.Slot(i->C);
        GeneratorObject? inner = target.Ref is CoroutineWrapperObject wrapper ? wrapper.Coroutine : GeneratorObject.From(target.Ref);
        if (inner is not null && (inner.Flags & FrameFlags.Async) == 0)
        {
            if (inner.State == FrameState.Finished && (inner.Flags & FrameFlags.Coroutine) == 0)
            {
                f.Slot(i->A) = Value.None;
                return Flow.Next;
            }
            return Resuming.Start(t, f, inner, sent, Contract.Delegate, i->A);
        }
        switch (Advance(t, ref target, sent, out Value value))
        {
            case ResumeOutcome.Yielded:
                f.Slot(i->A) = value;
                f.Ip++;
                return Flow.Enter;
            case ResumeOutcome.Returned:
                f.Slot(i->A) = value;
                return Flow.Next;
            default:
                return Flow.Error;
        }
    }

    /// <summary>What a frame that is suspended in a delegation delegates to (<c>gi_yieldfrom</c>); Unbound if it does not.</summary>
    internal static Value Target(GeneratorObject g)
    {
        Value target = DirectTarget(g);
        return target.Ref is NativeAwaitable awaitable ? awaitable.Iterator(target.Bits != 0) : target;
    }

    /// <summary>As <see cref="Target"/>; an awaitable that is awaited without an iterator is what it is.</summary>
    internal static Value DirectTarget(GeneratorObject g)
    {
        if (g.State is FrameState.Created or FrameState.Finished || g.Ip == g.Code.Start)
            return Value.Unbound;
        PreparedInstruction* last = g.Ip - 1;
        return last->Op switch
        {
            PreparedOp.YieldFrom => g.Slot(last->B),
            PreparedOp.YieldDelegate => g.Slot(last->C),
            _ => Value.Unbound,
        };
    }

    private static Flow Link(VmThread t, GeneratorObject f, GeneratorObject inner, in Value sent, int resultSlot)
    {
        if (inner.HasAwaiter && !Chains.Detach(inner))
            return Resuming.AlreadyRunning(t, f, inner);
        switch (inner.State)
        {
            case FrameState.Running:
                return Resuming.AlreadyRunning(t, f, inner);
            case FrameState.Finished when (inner.Flags & FrameFlags.Coroutine) == 0:
                f.Slot(resultSlot) = Value.None;
                return Flow.Next;
            case FrameState.Finished:
                t.Current = f;
                t.RuntimeError("cannot reuse already awaited coroutine");
                return Flow.Error;
            case FrameState.Created:
                if (!sent.IsNone)
                    return Resuming.NotStarted(t, f, inner);
                inner.Depth = f.Depth + 1;
                if (inner.Depth > t.DepthLimit)
                {
                    t.Current = f;
                    t.Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");
                    return Flow.Error;
                }
                CoroutineTracker.Started(inner);
                break;
        }
        GeneratorObject root = f.HasAwaiter ? f.Pair! : f;
        GeneratorObject leaf = inner.Pair ?? inner;
        FrameState state = leaf.State;
        inner.Previous = f;
        inner.Flags |= FrameFlags.HasAwaiter;
        inner.Pair = null;
        leaf.Pair = root;
        if (!ReferenceEquals(f, root))
            f.State = FrameState.SuspendedInDelegate;
        if (inner.State == FrameState.Created)
            inner.State = FrameState.Suspended;
        if (state != FrameState.Created)
            leaf.Slot(leaf.SentSlot) = sent;
        if (state == FrameState.SuspendedInDelegate)
            leaf.Ip--;
        t.Budget--;
        t.Current = leaf;
        return Flow.Enter;
    }

    /// <summary>Sends into an iterator that is not a generator of ours.</summary>
    private static ResumeOutcome Advance(VmThread t, ref Value target, Value sent, out Value value)
    {
        Value iterator = target;
        if (iterator.Ref is NativeAwaitable awaitable)
        {
            // The payload of the slot's reference tells whether it has yielded already; nobody else sees it.
            bool begun = iterator.Bits != 0;
            ResumeOutcome outcome = awaitable.Step(t, ref begun, out value);
            target.Bits = begun ? 1 : 0;
            return outcome;
        }
        if (iterator.Ref is GeneratorObject or AsyncGeneratorAwaitable)
        {
            value = Calls.MethodReentrant(t, iterator, Names.Send, sent);
        }
        else if (sent.IsNone)
        {
            if (iterator.Ref is NativeIterator native)
            {
                if (native.MoveNext(t, out value))
                    return ResumeOutcome.Yielded;
                if (!t.HasPending)
                {
                    value = Value.None;
                    return ResumeOutcome.Returned;
                }
            }
            else
            {
                Value next = iterator.Type.Special(Special.Next);
                value = next.IsUnbound
                    ? t.TypeError("'" + iterator.Type.Name + "' object is not an iterator")
                    : Calls.SpecialReentrant(t, next, iterator);
            }
        }
        else
        {
            value = Calls.MethodReentrant(t, iterator, Names.Send, sent);
        }
        if (!value.IsError && !t.HasPending)
            return ResumeOutcome.Yielded;
        return Exceptions.TakeStopIteration(t, out value) ? ResumeOutcome.Returned : ResumeOutcome.Raised;
    }
}
