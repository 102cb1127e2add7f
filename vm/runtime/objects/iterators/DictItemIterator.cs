namespace CoroVm.Runtime.Objects;

/// <summary>dict_itemiterator</summary>
internal sealed class DictItemIterator(DictObject dict) : DictIterator(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictItemIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (NextIndex(thread, out DictObject? dict, out int index))
        {
            value = TupleObject.Of(dict.Entries[index].Key, dict.Entries[index].Value);
            return true;
        }
        value = Value.Unbound;
        return false;
    }

    internal override PairStep NextPair(VmThread thread, out Value first, out Value second)
    {
        if (NextIndex(thread, out DictObject? dict, out int index))
        {
            first = dict.Entries[index].Key;
            second = dict.Entries[index].Value;
            return PairStep.Pair;
        }
        first = second = Value.Unbound;
        return PairStep.End;
    }
}
