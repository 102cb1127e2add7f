namespace CoroVm.Runtime.Objects;

/// <summary>A dict: an insertion-ordered array of entries and an index table with open addressing. Lookups by a str key never
/// run script; others compare through <see cref="Comparison"/> and may.</summary>
internal class DictObject : ScriptObject
{
    /// <summary>An entry; a deleted one has an Unbound key.</summary>
    internal struct Entry
    {
        internal Value Key;
        internal Value Value;
        internal long Hash;
    }

    private const int Free = -1, Deleted = -2;

    private int[] table = [];
    private int used;    // table places that are not Free

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
        if (key.Ref is StrObject s && s.GetType() == typeof(StrObject) && AllStr)
            return Find(s, hash);
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
        if (AllStr && !(key.Ref is StrObject s && s.GetType() == typeof(StrObject)))
            AllStr = false;
        if (EntryCount == Entries.Length || (used + 1) * 3 >= table.Length * 2)
            Resize();
        int mask = table.Length - 1;
        int i = Slot(hash) & mask;
        while (table[i] >= 0)
            i = (i + 1) & mask;
        if (table[i] == Free)
            used++;
        table[i] = EntryCount;
        ref Entry e = ref Entries[EntryCount++];
        e.Key = key;
        e.Hash = hash;
        e.Value = value;
        Count++;
        KeysVersion++;
    }

    /// <summary>Removes the entry at an index that <see cref="Find(VmThread, in Value, long)"/> gave.</summary>
    internal void RemoveEntry(int index)
    {
        int mask = table.Length - 1;
        int i = Slot(Entries[index].Hash) & mask;
        while (table[i] != index)
            i = (i + 1) & mask;
        table[i] = Deleted;
        Entries[index] = new Entry { Key = Value.Unbound, Value = Value.Unbound };
        Count--;
        KeysVersion++;
        while (EntryCount > 0 && Entries[EntryCount - 1].Key.IsUnbound)
            EntryCount--;
        if (Count == 0)
            Clear();
    }

    internal void Clear()
    {
        table = [];
        used = 0;
        Entries = [];
        EntryCount = 0;
        Count = 0;
        AllStr = true;
        KeysVersion++;
    }

    private static int Slot(long hash) => (int)((ulong)(hash * -7046029254386353131L) >> 33);

    private int Find(StrObject key, long hash)
    {
        if (table.Length == 0)
            return -1;
        int mask = table.Length - 1;
        Entry[] entries = Entries;
        for (int i = Slot(hash) & mask; ; i = (i + 1) & mask)
        {
            int index = table[i];
            if (index == Free)
                return -1;
            if (index >= 0)
            {
                ref Entry e = ref entries[index];
                if (ReferenceEquals(e.Key.Ref, key) || (e.Hash == hash && e.Key.Ref is StrObject s && s.Equals(key)))
                    return index;
            }
        }
    }

    private int FindGeneral(VmThread thread, Value key, long hash)
    {
    restart:
        if (table.Length == 0)
            return -1;
        int version = KeysVersion;
        int mask = table.Length - 1;
        for (int i = Slot(hash) & mask; ; i = (i + 1) & mask)
        {
            int index = table[i];
            if (index == Free)
                return -1;
            if (index < 0 || Entries[index].Hash != hash)
                continue;
            Value candidate = Entries[index].Key;
            if (Value.Same(candidate, key))
                return index;
            if (candidate.IsInt && key.IsInt)
                continue;
            int equal = Comparison.EqualReentrant(thread, candidate, key);
            if (equal < 0)
                return -2;
            if (version != KeysVersion)
                goto restart;
            if (equal > 0)
                return index;
        }
    }

    private void Resize()
    {
        int capacity = Math.Max(8, Count * 2);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(capacity * 3 / 2 + 1));
        var entries = new Entry[capacity];
        var places = new int[size];
        Array.Fill(places, Free);
        int n = 0;
        for (int k = 0; k < EntryCount; k++)
        {
            if (Entries[k].Key.IsUnbound)
                continue;
            entries[n] = Entries[k];
            int i = Slot(entries[n].Hash) & (size - 1);
            while (places[i] != Free)
                i = (i + 1) & (size - 1);
            places[i] = n++;
        }
        Entries = entries;
        table = places;
        EntryCount = used = n;
    }
}
