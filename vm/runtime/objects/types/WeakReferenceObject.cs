namespace CoroVm.Runtime.Objects;

/// <summary>weakref.ref</summary>
internal sealed class WeakReferenceObject : WeakObject
{
    private readonly InstanceObject? holder;
    private bool hashed;
    private long hash;

    internal WeakReferenceObject(TypeObject cls, ScriptObject target, Value callback) : base(target, callback)
    {
        if (!ReferenceEquals(cls, BuiltinTypes.WeakReference))
            holder = new InstanceObject(cls);
        IsPlain = holder is null && callback.IsNone;
    }

    /// <summary>Made without a callback, not of a subclass: one for an object is enough.</summary>
    internal bool IsPlain { get; }

    internal override TypeObject Type => holder is null ? BuiltinTypes.WeakReference : holder.Type;

    internal override InstanceObject? Holder => holder;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (names is { Count: > 0 })
            return thread.TypeError("weakref.__call__() takes no keyword arguments");
        if (args.Length > 0)
            return thread.TypeError($"weakref expected 0 arguments, got {args.Length}");
        return TryGetTarget(out ScriptObject? target) ? target : Value.None;
    }

    /// <summary>The hash of the object, also after its death if it was asked for before; false on error.</summary>
    internal bool HashReentrant(VmThread thread, out long result)
    {
        if (!hashed)
        {
            result = 0;
            if (!TryGetTarget(out ScriptObject? target))
            {
                thread.TypeError("weak object has gone away");
                return false;
            }
            if (!Hashing.HashReentrant(thread, target, out hash))
                return false;
            hashed = true;
        }
        result = hash;
        return true;
    }
}
