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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(Value item)
    {
        Array.Resize(ref Items, Math.Max(4, Count + (Count >> 1)));
        Items[Count++] = item;
    }
}
