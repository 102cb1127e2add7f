namespace CoroVm.Runtime.Objects;

/// <summary>A builtin iterator. Its type gets <c>__iter__</c> and <c>__next__</c> from <see cref="TypeBuilder.Iterator"/>; the loop
/// calls <see cref="MoveNext"/> directly.</summary>
internal abstract class NativeIterator : ScriptObject
{
    /// <summary>Advances. False when exhausted, or on an error, which is then pending on the thread.</summary>
    internal abstract bool MoveNext(VmThread thread, out Value value);

    /// <summary><c>__next__</c> of the builtin type itself, whatever a script's subclass overrides.</summary>
    internal virtual bool MoveNextNative(VmThread thread, out Value value) => MoveNext(thread, out value);

    /// <summary>As <see cref="MoveNext"/>, of an iterator whose items are tuples of two: the loop that unpacks them at once needs no tuple.
    /// Unsupported, with nothing done, by all others.</summary>
    internal virtual PairStep NextPair(VmThread thread, out Value first, out Value second)
    {
        first = second = Value.Unbound;
        return PairStep.Unsupported;
    }

    /// <summary><c>__length_hint__</c>; -1 when unknown.</summary>
    internal virtual long LengthHint => -1;
}

/// <summary>What <see cref="NativeIterator.NextPair"/> did.</summary>
internal enum PairStep : byte
{
    /// <summary>Nothing: the iterator gives no pairs.</summary>
    Unsupported,
    /// <summary>It gave a pair.</summary>
    Pair,
    /// <summary>It is exhausted, or an error is pending.</summary>
    End,
}
