namespace CoroVm.Runtime.Objects;

/// <summary>dict_reversekeyiterator</summary>
internal sealed class DictReverseKeyIterator(DictObject dict) : DictReverseIterator(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictReverseKeyIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        bool found = NextEntry(thread, out DictObject.Entry entry);
        value = found ? entry.Key : Value.Unbound;
        return found;
    }
}
