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
                CoroutineTracker.Started(g);
                g.Finish();
                return Value.None;
        }
        ExceptionObject? error = DelegatesReentrant(t, g) ? null : t.TakePending();
        return ExitReentrant(t, g, error, out Value value) ? value : Value.Error;
    }

    /// <summary>Closes a generator that nothing holds any more; what it raises is reported.</summary>
    internal static void AbandonedReentrant(VmThread t, GeneratorObject g)
    {
        if (CloseReentrant(t, g).IsError && t.HasPending)
            t.Vm.UnraisableReentrant(t, "closing generator", g);
    }

    /// <summary>Closes what a suspended chain's root delegates to, which counts as running meanwhile; false with the exception pending that
    /// is to be raised in the root.</summary>
    internal static bool DelegatesReentrant(VmThread t, GeneratorObject root)
    {
        ExceptionObject? error = null;
        FrameState own = root.State;
        root.State = FrameState.Running;
        bool outermost = true;
        while (root.Pair is { } leaf)
        {
            outermost = false;
            Chains.Cut(root, leaf);
            AsyncGeneratorAwaitable? driver = AsyncGenerators.DriverOf(leaf);
            bool closed = driver is null ? MemberReentrant(t, leaf, error) : AsyncGenerators.CloseReentrant(t, driver, error);
            error = closed ? null : t.TakePending();
        }
        if (outermost)
        {
            Value target = DelegateWhileRunning(root, own);
            if (!target.IsUnbound && !IteratorReentrant(t, target))
                error = t.TakePending();
        }
        root.State = own;
        if (error is null)
            return true;
        t.Pending = error;
        return false;
    }

    /// <summary>Closes an iterator that a generator delegates to, if it can be closed.</summary>
    internal static bool IteratorReentrant(VmThread t, Value target)
    {
        if (GeneratorObject.From(target.Ref) is { } g && (g.Flags & FrameFlags.Async) == 0)
            return t.EnterNative() && !CloseReentrant(t, g).IsError;
        int found = Attributes.TryGetReentrant(t, target, Names.Close, out Value close);
        if (found < 0)
            t.Vm.UnraisableReentrant(t, "closing generator", target);
        return found <= 0 || !Calls.CallReentrant(t, close).IsError;
    }

    private static Value DelegateWhileRunning(GeneratorObject g, FrameState own)
    {
        g.State = own;
        Value target = Throwing.DelegateOf(g);
        g.State = FrameState.Running;
        return target;
    }

    /// <summary>Closes a chain of one, or raises the error of the member below in it.</summary>
    private static bool MemberReentrant(VmThread t, GeneratorObject g, ExceptionObject? error)
    {
        if (error is null && !DelegatesReentrant(t, g))
            error = t.TakePending();
        return ExitReentrant(t, g, error, out _);
    }

    /// <summary>Raises GeneratorExit (or <paramref name="error"/>) where a generator stands.</summary>
    private static bool ExitReentrant(VmThread t, GeneratorObject g, ExceptionObject? error, out Value value)
    {
        value = Value.None;
        if (error is null)
        {
            error = Exceptions.Create(t, ExceptionTypes.GeneratorExit, TupleObject.Empty);
            Exceptions.SetContext(error, t.Handled);
        }
        switch (Throwing.RaiseReentrant(t, g, error, out Value result))
        {
            case ResumeOutcome.Yielded:
                t.RuntimeError(g.Kind + " ignored GeneratorExit");
                return false;
            case ResumeOutcome.Returned:
                value = result;
                return true;
            default:
                return t.Swallow(ExceptionTypes.GeneratorExit);
        }
    }
}
