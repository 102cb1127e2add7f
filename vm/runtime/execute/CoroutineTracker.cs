namespace CoroVm.Runtime.Execute;

/// <summary>What the machine knows about coroutines that were just made: which call result nothing else can hold yet, and which was
/// dropped without being awaited.</summary>
internal sealed class CoroutineTracker
{
    private GeneratorObject? fresh;

    /// <summary>A call made a generator.</summary>
    internal void Created(VmThread t, GeneratorObject g)
    {
        _ = t;
        fresh = g;
    }

    /// <summary>Whether the generator is the one that was made last; asked once, right after the call.</summary>
    internal bool TakeFresh(GeneratorObject g)
    {
        bool same = ReferenceEquals(fresh, g);
        fresh = null;
        return same;
    }

    /// <summary>The generator starts, or is closed before it does.</summary>
    internal void Started(GeneratorObject g) => g.Flags |= FrameFlags.Started;

    /// <summary>A statement discards a fresh coroutine: warns. False if the warning is an error, which then is pending.</summary>
    internal bool DiscardedReentrant(VmThread t, GeneratorObject g)
    {
        if ((g.Flags & FrameFlags.Coroutine) == 0)
            return true;
        Started(g);
        return Warnings.WarnReentrant(t, ExceptionTypes.RuntimeWarning, "coroutine '" + g.QualName.Text + "' was never awaited");
    }
}
