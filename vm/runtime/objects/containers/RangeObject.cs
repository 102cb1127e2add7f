namespace CoroVm.Runtime.Objects;

/// <summary>range</summary>
internal sealed class RangeObject : ScriptObject
{
    private readonly BigInteger bigLength;

    internal RangeObject(long start, long stop, long step)
    {
        Start = Value.Int(start);
        Stop = Value.Int(stop);
        Step = Value.Int(step);
        ulong length = 0;
        if (step > 0 && start < stop)
            length = ((ulong)stop - (ulong)start - 1) / (ulong)step + 1;
        else if (step < 0 && start > stop)
            length = ((ulong)start - (ulong)stop - 1) / (0 - (ulong)step) + 1;
        SmallLength = length <= long.MaxValue ? (long)length : -1;
        if (SmallLength < 0)
            bigLength = length;
    }

    internal RangeObject(BigInteger start, BigInteger stop, BigInteger step)
    {
        Start = Value.Int(start);
        Stop = Value.Int(stop);
        Step = Value.Int(step);
        if (step.Sign > 0 && start < stop)
            bigLength = ((stop - start - 1) / step) + 1;
        else if (step.Sign < 0 && start > stop)
            bigLength = ((start - stop - 1) / -step) + 1;
        SmallLength = Start.IsInt && Stop.IsInt && Step.IsInt && bigLength <= long.MaxValue ? (long)bigLength : -1;
    }

    internal Value Start { get; }
    internal Value Stop { get; }
    internal Value Step { get; }

    /// <summary>The number of items when start, stop, step and it fit 64 bits; else -1.</summary>
    internal long SmallLength { get; }

    /// <summary>The number of items.</summary>
    internal BigInteger Length => SmallLength >= 0 ? SmallLength : bigLength;

    internal override TypeObject Type => BuiltinTypes.Range;

    /// <summary>The item at an index that need not be in range.</summary>
    internal Value Item(BigInteger index) => Value.Int(Big(Start) + (index * Big(Step)));

    /// <summary>A new iterator.</summary>
    internal NativeIterator Iterator() => SmallLength >= 0
        ? new RangeIterator(Start.Bits, Step.Bits, SmallLength)
        : new LongRangeIterator(Big(Start), Big(Step), bigLength);

    /// <summary>A new iterator from the last item to the first.</summary>
    internal NativeIterator ReverseIterator()
    {
        BigInteger last = Big(Start) + ((Length - 1) * Big(Step));
        if (SmallLength >= 0 && Step.Bits != long.MinValue)
            return new RangeIterator(SmallLength == 0 ? 0 : (long)last, -Step.Bits, SmallLength);
        return new LongRangeIterator(last, -Big(Step), Length);
    }

    /// <summary>An int of any size.</summary>
    internal static BigInteger Big(in Value value) => value.IsInt ? value.Bits : ((IntObject)value.Ref!).Value;
}
