namespace CoroVm.Runtime.Objects;

/// <summary><c>list.sort()</c> and <c>sorted()</c>.</summary>
internal static class ListSort
{
    /// <summary>Sorts a list, which is empty meanwhile; <paramref name="key"/> is a function or None. False on error: then the items
    /// are there in some order.</summary>
    internal static bool SortReentrant(VmThread thread, ListObject list, Value key, bool reverse)
    {
        Value[] items = list.Items;
        int count = list.Count;
        Value[] empty = new Value[0];
        list.Items = empty;
        list.Count = 0;

        bool ok = true;
        Value[]? keys = null;
        if (!key.IsNone)
            ok = KeysReentrant(thread, items, count, key, out keys);
        if (ok && count > 1)
        {
            ok = thread.Charge(count);
            if (reverse)
                Reverse(items, keys, count);
            ok = ok && (keys is null ? ValuesReentrant(thread, items, count) : ByKeysReentrant(thread, keys, items, count));
            if (reverse)
                Array.Reverse(items, 0, count);
        }

        if (ok && !ReferenceEquals(list.Items, empty))
        {
            thread.ValueError("list modified during sort");
            ok = false;
        }
        list.Items = items;
        list.Count = count;
        return ok;
    }

    private static bool KeysReentrant(VmThread thread, Value[] items, int count, Value key, out Value[] keys)
    {
        keys = new Value[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = Calls.CallReentrant(thread, key, items[i]);
            if (keys[i].IsError)
                return false;
        }
        return true;
    }

    private static void Reverse(Value[] items, Value[]? keys, int count)
    {
        Array.Reverse(items, 0, count);
        if (keys is not null)
            Array.Reverse(keys, 0, count);
    }

    // Primitives are sorted as such and put back: equal ones, except 0.0 and -0.0, are the same value.
    private static bool ValuesReentrant(VmThread thread, Value[] items, int count)
    {
        switch (KindOf(items, count))
        {
            case Kind.Int:
                SortInts(items, count);
                return true;
            case Kind.Float:
                double[] floats = Floats(items, count);
                new MergeSort<double, FloatOrder>(floats, null, default).Sort(count);
                for (int i = 0; i < count; i++)
                    items[i] = Value.Float(floats[i]);
                return true;
            case Kind.Text:
                new MergeSort<TextKey, TextOrder>(Texts(items, count), items, default).Sort(count);
                return true;
            default:
                return new MergeSort<Value, ValueOrder>(items, null, new ValueOrder(thread)).Sort(count);
        }
    }

    private static bool ByKeysReentrant(VmThread thread, Value[] keys, Value[] items, int count)
    {
        switch (KindOf(keys, count))
        {
            case Kind.Int:
                var ints = new long[count];
                for (int i = 0; i < count; i++)
                    ints[i] = keys[i].Bits;
                return new MergeSort<long, IntOrder>(ints, items, default).Sort(count);
            case Kind.Float:
                return new MergeSort<double, FloatOrder>(Floats(keys, count), items, default).Sort(count);
            case Kind.Text:
                return new MergeSort<TextKey, TextOrder>(Texts(keys, count), items, default).Sort(count);
            default:
                return new MergeSort<Value, ValueOrder>(keys, items, new ValueOrder(thread)).Sort(count);
        }
    }

    private enum Kind { Other, Int, Float, Text }

    private static Kind KindOf(Value[] keys, int count)
    {
        Kind kind = KindOf(keys[0]);
        for (int i = 1; i < count && kind != Kind.Other; i++)
            if (KindOf(keys[i]) != kind)
                return Kind.Other;
        return kind;
    }

    private static Kind KindOf(in Value key) =>
        key.IsInt ? Kind.Int
        : key.IsFloat ? Kind.Float
        : key.Ref!.GetType() == typeof(StrObject) && Unsafe.As<StrObject>(key.Ref).Bmp is not null ? Kind.Text
        : Kind.Other;

    private static void SortInts(Value[] items, int count)
    {
        int i = 1;
        while (i < count && items[i - 1].Bits <= items[i].Bits)
            i++;
        if (i == count)
            return;
        var ints = new long[count];
        for (i = 0; i < count; i++)
            ints[i] = items[i].Bits;
        Array.Sort(ints);
        for (i = 0; i < count; i++)
            items[i] = Value.Int(ints[i]);
    }

    private static double[] Floats(Value[] keys, int count)
    {
        var floats = new double[count];
        for (int i = 0; i < count; i++)
            floats[i] = keys[i].AsFloat;
        return floats;
    }

    private static TextKey[] Texts(Value[] keys, int count)
    {
        bool narrow = true;
        for (int i = 0; i < count && narrow; i++)
            narrow = !Unsafe.As<StrObject>(keys[i].Ref!).Bmp.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff');
        var texts = new TextKey[count];
        for (int i = 0; i < count; i++)
            texts[i] = new TextKey(Unsafe.As<StrObject>(keys[i].Ref!).Bmp!, narrow);
        return texts;
    }
}
