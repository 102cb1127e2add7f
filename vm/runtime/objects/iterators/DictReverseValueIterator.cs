namespace CoroVm.Runtime.Objects;

/// <summary>dict_reversevalueiterator</summary>
internal sealed class DictReverseValueIterator(DictObject dict) : DictReverseIterator(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictReverseValueIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        bool found = NextEntry(thread, out DictObject.Entry entry);
        value = found ? entry.Value : Value.Unbound;
        return found;
    }
}
