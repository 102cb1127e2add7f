namespace CoroVm.Runtime.Execute;

/// <summary><c>close()</c> (PEP 342, 380): members of a chain are closed from the leaf outwards, one at a time, so that a chain of any
/// length needs no native recursion.</summary>
internal static class Closing
{
    /// <summary>Closes a generator or coroutine: what its frame returned (3.13), None, or Error.</summary>
    internal static Value CloseReentrant(VmThread t, GeneratorObject g)
    {
        if (g.HasAwaiter && !Chains.Detach(g))
            return t.ValueError(g.Kind + " already executing");
        switch (g.State)
        {
            case FrameState.Running:
                return t.ValueError(g.Kind + " already executing");
            case FrameState.Finished:
                return Value.None;
            case FrameState.Created:
                t.Vm.Coroutines.Started(g);
                g.Finish();
                return Value.None;
        }
        ExceptionObject? error = MembersReentrant(t, g) ? null : t.TakePending();
        return OneReentrant(t, g, error, out Value value) ? value : Value.Error;
    }

    /// <summary>Closes what a chain's root delegates to; false with the exception pending that is to be raised in the root.</summary>
    internal static bool MembersReentrant(VmThread t, GeneratorObject root)
    {
        ExceptionObject? error = null;
        while (root.Pair is { } leaf)
        {
            Chains.Detach(leaf);
            error = OneReentrant(t, leaf, error, out _) ? null : t.TakePending();
        }
        if (error is null)
            return true;
        t.Pending = error;
        return false;
    }

    /// <summary>Raises GeneratorExit (or <paramref name="error"/>) in a generator that delegates to no linked one.</summary>
    private static bool OneReentrant(VmThread t, GeneratorObject g, ExceptionObject? error, out Value value)
    {
        value = Value.None;
        ExceptionObject thrown = error ?? Exceptions.Create(t, ExceptionTypes.GeneratorExit, TupleObject.Empty);
        switch (Resuming.ThrowReentrant(t, g, thrown, out Value result))
        {
            case ResumeOutcome.Yielded:
                t.RuntimeError(g.Kind + " ignored GeneratorExit");
                return false;
            case ResumeOutcome.Returned:
                value = result;
                return true;
            default:
                return t.Swallow(ExceptionTypes.GeneratorExit) || t.Swallow(ExceptionTypes.StopIteration);
        }
    }
}
