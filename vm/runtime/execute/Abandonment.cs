namespace CoroVm.Runtime.Execute;

/// <summary>Notices that a generator has become garbage: only what holds the generator holds this. Kept where there is something to be done
/// then: a generator in the midst of a handler, an async generator with a finalizer hook, and a coroutine of development mode or with an
/// origin.</summary>
internal sealed class Abandonment(GeneratorObject generator, FinalizerQueue queue)
{
    /// <summary>Where a coroutine was made.</summary>
    internal string File { get; init; } = "";
    internal int Line { get; init; }

    ~Abandonment()
    {
        if (Pending.IsDue(generator))
            queue.Add(new Pending(generator));
    }

    /// <summary>What is to be done for a generator that is garbage; it lives again meanwhile, and may be kept by what it is given to.</summary>
    private sealed class Pending(GeneratorObject generator) : Finalization
    {
        internal override string Doing => (generator.Flags & FrameFlags.Async) != 0 ? "finalizing async generator"
            : (generator.Flags & FrameFlags.Coroutine) != 0 ? "finalizing coroutine" : "closing generator";

        internal override Value Subject => generator;

        internal static bool IsDue(GeneratorObject g) => (g.Flags & FrameFlags.Coroutine) != 0
            ? g.State == FrameState.Created && (g.Flags & FrameFlags.Started) == 0
            : g.State is not FrameState.Finished && ((g.Flags & FrameFlags.Async) == 0 || g.Extra is { Finalizer.IsNone: false });

        internal override void RunReentrant(VmThread thread)
        {
            if (!IsDue(generator))
                return;
            if ((generator.Flags & FrameFlags.Coroutine) != 0)
                CoroutineTracker.LostReentrant(thread, generator);
            else if ((generator.Flags & FrameFlags.Async) == 0)
                CloseReentrant(thread);
            else
                Calls.CallReentrant(thread, generator.Extra!.Finalizer, generator);
        }

        // What delegates to it is garbage too, and is closed first.
        private void CloseReentrant(VmThread thread)
        {
            GeneratorObject root = Chains.Root(generator);
            if (root.State is FrameState.Suspended or FrameState.SuspendedInDelegate)
                Closing.CloseReentrant(thread, root);
        }
    }
}
