namespace CoroVm.Runtime.Objects;

/// <summary>A view of a dict.</summary>
internal abstract class DictView(DictObject dict) : ScriptObject
{
    internal DictObject Dict { get; } = dict;

    /// <summary>A new iterator.</summary>
    internal abstract NativeIterator Iterator();

    /// <summary>A new iterator from the last item to the first.</summary>
    internal abstract NativeIterator ReverseIterator();
}

/// <summary>dict_keys</summary>
internal class DictKeysView(DictObject dict) : DictView(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictKeys;
    internal override NativeIterator Iterator() => new DictKeyIterator(Dict);
    internal override NativeIterator ReverseIterator() => new DictReverseKeyIterator(Dict);
}

/// <summary>dict_values</summary>
internal class DictValuesView(DictObject dict) : DictView(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictValues;
    internal override NativeIterator Iterator() => new DictValueIterator(Dict);
    internal override NativeIterator ReverseIterator() => new DictReverseValueIterator(Dict);
}

/// <summary>dict_items</summary>
internal class DictItemsView(DictObject dict) : DictView(dict)
{
    internal override TypeObject Type => BuiltinTypes.DictItems;
    internal override NativeIterator Iterator() => new DictItemIterator(Dict);
    internal override NativeIterator ReverseIterator() => new DictReverseItemIterator(Dict);
}
