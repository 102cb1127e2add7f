namespace CoroVm.Runtime.Objects;

/// <summary>A set: a hash table laid out exactly as CPython's (size, probe sequence, growth, traces of removed items), because the
/// order of iteration shows it. <see cref="FrozenSetObject"/> derives from it: <c>is SetObject</c> means either.</summary>
internal class SetObject : ScriptObject
{
    /// <summary>A place of the table: free (Unbound, hash 0), removed (Unbound, hash -1), or an item.</summary>
    internal struct Entry
    {
        internal Value Key;
        internal long Hash;
    }

    private const int MinimumSize = 8, LinearProbes = 9, PerturbShift = 5;

    // The table of empty sets; never written.
    private static readonly Entry[] emptyTable = NewTable(MinimumSize);

    private Entry[] table = emptyTable;
    private int fill;    // places that are not free
    private int finger;  // where pop() looks next

    /// <summary>The number of items.</summary>
    internal int Count;

    internal override TypeObject Type => BuiltinTypes.Set;

    private int Mask => table.Length - 1;

    /// <summary>The next item at or after <paramref name="index"/>, which is moved past it; false at the end.</summary>
    internal bool NextEntry(ref int index, out Value key)
    {
        bool found = NextEntry(ref index, out Entry entry);
        key = entry.Key;
        return found;
    }

    /// <summary>As the other overload, with the item's hash.</summary>
    internal bool NextEntry(ref int index, out Entry entry)
    {
        Entry[] places = table;
        int i = index;
        while ((uint)i < (uint)places.Length)
        {
            if (!places[i].Key.IsUnbound)
            {
                entry = places[i];
                index = i + 1;
                return true;
            }
            i++;
        }
        index = i;
        entry = new Entry { Key = Value.Unbound };
        return false;
    }

    /// <summary>Adds an item; false on error.</summary>
    internal bool AddReentrant(VmThread thread, Value key) =>
        Hashing.ElementReentrant(thread, key, out long hash) && AddReentrant(thread, key, hash);

    /// <summary>Adds an item of known hash; false on error.</summary>
    internal bool AddReentrant(VmThread thread, Value key, long hash)
    {
        int place = FindReentrant(thread, key, hash, out int free);
        if (place == -2)
            return false;
        if (place >= 0)
            return true;
        if (ReferenceEquals(table, emptyTable))
            table = NewTable(MinimumSize);
        ref Entry e = ref table[free];
        bool reused = e.Hash == -1;
        e.Key = key;
        e.Hash = hash;
        Count++;
        if (reused)
            return true;
        fill++;
        return (long)fill * 5 < (long)Mask * 3 || GrowReentrant(thread);
    }

    /// <summary>Whether an item of known hash is there: 1, 0, or -1 on error.</summary>
    internal int ContainsReentrant(VmThread thread, Value key, long hash)
    {
        int place = FindReentrant(thread, key, hash, out _);
        return place == -2 ? -1 : place >= 0 ? 1 : 0;
    }

    /// <summary>Removes an item of known hash: 1 if it was there, 0, or -1 on error.</summary>
    internal int DiscardReentrant(VmThread thread, Value key, long hash)
    {
        int place = FindReentrant(thread, key, hash, out _);
        if (place < 0)
            return place == -2 ? -1 : 0;
        RemoveAt(place);
        return 1;
    }

    /// <summary>Removes and returns an item of a set that is not empty.</summary>
    internal Value Pop()
    {
        int i = finger & Mask;
        while (table[i].Key.IsUnbound)
            i = i == Mask ? 0 : i + 1;
        Value key = table[i].Key;
        RemoveAt(i);
        finger = i + 1;
        return key;
    }

    internal void Clear()
    {
        table = emptyTable;
        fill = Count = 0;
    }

    /// <summary>Exchanges the items of two sets.</summary>
    internal void Swap(SetObject other)
    {
        (table, other.table) = (other.table, table);
        (fill, other.fill) = (other.fill, fill);
        (Count, other.Count) = (other.Count, Count);
    }

    /// <summary>Grows at once for so many items to come; false on error.</summary>
    internal bool Expect(VmThread thread, int more) =>
        (fill + (long)more) * 5 < (long)Mask * 3 || Resize(thread, (Count + (long)more) * 2);

