namespace CoroVm.Runtime.Objects;

/// <summary>What the loop and the protocols do with lists.</summary>
internal static class ListOps
{
    /// <summary><c>list[index]</c></summary>
    internal static Value Get(VmThread thread, ListObject list, long index)
    {
        if (index < 0)
            index += list.Count;
        return (ulong)index < (ulong)list.Count ? list.Items[index] : thread.IndexError("list index out of range");
    }

    /// <summary><c>list[index] = value</c>; false on error.</summary>
    internal static bool Set(VmThread thread, ListObject list, long index, in Value value)
    {
        if (index < 0)
            index += list.Count;
        if ((ulong)index >= (ulong)list.Count)
        {
            thread.IndexError("list assignment index out of range");
            return false;
        }
        list.Items[index] = value;
        return true;
    }

    /// <summary><c>del list[index]</c>; false on error.</summary>
    internal static bool Delete(VmThread thread, ListObject list, long index)
    {
        if (index < 0)
            index += list.Count;
        if ((ulong)index >= (ulong)list.Count)
        {
            thread.IndexError("list assignment index out of range");
            return false;
        }
        list.Replace((int)index, 1, 0);
        return true;
    }

    /// <summary><c>list[key]</c> of list itself: an index or a slice.</summary>
    internal static Value GetItemReentrant(VmThread thread, ListObject list, Value key)
    {
        if (key.IsInt)
            return Get(thread, list, key.Bits);
        if (key.Ref is SliceObject slice)
        {
            if (!slice.UnpackReentrant(thread, out SliceBounds bounds))
                return Value.Error;
            return Slice(thread, list, bounds);
        }
        return IndexReentrant(thread, key, out long index) ? Get(thread, list, index) : Value.Error;
    }

    /// <summary><c>list[key] = value</c>, or with Unbound <c>del list[key]</c>, of list itself; false on error.</summary>
    internal static bool SetItemReentrant(VmThread thread, ListObject list, Value key, Value value)
    {
        if (key.Ref is SliceObject slice)
        {
            if (!slice.UnpackReentrant(thread, out SliceBounds bounds))
                return false;
            if (bounds.Step != 1)
                return ListSlices.SetExtendedReentrant(thread, list, bounds, value);
            return ListSlices.SetReentrant(thread, list, bounds, value);
        }
        if (!IndexReentrant(thread, key, out long index))
            return false;
        return value.IsUnbound ? Delete(thread, list, index) : Set(thread, list, index, value);
    }

    /// <summary>A new list of the items that a slice selects.</summary>
    internal static Value Slice(VmThread thread, ListObject list, SliceBounds bounds)
    {
        int count = bounds.Adjust(list.Count);
        if (!thread.Charge(count))
            return Value.Error;
        if (count == 0)
            return new ListObject();
        var items = new Value[count];
        if (bounds.Step == 1)
            Array.Copy(list.Items, bounds.Start, items, 0, count);
        else
            for (int i = 0; i < count; i++)
                items[i] = list.Items[bounds.Start + i * bounds.Step];
        return new ListObject(items);
    }

    /// <summary>Appends the first <paramref name="count"/> items of an array, which may be the list's own; false on error.</summary>
    internal static bool Append(VmThread thread, ListObject list, Value[] items, int count)
    {
        if (!Reserve(thread, list, count))
            return false;
        Array.Copy(items, 0, list.Items, list.Count, count);
        list.Count += count;
        return true;
    }

    /// <summary>Makes room for so many more items; false on error.</summary>
    internal static bool Reserve(VmThread thread, ListObject list, long more)
    {
        if (!ContainerLimits.Allow(thread, list.Count + more))
            return false;
        list.EnsureCapacity(list.Count + (int)more);
        return true;
    }

    /// <summary><c>left + right</c></summary>
    internal static Value Concat(VmThread thread, ListObject left, ListObject right)
    {
        int n = left.Count, m = right.Count;
        if (!ContainerLimits.Allow(thread, (long)n + m))
            return Value.Error;
        var items = new Value[n + m];
        Array.Copy(left.Items, items, n);
        Array.Copy(right.Items, 0, items, n, m);
        return new ListObject(items);
    }

    /// <summary><c>list * times</c></summary>
    internal static Value Repeat(VmThread thread, ListObject list, long times) =>
        SequenceOps.Repeat(thread, list.Span, times) is { } items ? new ListObject(items) : Value.Error;

    /// <summary><c>item in list</c>: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, ListObject list, Value item)
    {
        for (int i = 0; i < list.Count; i++)
        {
            int equal = Comparison.EqualReentrant(thread, list.Items[i], item);
            if (equal != 0)
                return equal;
        }
        return 0;
    }

    /// <summary>An index of list itself; false on error.</summary>
    private static bool IndexReentrant(VmThread thread, Value key, out long index)
    {
        index = key.Bits;
        if (key.IsInt || key.IsBool)
            return true;
        if (key.Type.Has(Special.Index))
            return Conversions.IndexReentrant(thread, key, ExceptionTypes.IndexError, out index);
        thread.TypeError("list indices must be integers or slices, not " + key.Type.Name);
        return false;
    }
}
