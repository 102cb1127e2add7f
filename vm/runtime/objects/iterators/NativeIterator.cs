namespace CoroVm.Runtime.Objects;

/// <summary>A builtin iterator. Its type gets <c>__iter__</c> and <c>__next__</c> from <see cref="TypeBuilder.Iterator"/>; the loop
/// calls <see cref="MoveNext"/> directly.</summary>
internal abstract class NativeIterator : ScriptObject
{
    /// <summary>Advances. False when exhausted, or on an error, which is then pending on the thread.</summary>
    internal abstract bool MoveNext(VmThread thread, out Value value);

    /// <summary><c>__next__</c> of the builtin type itself, whatever a script's subclass overrides.</summary>
    internal virtual bool MoveNextNative(VmThread thread, out Value value) => MoveNext(thread, out value);

    /// <summary><c>__length_hint__</c>; -1 when unknown.</summary>
    internal virtual long LengthHint => -1;
}
