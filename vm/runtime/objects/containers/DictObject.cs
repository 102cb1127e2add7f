namespace CoroVm.Runtime.Objects;

/// <summary>A dict: an insertion-ordered array of entries and, beyond a few, an index table with open addressing and CPython's
/// probe sequence (so ints in a row lie in a row) and sizes (so what a script sees that changes a dict while it iterates is the
/// same). A table place holds an entry's index in the low bits and, above the
/// table's size, hash bits: a probe seldom touches an entry in vain. Lookups by a str key never run script; others
/// compare through <see cref="Comparison"/> and may.</summary>
internal class DictObject : ScriptObject
{
    /// <summary>An entry; a deleted one has an Unbound key.</summary>
    internal struct Entry
    {
        internal Value Key;
        internal Value Value;
        internal long Hash;
    }

    // Up to so many entries are searched in a row, without a table: what a table of the smallest size would hold.
    private const int MinSize = 8, MaxLinear = 5;

    // Table places. Neither can be an index: a table of size n has at most n * 2 / 3 entries, and n >= 16.
    private const uint Free = uint.MaxValue, Deleted = uint.MaxValue - 1;

    private uint[] table = [];
    private int usable = MaxLinear;    // insertions until the next resize: each uses up an entry and a table place for good

    internal Entry[] Entries = [];

    /// <summary>Entries in use, deleted ones included: the places to visit when iterating.</summary>
    internal int EntryCount;

    /// <summary>The number of items.</summary>
    internal int Count;

    /// <summary>Changes whenever an entry is added, removed or moved, not when a value is replaced: while it is the same, an
    /// entry's index stays valid (global caches, iteration).</summary>
    internal int KeysVersion;

    internal override TypeObject Type => BuiltinTypes.Dict;

    // --- str keys: no script runs

    internal bool TryGet(StrObject key, out Value value)
    {
        int index = Find(key, key.Hash);
        if (index < 0)
        {
            value = Value.Unbound;
            return false;
        }
        value = Entries[index].Value;
        return true;
    }

    /// <summary>The index of a str key's entry, or -1.</summary>
    internal int IndexOf(StrObject key) => Find(key, key.Hash);

    /// <summary>The index of an int key's entry, or -1; an equal key of another type (True, 1.0, a script's) is not found here.</summary>
    internal int IndexOf(long key)
    {
        uint[] places = table;
        if (places.Length == 0 || (ulong)(key + (1L << 60)) > 1UL << 61 || key == -1)
            return -1;
        Entry[] entries = Entries;
        uint mask = (uint)places.Length - 1;
        uint i = (uint)key & mask;
        uint place = places[i];
        uint index = place & mask;
        if (((place ^ (uint)key) & ~mask) == 0 && index < (uint)entries.Length)
        {
            ref Entry e = ref entries[index];
            if (e.Key.Ref is null && e.Key.Bits == key)
                return (int)index;
        }
        return -1;
    }

    internal void Set(StrObject key, in Value value)
    {
        long hash = key.Hash;
        int index = Find(key, hash);
        if (index >= 0)
            Entries[index].Value = value;
        else
            Insert(key, hash, value);
    }

    internal bool Remove(StrObject key)
    {
        int index = Find(key, key.Hash);
        if (index < 0)
            return false;
        RemoveEntry(index);
        return true;
    }

    // --- any key: may run script through __eq__; the hash is the caller's

    /// <summary>The index of the key's entry, -1 if there is none, -2 on error (the exception is pending).</summary>
    internal int Find(VmThread thread, in Value key, long hash)
    {
        if (AllStr && key.Ref is { } r && r.GetType() == typeof(StrObject))
            return Find(Unsafe.As<StrObject>(r), hash);
        return FindGeneral(thread, key, hash);
    }

    /// <summary>Sets an item; false on error.</summary>
    internal bool Set(VmThread thread, in Value key, long hash, in Value value)
    {
        int index = Find(thread, key, hash);
        if (index == -2)
            return false;
        if (index >= 0)
            Entries[index].Value = value;
        else
            Insert(key, hash, value);
        return true;
    }

    /// <summary>Whether every key ever inserted is exactly a str.</summary>
    internal bool AllStr { get; private set; } = true;

