namespace CoroVm.Runtime.Objects;

/// <summary>Assignment to slices of lists, and their deletion (the value Unbound).</summary>
internal static class ListSlices
{
    /// <summary><c>list[start:stop] = value</c>; false on error.</summary>
    internal static bool SetReentrant(VmThread thread, ListObject list, SliceBounds bounds, Value value)
    {
        Value[] items = [];
        if (!value.IsUnbound && !ItemsReentrant(thread, value, out items))
            return false;
        bounds.Adjust(list.Count);
        int start = (int)bounds.Start, stop = Math.Max(start, (int)bounds.Stop);
        if (!ContainerLimits.Allow(thread, (long)list.Count - (stop - start) + items.Length))
            return false;
        items.AsSpan().CopyTo(list.Replace(start, stop - start, items.Length));
        return true;
    }

    /// <summary><c>list[start:stop:step] = value</c>; false on error.</summary>
    internal static bool SetExtendedReentrant(VmThread thread, ListObject list, SliceBounds bounds, Value value)
    {
        if (value.IsUnbound)
        {
            Delete(list, bounds);
            return true;
        }
        if (!ItemsReentrant(thread, value, out Value[] items))
            return false;
        int count = bounds.Adjust(list.Count);
        if (items.Length != count)
        {
            thread.ValueError($"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
            return false;
        }
        for (int i = 0; i < count; i++)
            list.Items[bounds.Start + i * bounds.Step] = items[i];
        return true;
    }

    private static void Delete(ListObject list, SliceBounds bounds)
    {
        int count = bounds.Adjust(list.Count);
        if (count == 0)
            return;
        long step = bounds.Step, first = bounds.Start;
        if (step < 0)
        {
            first += (count - 1) * step;
            step = -step;
        }
        Value[] items = list.Items;
        int write = (int)first;
        long next = first;
        for (int read = write; read < list.Count; read++)
        {
            if (read == next && count > 0)
            {
                next += step;
                count--;
            }
            else
            {
                items[write++] = items[read];
            }
        }
        list.Replace(write, list.Count - write, 0);
    }

    // A copy, because making it may change the list.
    private static bool ItemsReentrant(VmThread thread, Value value, out Value[] items)
    {
        if (value.Ref is ListObject or TupleObject && !value.Type.IsHeapType)
        {
            items = Iteration.ToArrayReentrant(thread, value)!;
            return items is not null;
        }
        Value iterator = Iteration.GetIterReentrant(thread, value);
        items = [];
        if (iterator.IsError)
        {
            if (thread.Swallow(ExceptionTypes.TypeError))
                thread.TypeError("must assign iterable to extended slice");
            return false;
        }
        var list = new ListObject();
        while (Iteration.NextReentrant(thread, iterator, out Value item))
            list.Add(item);
        items = list.Span.ToArray();
        return !thread.HasPending;
    }
}
