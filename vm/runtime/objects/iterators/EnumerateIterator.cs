namespace CoroVm.Runtime.Objects;

/// <summary>enumerate</summary>
internal sealed class EnumerateIterator(TypeObject cls, Value iterator, Value start) : SubclassableIterator(BuiltinTypes.Enumerate, cls)
{
    private readonly NativeIterator? native = iterator.Ref as NativeIterator;
    private BigInteger bigCount = start.Ref is IntObject big ? big.Value : 0;
    private long count = start.IsInt ? start.Bits : long.MaxValue;
    private bool isBig = !start.IsInt;

    /// <summary>What is enumerated.</summary>
    internal Value Iterator { get; } = iterator;

    /// <summary>The next number.</summary>
    internal Value Count => isBig ? Value.Int(bigCount) : Value.Int(count);

    private protected override bool Advance(VmThread thread, out Value value)
    {
        if (!NextReentrant(thread, out Value number, out value))
            return false;
        value = TupleObject.Of(number, value);
        return true;
    }

    internal override PairStep NextPair(VmThread thread, out Value first, out Value second)
    {
        if (Holder is null)
            return NextReentrant(thread, out first, out second) ? PairStep.Pair : PairStep.End;
        first = second = Value.Unbound;
        return PairStep.Unsupported;
    }

    private bool NextReentrant(VmThread thread, out Value number, out Value value)
    {
        number = Value.Unbound;
        if (!(native is { } n ? n.MoveNext(thread, out value) : Iteration.NextOfOtherReentrant(thread, Iterator, out value)))
            return false;
        number = Count;
        if (isBig)
        {
            bigCount++;
        }
        else if (count == long.MaxValue)
        {
            isBig = true;
            bigCount = (BigInteger)count + 1;
        }
        else
        {
            count++;
        }
        return true;
    }
}
