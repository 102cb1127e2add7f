namespace CoroVm.Runtime.Objects;

/// <summary>range_iterator: over a range whose items and length fit 64 bits.</summary>
internal sealed class RangeIterator(long start, long step, long length) : NativeIterator
{
    /// <summary>The next item.</summary>
    internal long Next = start;

    /// <summary>The difference of two items.</summary>
    internal readonly long Step = step;

    /// <summary>The number of items to come.</summary>
    internal long Remaining = length;

    internal override TypeObject Type => BuiltinTypes.RangeIterator;

    internal override long LengthHint => Remaining;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (Remaining <= 0)
        {
            value = Value.Unbound;
            return false;
        }
        Remaining--;
        value = Value.Int(Next);
        Next = unchecked(Next + Step);
        return true;
    }
}
