namespace CoroVm.Runtime.Execute;

/// <summary>Finds suspended generators that are garbage while a <c>finally</c>, <c>except</c> or <c>with</c> of theirs waits, so that they are
/// closed. Most such generators (context managers) end soon: each stands in a ring when it first suspends, and only one that is still
/// suspended when its place is taken again, or when <c>gc.collect()</c> looks, is given a finaliser, which is dear.</summary>
internal sealed class CleanupWatch(FinalizerQueue queue)
{
    private readonly GeneratorObject?[] recent = new GeneratorObject?[64];
    private int next;

    /// <summary>Called when a generator suspends with <see cref="FrameFlags.Unwatched"/> set.</summary>
    internal static void Suspended(VmThread t, GeneratorObject g)
    {
        g.Flags &= ~FrameFlags.Unwatched;
        // Also one that a loop owns and closes: the loop may be in a generator that is abandoned itself.
        t.Vm.CleanupWatch.Note(g);
    }

    /// <summary>Watches all that stand in the ring: the collector is about to look.</summary>
    internal void Forget()
    {
        for (int i = 0; i < recent.Length; i++)
        {
            Watch(recent[i]);
            recent[i] = null;
        }
    }

    private void Note(GeneratorObject g)
    {
        int place = next++ & (recent.Length - 1);
        Watch(recent[place]);
        recent[place] = g;
    }

    private void Watch(GeneratorObject? g)
    {
        if (g is not null && g.State != FrameState.Finished)
            (g.Extra ??= new GeneratorExtra()).Abandonment ??= new Abandonment(g, queue);
    }
}
