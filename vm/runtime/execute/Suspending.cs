using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Yields.</summary>
internal static unsafe class Suspending
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Yield(VmThread t, Frame f, PreparedInstruction* i)
    {
        f.SentSlot = i->B;
        if ((f.Flags & FrameFlags.Unwatched) != 0)
            CleanupWatch.Suspended(t, (GeneratorObject)f);
        return Deliver(t, (GeneratorObject)f, f.Slot(i->A), FrameState.Suspended);
    }

    /// <summary>Suspends a running chain at its leaf and gives the value to the root's resumer.</summary>
    internal static Flow Deliver(VmThread t, GeneratorObject leaf, Value value, FrameState state)
    {
        leaf.State = state;
        GeneratorObject root = leaf;
        if (leaf.HasAwaiter)
        {
            root = leaf.Pair!;
            root.Pair = leaf;
            root.State = FrameState.SuspendedInDelegate;
        }
        else
        {
            leaf.Pair = null;
        }
        Frame p = root.Previous!;
        root.Previous = null;
        t.Current = p;
        switch (root.Contract)
        {
            case Contract.Entry when t.Consumer is { } consumer && ReferenceEquals(consumer.Source, root):
                return Consuming.Yielded(t, p, root, value);
            case Contract.Entry:
                t.Result = value;
                t.Yielded = true;
                return Flow.Leave;
            case Contract.ForIterBack:
                p.Slot(root.ResultSlot) = value;
                p.Ip += (short)p.Ip[-1].C;
                return Flow.Enter;
            case Contract.Delegate:
                p.Slot(root.ResultSlot) = value;
                p.Ip++;
                return Flow.Enter;
            case Contract.Driver:
                return t.Driver!.Yielded(t, value);
            default:
                p.Slot(root.ResultSlot) = value;
                return Flow.Enter;
        }
    }
}
