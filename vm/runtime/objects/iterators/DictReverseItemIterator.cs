namespace CoroVm.Runtime.Objects;

/// <summary>dict_reverseitemiterator</summary>
internal sealed class DictReverseItemIterator(DictObject dict) : DictReverseIterator(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictReverseItemIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        bool found = NextEntry(thread, out DictObject.Entry entry);
        value = found ? TupleObject.Of(entry.Key, entry.Value) : Value.Unbound;
        return found;
    }
}
