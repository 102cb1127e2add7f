namespace CoroVm.StdLib.Native;

/// <summary>What an <see cref="OrderedDictIterator"/> yields.</summary>
internal enum OrderedDictPart { Keys, Values, Items }

/// <summary>odict_iterator</summary>
internal sealed class OrderedDictIterator(OrderedDictObject dict, OrderedDictPart part, bool reverse) : NativeIterator
{
    internal static readonly TypeObject Definition = new("odict_iterator", BuiltinTypes.Object, "builtins", Populate) { IsSubclassable = false };

    private readonly int version = dict.KeysVersion;
    private OrderedDictObject? dict = dict;
    private int index = reverse ? dict.EntryCount - 1 : 0;

    internal override TypeObject Type => Definition;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (dict is not { } d)
            return false;
        if (version != d.KeysVersion)
        {
            dict = null;
            thread.RuntimeError("OrderedDict mutated during iteration");
            return false;
        }
        while ((uint)index < (uint)d.EntryCount && d.Entries[index].Key.IsUnbound)
            index += reverse ? -1 : 1;
        if ((uint)index >= (uint)d.EntryCount)
        {
            dict = null;
            return false;
        }
        DictObject.Entry e = d.Entries[index];
        index += reverse ? -1 : 1;
        if (part == OrderedDictPart.Keys)
        {
            value = e.Key;
            return true;
        }
        value = e.Value;
        // A subclass may compute its values.
        if (!d.IsExact)
            value = Subscripts.GetItemReentrant(thread, d, e.Key);
        if (value.IsError)
            return false;
        if (part == OrderedDictPart.Items)
            value = TupleObject.Of(e.Key, value);
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) => Reduction.Items(t, (OrderedDictIterator)((OrderedDictIterator)a[0].Ref!).MemberwiseClone()),
            "Return state information for pickling");
    }
}
