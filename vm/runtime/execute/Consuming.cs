namespace CoroVm.Runtime.Execute;

/// <summary>A native that takes all the items of an iterator. From a generator it takes them between the yield and the next resumption,
/// so that the loop is entered once and not for every item.</summary>
internal abstract class Consumer
{
    /// <summary>Takes an item; false when no more are wanted, or on an error, which is then pending.</summary>
    internal abstract bool TakeReentrant(VmThread thread, in Value item);

    /// <summary>The generator that yields to this.</summary>
    internal GeneratorObject? Source;
}

/// <summary>Feeds <see cref="Consumer"/>s.</summary>
internal static class Consuming
{
    /// <summary>Feeds every item of an iterator; false with an error pending.</summary>
    internal static bool AllReentrant(VmThread thread, Value iterator, Consumer consumer)
    {
        if (iterator.Ref is NativeIterator native)
        {
            while (native.MoveNext(thread, out Value item) && consumer.TakeReentrant(thread, item))
            {
            }
            return !thread.HasPending;
        }
        if (GeneratorObject.From(iterator.Ref) is { } g && (g.Flags & (FrameFlags.Coroutine | FrameFlags.Async)) == 0)
            return GeneratorReentrant(thread, g, consumer);
        while (Iteration.NextOfOtherReentrant(thread, iterator, out Value item) && consumer.TakeReentrant(thread, item))
        {
        }
        return !thread.HasPending;
    }

    /// <summary>What a generator has yielded to the thread's consumer; it goes on if more is wanted. <paramref name="p"/> is the frame that
    /// called the native.</summary>
    internal static Flow Yielded(VmThread t, Frame p, GeneratorObject g, in Value value)
    {
        Consumer consumer = t.Consumer!;
        // What the consumer runs may resume the same generator by itself.
        t.Consumer = null;
        bool more = consumer.TakeReentrant(t, value);
        t.Consumer = consumer;
        if (more)
        {
            if (g.State != FrameState.Suspended || g.HasAwaiter)
                return Resuming.Start(t, p, g, Value.None, Contract.Entry, 0);
            // What Start would do; the consumer may have resumed the generator in another way meanwhile.
            g.Previous = p;
            g.Depth = p.Depth + 1;
            g.Contract = Contract.Entry;
            g.State = FrameState.Running;
            g.Slot(g.SentSlot) = Value.None;
            t.Budget--;
            t.Current = g;
            t.Profile?.Entered(g);
            return Flow.Enter;
        }
        t.Result = Value.None;
        t.Yielded = true;
        return Flow.Leave;
    }

    private static bool GeneratorReentrant(VmThread t, GeneratorObject g, Consumer consumer)
    {
        Consumer? outer = t.Consumer;
        consumer.Source = g;
        t.Consumer = consumer;
        bool done = Resuming.ResumeReentrant(t, g, Value.None, out _) != ResumeOutcome.Raised;
        t.Consumer = outer;
        return done && !t.HasPending;
    }
}