    /// <summary>Adds another set's items; false on error.</summary>
    internal bool MergeReentrant(VmThread thread, SetObject other)
    {
        if (ReferenceEquals(other, this) || other.Count == 0)
            return true;
        if (!thread.Charge(other.table.Length) || !Expect(thread, other.Count))
            return false;
        if (fill == 0)
        {
            if (table.Length == other.table.Length && other.fill == other.Count)
            {
                table = (Entry[])other.table.Clone();
            }
            else
            {
                if (ReferenceEquals(table, emptyTable))
                    table = NewTable(MinimumSize);
                foreach (ref readonly Entry e in other.table.AsSpan())
                    if (!e.Key.IsUnbound)
                        InsertClean(table, e);
            }
            fill = Count = other.Count;
            return true;
        }
        int i = 0;
        while (other.NextEntry(ref i, out Entry e))
            if (!AddReentrant(thread, e.Key, e.Hash))
                return false;
        return true;
    }

    /// <summary>After many removals: rebuilds the table if more than a fifth of it are traces of removed items.</summary>
    internal bool Compact(VmThread thread) => fill - Count <= Mask / 5 || GrowReentrant(thread);

    private bool GrowReentrant(VmThread thread) => Resize(thread, Count > 50_000 ? Count * 2L : Count * 4L);

    private bool Resize(VmThread thread, long minimum)
    {
        long size = MinimumSize;
        while (size <= minimum)
            size <<= 1;
        if (size == MinimumSize && table.Length == MinimumSize && fill == Count)
            return true;
        if (!ContainerLimits.Allow(thread, size))
            return false;
        Entry[] old = table;
        Entry[] places = NewTable((int)size);
        foreach (ref readonly Entry e in old.AsSpan())
            if (!e.Key.IsUnbound)
                InsertClean(places, e);
        table = places;
        fill = Count;
        return true;
    }

    // Where the item is; -1 when absent, and then `free` is where it belongs: the last place on the way whose item was
    // removed, else the free one at the end; -2 on error.
    private int FindReentrant(VmThread thread, Value key, long hash, out int free)
    {
    restart:
        Entry[] places = table;
        int mask = places.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        free = -1;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int k = i; k <= last; k++)
            {
                ref Entry e = ref places[k];
                if (e.Hash != hash)
                {
                    if (e.Hash == -1)
                        free = k;
                    else if (e.Hash == 0 && e.Key.IsUnbound)
                        return Absent(k, ref free);
                    continue;
                }
                Value candidate = e.Key;
                if (candidate.IsUnbound)
                    return Absent(k, ref free); // a free place, looking for hash 0
                if (ReferenceEquals(candidate.Ref, key.Ref) && candidate.Bits == key.Bits)
                    return k;
                if (candidate.Ref is null && key.Ref is null)
                    continue;
                int equal = Comparison.EqualReentrant(thread, candidate, key);
                if (equal < 0)
                    return -2;
                if (!ReferenceEquals(places, table) || !Value.Same(places[k].Key, candidate))
                    goto restart;
                if (equal > 0)
                    return k;
            }
            perturb >>= PerturbShift;
            i = (int)(((uint)i * 5) + 1 + (uint)perturb) & mask;
        }
    }

    private static int Absent(int place, ref int free)
    {
        if (free < 0)
            free = place;
        return -1;
    }

    private static void InsertClean(Entry[] places, in Entry entry)
    {
        int mask = places.Length - 1;
        ulong perturb = (ulong)entry.Hash;
        int i = (int)entry.Hash & mask;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int k = i; k <= last; k++)
            {
                if (places[k].Key.IsUnbound)
                {
                    places[k] = entry;
                    return;
                }
            }
            perturb >>= PerturbShift;
            i = (int)(((uint)i * 5) + 1 + (uint)perturb) & mask;
        }
    }

    private void RemoveAt(int place)
    {
        table[place] = new Entry { Key = Value.Unbound, Hash = -1 };
        Count--;
    }

    private static Entry[] NewTable(int size)
    {
        var places = new Entry[size];
        Array.Fill(places, new Entry { Key = Value.Unbound });
        return places;
    }
}
