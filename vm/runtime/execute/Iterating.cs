using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Loops over anything but ranges and generators that are simply suspended.</summary>
internal static unsafe class Iterating
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow GetIter(VmThread t, Frame f, PreparedInstruction* i)
    {
        t.Current = f;
        Value iterable = f.Slot(i->B);
        if (GeneratorObject.From(iterable.Ref) is { Flags: var flags } && (flags & (FrameFlags.Coroutine | FrameFlags.Async)) == 0)
        {
            f.Slot(i->A) = iterable;
            return Flow.Next;
        }
        if (iterable.Ref is InstanceObject && iterable.Type.Special(Special.Iter).Ref is FunctionObject function)
        {
            Flow flow = CallPaths.PushFunction(t, f, function, [iterable], null, Contract.IterMethod, i->A, out Value generator);
            if (flow != Flow.Next)
                return flow;
            t.Vm.Coroutines.TakeFresh(generator.Ref);
            // Only this loop can hold the generator that __iter__ just made.
            ((GeneratorObject)generator.Ref!).Flags |= FrameFlags.Owned;
            return Accept(t, f, generator, i->A) ? Flow.Next : Flow.Error;
        }
        Value iterator = Iteration.GetIterReentrant(t, iterable);
        if (iterator.IsError)
            return Flow.Error;
        f.Slot(i->A) = iterator;
        return Flow.Next;
    }

    /// <summary>Stores what <c>__iter__</c> returned if it is an iterator; else TypeError is pending.</summary>
    internal static bool Accept(VmThread t, Frame f, in Value iterator, int slot)
    {
        if (iterator.Ref is not NativeIterator && iterator.Type.Special(Special.Next).IsUnbound)
        {
            t.TypeError("iter() returned non-iterator of type '" + iterator.Type.Name + "'");
            return false;
        }
        f.Slot(slot) = iterator;
        return true;
    }

    /// <summary>The next item of r[A] to r[B]. Jump: control goes to the instruction's target. Pair: the item was a pair and went to the
    /// variables of the unpacking that comes next, which is done.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Next(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        bool back = i->Op == PreparedOp.ForIterBack;
        object? o = f.Slot(i->A).Ref;
        if (o is NativeIterator native)
        {
            PreparedInstruction* use = back ? i + 1 + (short)i->C : i + 1;
            // Only if the item is a temporary, not a variable too. A profile counts the unpacking.
            if (use->Op == PreparedOp.UnpackPair && use->A == i->B && f.Code.IsTemporary(i->B) && t.Profile is null)
            {
                switch (native.NextPair(t, out Value first, out Value second))
                {
                    case PairStep.Pair:
                        ref Value slots = ref f.Slots;
                        Unsafe.AddByteOffset(ref slots, (nint)use->B) = first;
                        Unsafe.AddByteOffset(ref slots, (nint)use->C) = second;
                        return Flow.Pair;
                    case PairStep.End:
                        return t.HasPending ? Flow.Error : back ? Flow.Next : Flow.Jump;
                }
            }
            if (native.MoveNext(t, out Value item))
            {
                f.Slot(i->B) = item;
                return back ? Flow.Jump : Flow.Next;
            }
            return t.HasPending ? Flow.Error : back ? Flow.Next : Flow.Jump;
        }
        if (GeneratorObject.From(o) is { } g && (g.Flags & (FrameFlags.Coroutine | FrameFlags.Async)) == 0)
            return Resuming.Start(t, f, g, Value.None, back ? Contract.ForIterBack : Contract.ForIter, i->B);
        Value iterator = f.Slot(i->A), method = iterator.Type.Special(Special.Next);
        if (method.Ref is FunctionObject function)
        {
            Flow flow = CallPaths.PushFunction(t, f, function, [iterator], null, back ? Contract.NextMethodBack : Contract.NextMethod, i->B, out Value generator);
            if (flow != Flow.Next)
                return flow;
            f.Slot(i->B) = generator;
            return back ? Flow.Jump : Flow.Next;
        }
        if (Iteration.NextReentrant(t, iterator, out Value next))
        {
            f.Slot(i->B) = next;
            return back ? Flow.Jump : Flow.Next;
        }
        return t.HasPending ? Flow.Error : back ? Flow.Next : Flow.Jump;
    }
}
