namespace CoroVm.Runtime.Objects;

/// <summary>zip</summary>
internal sealed class ZipIterator(TypeObject cls, Value[] iterators, bool strict) : SubclassableIterator(BuiltinTypes.Zip, cls)
{
    internal Value[] Iterators { get; } = iterators;

    internal bool Strict = strict;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        Value[] iterators = Iterators;
        if (iterators.Length == 0)
            return false;
        if (iterators.Length == 2)
        {
            bool two = BothReentrant(thread, iterators, out Value first, out Value second);
            if (two)
                value = TupleObject.Of(first, second);
            return two;
        }
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Iteration.NextReentrant(thread, iterators[i], out items[i]))
                continue;
            if (Strict && !thread.HasPending)
                StrictLength.CheckReentrant(thread, "zip", iterators, i);
            return false;
        }
        value = new TupleObject(items);
        return true;
    }

    internal override PairStep NextPair(VmThread thread, out Value first, out Value second)
    {
        if (Holder is null && Iterators.Length == 2)
            return BothReentrant(thread, Iterators, out first, out second) ? PairStep.Pair : PairStep.End;
        first = second = Value.Unbound;
        return PairStep.Unsupported;
    }

    private bool BothReentrant(VmThread thread, Value[] iterators, out Value first, out Value second)
    {
        second = Value.Unbound;
        int ended = 0;
        if (Iteration.NextReentrant(thread, iterators[0], out first))
        {
            if (Iteration.NextReentrant(thread, iterators[1], out second))
                return true;
            ended = 1;
        }
        if (Strict && !thread.HasPending)
            StrictLength.CheckReentrant(thread, "zip", iterators, ended);
        return false;
    }
}