    /// <summary>Appends an entry whose key is known to be absent.</summary>
    internal void Insert(in Value key, long hash, in Value value)
    {
        if (AllStr && !(key.Ref is { } r && r.GetType() == typeof(StrObject)))
            AllStr = false;
        if (usable == 0)
            Resize(SizeFor(Count * 3));
        usable--;
        if (EntryCount == Entries.Length)
            Array.Resize(ref Entries, EntryCount == 0 ? 2 : MaxLinear);
        int index = EntryCount;
        if (table.Length != 0)
            Place(table, hash, index);
        ref Entry e = ref Entries[index];
        e.Key = key;
        e.Hash = hash;
        e.Value = value;
        EntryCount = index + 1;
        Count++;
        KeysVersion++;
    }

    /// <summary>Removes the entry at an index that <see cref="Find(VmThread, in Value, long)"/> gave.</summary>
    internal void RemoveEntry(int index)
    {
        if (table.Length != 0)
            Unplace(Entries[index].Hash, index);
        Entries[index] = new Entry { Key = Value.Unbound, Value = Value.Unbound };
        Count--;
        KeysVersion++;
    }

    /// <summary>The index of the last entry of a dict that is not empty. The deleted ones after it are forgotten.</summary>
    internal int LastIndex()
    {
        int end = EntryCount;
        while (Entries[end - 1].Key.IsUnbound)
            end--;
        EntryCount = end;
        return end - 1;
    }

    /// <summary>Moves an entry to the end, or to the front.</summary>
    internal void MoveEntry(int index, bool last)
    {
        Entry moved = Entries[index];
        if (last)
        {
            RemoveEntry(index);
            Insert(moved.Key, moved.Hash, moved.Value);
            return;
        }
        var entries = new Entry[Math.Max(Entries.Length, 2)];
        entries[0] = moved;
        int n = 1;
        for (int i = 0; i < EntryCount; i++)
            if (i != index && !Entries[i].Key.IsUnbound)
                entries[n++] = Entries[i];
        Rebuild(entries, n, Math.Max(MinSize, table.Length));
    }

    internal void Clear()
    {
        table = [];
        Entries = [];
        EntryCount = 0;
        Count = 0;
        usable = MaxLinear;
        AllStr = true;
        KeysVersion++;
    }

    /// <summary>Makes room for so many items in all.</summary>
    internal void EnsureCapacity(int count)
    {
        if (count - Count > usable)
            Resize(SizeFor((count * 3 + 1) / 2));
    }

    /// <summary>Takes over the items of another dict, which is not changed; this one must be empty.</summary>
    internal void CopyFrom(DictObject other)
    {
        if (other.Count == 0)
            return;
        AllStr = other.AllStr;
        if (other.EntryCount == other.Count)
        {
            Entries = (Entry[])other.Entries.Clone();
            table = other.table.Length == 0 ? [] : (uint[])other.table.Clone();
            EntryCount = Count = other.Count;
            usable = other.usable;
            KeysVersion++;
            return;
        }
        int size = SizeFor((other.Count * 3 + 1) / 2);
        var entries = new Entry[size * 2 / 3];
        int n = 0;
        for (int i = 0; i < other.EntryCount; i++)
            if (!other.Entries[i].Key.IsUnbound)
                entries[n++] = other.Entries[i];
        Rebuild(entries, n, size);
    }

    // --- searching

    private int Find(StrObject key, long hash)
    {
        Entry[] entries = Entries;
        uint[] places = table;
        if (places.Length == 0)
        {
            for (int i = 0; i < EntryCount; i++)
            {
                ref Entry e = ref entries[i];
                if (ReferenceEquals(e.Key.Ref, key) || (e.Hash == hash && e.Key.Ref is StrObject s && s.Equals(key)))
                    return i;
            }
            return -1;
        }
        uint mask = (uint)places.Length - 1;
        ulong perturb = (ulong)hash;
        for (uint i = (uint)hash & mask; ;)
        {
            uint place = places[i];
            if (((place ^ (uint)hash) & ~mask) == 0)
            {
                uint index = place & mask;
                if (index < (uint)entries.Length)
                {
                    ref Entry e = ref entries[index];
                    if (ReferenceEquals(e.Key.Ref, key) || (e.Hash == hash && e.Key.Ref is StrObject s && s.Equals(key)))
                        return (int)index;
                }
            }
            if (place == Free)
                return -1;
            perturb >>= 5;
            i = ((i * 5) + (uint)perturb + 1) & mask;
        }
    }

