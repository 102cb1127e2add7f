namespace CoroVm.Runtime.Objects;

/// <summary>dict_valueiterator</summary>
internal sealed class DictValueIterator(DictObject dict) : DictIterator(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictValueIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (NextIndex(thread, out DictObject? dict, out int index))
        {
            value = dict.Entries[index].Value;
            return true;
        }
        value = Value.Unbound;
        return false;
    }
}
