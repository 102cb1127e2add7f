namespace CoroVm.Runtime.Objects;

/// <summary>dict_keyiterator</summary>
internal sealed class DictKeyIterator(DictObject dict) : DictIterator(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictKeyIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (NextIndex(thread, out DictObject? dict, out int index))
        {
            value = dict.Entries[index].Key;
            return true;
        }
        value = Value.Unbound;
        return false;
    }
}
