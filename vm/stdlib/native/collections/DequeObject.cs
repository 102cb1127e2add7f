namespace CoroVm.StdLib.Native;

/// <summary>collections.deque: a ring of items.</summary>
internal sealed class DequeObject : ScriptObject
{
    private readonly InstanceObject? holder;
    private Value[] ring = [];
    private int head;

    /// <summary>A deque, or an instance of a script's subclass of it.</summary>
    internal DequeObject(TypeObject cls)
    {
        if (!ReferenceEquals(cls, DequeType.Definition))
            holder = new InstanceObject(cls);
    }

    /// <summary>The most items it holds; -1 for any number.</summary>
    internal long MaxLength = -1;

    internal int Count { get; private set; }

    /// <summary>Changes whenever an item is added, removed or moved.</summary>
    internal int Version { get; private set; }

    internal override TypeObject Type => holder is null ? DequeType.Definition : holder.Type;

    internal override InstanceObject? Holder => holder;

    /// <summary>The item at an index that is in range.</summary>
    internal ref Value this[int index] => ref ring[(head + index) & (ring.Length - 1)];

    internal void AddLast(in Value item)
    {
        if (Count == MaxLength)
        {
            if (Count == 0)
                return;
            RemoveFirst();
        }
        if (Count == ring.Length)
            Grow();
        ring[(head + Count) & (ring.Length - 1)] = item;
        Count++;
        Version++;
    }

    internal void AddFirst(in Value item)
    {
        if (Count == MaxLength)
        {
            if (Count == 0)
                return;
            RemoveLast();
        }
        if (Count == ring.Length)
            Grow();
        head = (head - 1) & (ring.Length - 1);
        ring[head] = item;
        Count++;
        Version++;
    }

    /// <summary>Removes the first item of a deque that is not empty.</summary>
    internal Value RemoveFirst()
    {
        Value item = ring[head];
        ring[head] = default;
        head = (head + 1) & (ring.Length - 1);
        Count--;
        Version++;
        Shrink();
        return item;
    }

    /// <summary>Removes the last item of a deque that is not empty.</summary>
    internal Value RemoveLast()
    {
        ref Value place = ref this[Count - 1];
        Value item = place;
        place = default;
        Count--;
        Version++;
        Shrink();
        return item;
    }

    internal void Clear()
    {
        ring = [];
        head = Count = 0;
        Version++;
    }

    /// <summary>Removes the item at an index that is in range.</summary>
    internal void RemoveAt(int index)
    {
        if (index < Count / 2)
        {
            for (int i = index; i > 0; i--)
                this[i] = this[i - 1];
            RemoveFirst();
            return;
        }
        for (int i = index; i + 1 < Count; i++)
            this[i] = this[i + 1];
        RemoveLast();
    }

    /// <summary>Puts an item before the one at an index; there must be room for it.</summary>
    internal void Insert(int index, in Value item)
    {
        AddLast(item);
        for (int i = Count - 1; i > index; i--)
            this[i] = this[i - 1];
        this[index] = item;
    }

    /// <summary>Moves every item <paramref name="n"/> places to the right, around the end.</summary>
    internal void Rotate(long n)
    {
        if (Count <= 1)
            return;
        int places = (int)(n % Count);
        if (places > Count / 2)
            places -= Count;
        else if (places < -Count / 2)
            places += Count;
        for (; places > 0; places--)
        {
            Value item = RemoveLast();
            AddFirst(item);
        }
        for (; places < 0; places++)
        {
            Value item = RemoveFirst();
            AddLast(item);
        }
    }

    internal void Reverse()
    {
        for (int i = 0, j = Count - 1; i < j; i++, j--)
            (this[i], this[j]) = (this[j], this[i]);
        Version++;
    }

    internal Value[] ToArray()
    {
        var items = new Value[Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = this[i];
        return items;
    }

    /// <summary>Appends every item of an iterable on the right, or on the left; false on error.</summary>
    internal bool ExtendReentrant(VmThread thread, Value iterable, bool left = false)
    {
        if (ReferenceEquals(iterable.Ref, this))
            iterable = new ListObject(ToArray());
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return false;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (left)
                AddFirst(item);
            else
                AddLast(item);
            if (--thread.Budget < 0 && !ContainerLimits.Allow(thread, Count))
                return false;
        }
        return !thread.HasPending;
    }

    private void Grow() => Reallocate(Math.Max(8, ring.Length * 2));

    private void Shrink()
    {
        if (ring.Length > 64 && Count < ring.Length >> 3)
            Reallocate(ring.Length >> 1);
    }

    private void Reallocate(int size)
    {
        var items = new Value[size];
        for (int i = 0; i < Count; i++)
            items[i] = this[i];
        ring = items;
        head = 0;
    }
}
