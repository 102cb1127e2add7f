namespace CoroVm.Runtime.Objects;

/// <summary>longrange_iterator: over a range that does not fit 64 bits.</summary>
internal sealed class LongRangeIterator(BigInteger start, BigInteger step, BigInteger length) : NativeIterator
{
    /// <summary>The first item.</summary>
    internal BigInteger Start { get; } = start;

    /// <summary>The difference of two items.</summary>
    internal BigInteger Step { get; } = step;

    /// <summary>The number of items.</summary>
    internal BigInteger Length { get; } = length;

    /// <summary>The number of items that have been taken.</summary>
    internal BigInteger Index;

    internal override TypeObject Type => BuiltinTypes.LongRangeIterator;

    internal override long LengthHint => Length - Index <= long.MaxValue ? (long)(Length - Index) : -1;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (Index >= Length)
        {
            value = Value.Unbound;
            return false;
        }
        value = Value.Int(Start + (Index * Step));
        Index++;
        return true;
    }
}
