namespace CoroVm.Runtime.Objects;

/// <summary>A builtin iterator whose type scripts may subclass: its own <see cref="Advance"/> is only what
/// <c>next()</c> runs if the subclass does not override <c>__next__</c>.</summary>
internal abstract class SubclassableIterator : NativeIterator
{
    private readonly InstanceObject? holder;

    /// <summary>An instance of the builtin type, or of a script's subclass of it.</summary>
    private protected SubclassableIterator(TypeObject builtin, TypeObject cls)
    {
        if (!ReferenceEquals(builtin, cls))
            holder = new InstanceObject(cls);
        Builtin = builtin;
    }

    /// <summary>The builtin type.</summary>
    internal TypeObject Builtin { get; }

    internal sealed override TypeObject Type => holder is null ? Builtin : holder.Type;

    internal sealed override InstanceObject? Holder => holder;

    internal sealed override bool MoveNext(VmThread thread, out Value value) =>
        holder is null ? Advance(thread, out value) : OverriddenReentrant(thread, out value);

    internal sealed override bool MoveNextNative(VmThread thread, out Value value) => Advance(thread, out value);

    /// <summary>Advances as the builtin type does; as <see cref="NativeIterator.MoveNext"/>.</summary>
    private protected abstract bool Advance(VmThread thread, out Value value);

    private bool OverriddenReentrant(VmThread thread, out Value value)
    {
        Value next = holder!.Type.Special(Special.Next);
        if (Value.Same(next, Builtin.Special(Special.Next)))
            return Advance(thread, out value);
        value = Value.Unbound;
        if (next.IsUnbound || next.IsNone)
        {
            thread.TypeError($"'{Type.Name}' object is not an iterator");
            return false;
        }
        value = Calls.SpecialReentrant(thread, next, this);
        if (!value.IsError)
            return true;
        thread.Swallow(ExceptionTypes.StopIteration);
        return false;
    }
}
