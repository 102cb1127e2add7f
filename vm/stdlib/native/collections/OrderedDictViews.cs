namespace CoroVm.StdLib.Native;

/// <summary>odict_keys</summary>
internal sealed class OrderedDictKeys(OrderedDictObject dict) : DictKeysView(dict)
{
    internal static readonly TypeObject Definition = new("odict_keys", BuiltinTypes.DictKeys, "builtins", OrderedDictViews.Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;
    internal override NativeIterator Iterator() => new OrderedDictIterator((OrderedDictObject)Dict, OrderedDictPart.Keys, false);
    internal override NativeIterator ReverseIterator() => new OrderedDictIterator((OrderedDictObject)Dict, OrderedDictPart.Keys, true);
}

/// <summary>odict_values</summary>
internal sealed class OrderedDictValues(OrderedDictObject dict) : DictValuesView(dict)
{
    internal static readonly TypeObject Definition = new("odict_values", BuiltinTypes.DictValues, "builtins", OrderedDictViews.Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;
    internal override NativeIterator Iterator() => new OrderedDictIterator((OrderedDictObject)Dict, OrderedDictPart.Values, false);
    internal override NativeIterator ReverseIterator() => new OrderedDictIterator((OrderedDictObject)Dict, OrderedDictPart.Values, true);
}

/// <summary>odict_items</summary>
internal sealed class OrderedDictItems(OrderedDictObject dict) : DictItemsView(dict)
{
    internal static readonly TypeObject Definition = new("odict_items", BuiltinTypes.DictItems, "builtins", OrderedDictViews.Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;
    internal override NativeIterator Iterator() => new OrderedDictIterator((OrderedDictObject)Dict, OrderedDictPart.Items, false);
    internal override NativeIterator ReverseIterator() => new OrderedDictIterator((OrderedDictObject)Dict, OrderedDictPart.Items, true);
}

/// <summary>The members of the views of ordered dicts beyond those of dict views.</summary>
internal static class OrderedDictViews
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Iter, static (t, a) => ((DictView)a[0].Ref!).Iterator());
        b.Method("__reversed__", "(self, /)", static (t, a) => ((DictView)a[0].Ref!).ReverseIterator());
    }
}