    private int FindGeneral(VmThread thread, Value key, long hash)
    {
    restart:
        int version = KeysVersion;
        Entry[] entries = Entries;
        uint[] places = table;
        if (places.Length == 0)
        {
            for (int i = 0; i < EntryCount; i++)
            {
                if (entries[i].Hash != hash)
                    continue;
                int equal = Matches(entries[i].Key, key);
                if (equal == -1)
                {
                    equal = Comparison.EqualReentrant(thread, entries[i].Key, key);
                    if (equal < 0)
                        return -2;
                    if (version != KeysVersion)
                        goto restart;
                }
                if (equal > 0)
                    return i;
            }
            return -1;
        }
        uint mask = (uint)places.Length - 1;
        ulong perturb = (ulong)hash;
        for (uint i = (uint)hash & mask; ;)
        {
            uint place = places[i];
            if (((place ^ (uint)hash) & ~mask) == 0)
            {
                uint index = place & mask;
                if (index < (uint)entries.Length && entries[index].Hash == hash)
                {
                    int equal = Matches(entries[index].Key, key);
                    if (equal == -1)
                    {
                        equal = Comparison.EqualReentrant(thread, entries[index].Key, key);
                        if (equal < 0)
                            return -2;
                        if (version != KeysVersion)
                            goto restart;
                    }
                    if (equal > 0)
                        return (int)index;
                }
            }
            if (place == Free)
                return -1;
            perturb >>= 5;
            i = ((i * 5) + (uint)perturb + 1) & mask;
        }
    }

    // Whether keys of the same hash are equal, as far as that needs no script: 1, 0, or -1 (ask).
    private static int Matches(in Value candidate, in Value key)
    {
        if (ReferenceEquals(candidate.Ref, key.Ref))
        {
            if (candidate.Bits == key.Bits)
                return 1;
            return candidate.Ref is null ? 0 : -1;
        }
        return candidate.IsUnbound ? 0 : -1;
    }

    // --- the table

    private static void Place(uint[] table, long hash, int entry)
    {
        uint mask = (uint)table.Length - 1;
        ulong perturb = (ulong)hash;
        uint i = (uint)hash & mask;
        while (table[i] < Deleted)
        {
            perturb >>= 5;
            i = ((i * 5) + (uint)perturb + 1) & mask;
        }
        table[i] = ((uint)hash & ~mask) | (uint)entry;
    }

    private void Unplace(long hash, int entry)
    {
        uint mask = (uint)table.Length - 1;
        uint wanted = ((uint)hash & ~mask) | (uint)entry;
        ulong perturb = (ulong)hash;
        uint i = (uint)hash & mask;
        while (table[i] != wanted)
        {
            perturb >>= 5;
            i = ((i * 5) + (uint)perturb + 1) & mask;
        }
        table[i] = Deleted;
    }

    private static int SizeFor(int places) => Math.Max(MinSize, (int)BitOperations.RoundUpToPowerOf2((uint)places));

    // Moves the items to a table of a size.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Resize(int size)
    {
        var entries = new Entry[size * 2 / 3];
        int n = 0;
        for (int i = 0; i < EntryCount; i++)
            if (!Entries[i].Key.IsUnbound)
                entries[n++] = Entries[i];
        Rebuild(entries, n, size);
    }

    // Takes over the entries, of which the first `count` are in use and none is deleted.
    private void Rebuild(Entry[] entries, int count, int size)
    {
        uint[] places = [];
        if (size > MinSize)
        {
            places = new uint[size];
            Array.Fill(places, Free);
            for (int i = 0; i < count; i++)
                Place(places, entries[i].Hash, i);
        }
        Entries = entries;
        table = places;
        EntryCount = Count = count;
        usable = (size * 2 / 3) - count;
        KeysVersion++;
    }
}
