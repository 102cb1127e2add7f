namespace CoroVm.Runtime.Objects;

/// <summary>contextvars.Context (PEP 567)</summary>
internal sealed class ContextObject : ScriptObject
{
    internal ContextObject(ContextMap? map) => Map = map;

    /// <summary>The variables' values; copying a context shares them.</summary>
    internal ContextMap? Map { get; private set; }

    /// <summary>It is current on a thread, or was when another was entered.</summary>
    private bool isEntered;

    /// <summary><see cref="Swap"/> entered it.</summary>
    private bool isSwapped;

    /// <summary>What was current before it was entered.</summary>
    private ContextObject? outer;

    internal override TypeObject Type => ContextType.Context;

    /// <summary>The thread's current context.</summary>
    internal static ContextObject Current(VmThread t) => t.Context ??= new ContextObject(null) { isEntered = true };

    internal void Set(ContextVarObject variable, in Value value) => Map = ContextMap.Set(Map, variable, value);

    internal void Remove(ContextVarObject variable) => Map = ContextMap.Remove(Map, variable);

    /// <summary>Makes the context current; false with an exception pending when it is already.</summary>
    internal bool Enter(VmThread t)
    {
        if (isEntered)
        {
            t.RuntimeError("cannot enter context: " + ObjectType.DefaultRepr(t, this).Ref + " is already entered");
            return false;
        }
        outer = Current(t);
        isEntered = true;
        isSwapped = false;
        t.Context = this;
        return true;
    }

    /// <summary>Makes the context current that was before this one.</summary>
    internal void Leave(VmThread t)
    {
        t.Context = outer;
        outer = null;
        isEntered = false;
    }

    /// <summary>For a loop that enters one context after the other on top of the same: without a record of that one; false if it is entered.</summary>
    internal bool TryEnterStep(VmThread t)
    {
        if (isEntered)
            return false;
        isEntered = true;
        isSwapped = false;
        t.Context = this;
        return true;
    }

    /// <summary>Ends <see cref="TryEnterStep"/>.</summary>
    internal void LeaveStep(VmThread t, ContextObject below)
    {
        isEntered = false;
        t.Context = below;
    }

    /// <summary>For event loops, that run one step after the other in contexts of their own: makes a context current in place of the one that an
    /// earlier swap entered, or on top of another. Swapping the context back in that was current before the first ends it. Gives what was
    /// current, or null with an exception pending.</summary>
    internal static ContextObject? Swap(VmThread t, ContextObject next)
    {
        ContextObject current = Current(t);
        if (ReferenceEquals(current, next))
            return current;
        if (current.isSwapped && ReferenceEquals(current.outer, next))
        {
            current.Leave(t);
            return current;
        }
        if (next.isEntered)
            return next.Enter(t) ? current : null;
        if (current.isSwapped)
            current.Leave(t);
        next.Enter(t);
        next.isSwapped = true;
        return current;
    }

    /// <summary><c>run(callable, *args, **kwargs)</c></summary>
    internal Value RunReentrant(VmThread t, Value callable, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (!Enter(t))
            return Value.Error;
        Value result = Calls.CallReentrant(t, callable, args, names);
        Leave(t);
        return result;
    }
}
