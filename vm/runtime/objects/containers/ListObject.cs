namespace CoroVm.Runtime.Objects;

/// <summary>A list: the first <see cref="Count"/> entries of <see cref="Items"/>. Entries beyond hold no reference.</summary>
internal class ListObject : ScriptObject
{
    internal Value[] Items;
    internal int Count;

    internal ListObject() => Items = [];

    internal ListObject(int capacity) => Items = capacity == 0 ? [] : new Value[capacity];

    /// <summary>A list that takes over the array.</summary>
    internal ListObject(Value[] items)
    {
        Items = items;
        Count = items.Length;
    }

    internal override TypeObject Type => BuiltinTypes.List;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in Value item)
    {
        int n = Count;
        Value[] items = Items;
        if ((uint)n < (uint)items.Length)
        {
            items[n] = item;
            Count = n + 1;
        }
        else
        {
            Grow(item);
        }
    }

    internal Span<Value> Span => Items.AsSpan(0, Count);

    /// <summary>Removes and returns the last item of a list that is not empty.</summary>
    internal Value RemoveLast()
    {
        int last = Count - 1;
        Value item = Items[last];
        Items[last] = default;
        Count = last;
        if (last < Items.Length >> 2 && Items.Length > 32)
            Array.Resize(ref Items, Items.Length >> 1);
        return item;
    }

    /// <summary>Replaces <paramref name="removed"/> items from <paramref name="start"/> on by room for <paramref name="inserted"/>,
    /// which the caller fills at once.</summary>
    internal Span<Value> Replace(int start, int removed, int inserted)
    {
        int tail = Count - start - removed;
        int count = Count - removed + inserted;
        if (count > Items.Length || (count < Items.Length >> 2 && Items.Length > 32))
        {
            var items = new Value[count > Items.Length ? count + (count >> 3) + 4 : count];
            Array.Copy(Items, items, start);
            Array.Copy(Items, start + removed, items, start + inserted, tail);
            Items = items;
        }
        else
        {
            Array.Copy(Items, start + removed, Items, start + inserted, tail);
            if (count < Count)
                Array.Clear(Items, count, Count - count);
        }
        Count = count;
        return Items.AsSpan(start, inserted);
    }

    internal void Clear()
    {
        // A list that is being sorted is empty, and clearing it is no change.
        if (Items.Length == 0)
            return;
        Items = [];
        Count = 0;
    }

    /// <summary>Makes room for so many items in all.</summary>
    internal void EnsureCapacity(int capacity)
    {
        if (capacity > Items.Length)
            Array.Resize(ref Items, Math.Max(capacity, Count + (Count >> 1)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(Value item)
    {
        Array.Resize(ref Items, Count < 1024 ? Math.Max(4, Count * 2) : Count + (Count >> 1));
        Items[Count++] = item;
    }
}
