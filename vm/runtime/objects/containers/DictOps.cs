namespace CoroVm.Runtime.Objects;

/// <summary>What the loop and the protocols do with dicts.</summary>
internal static class DictOps
{
    /// <summary><c>dict[key]</c>; a KeyError when it is missing (a subclass's <c>__missing__</c> is not asked).</summary>
    internal static Value GetItemReentrant(VmThread thread, DictObject dict, Value key)
    {
        int index = FindReentrant(thread, dict, key);
        if (index >= 0)
            return dict.Entries[index].Value;
        return index == -1 ? thread.KeyError(key) : Value.Error;
    }

    /// <summary><c>dict.__getitem__(key)</c>, which asks a subclass's <c>__missing__</c>.</summary>
    internal static Value SubscriptReentrant(VmThread thread, DictObject dict, Value key)
    {
        int index = FindReentrant(thread, dict, key);
        if (index >= 0)
            return dict.Entries[index].Value;
        if (index < -1)
            return Value.Error;
        if (dict.GetType() != typeof(DictObject))
        {
            Value missing = dict.Type.Special(Special.Missing);
            if (!missing.IsUnbound)
                return Calls.SpecialReentrant(thread, missing, dict, key);
        }
        return thread.KeyError(key);
    }

    /// <summary>The index of a key's entry, -1 if it is absent, -2 on error.</summary>
    internal static int FindReentrant(VmThread thread, DictObject dict, Value key) =>
        Hashing.KeyReentrant(thread, key, out long hash) ? dict.Find(thread, key, hash) : -2;

    /// <summary>The value of a key: 1 found, 0 absent, -1 on error.</summary>
    internal static int TryGetReentrant(VmThread thread, DictObject dict, Value key, out Value value)
    {
        int index = FindReentrant(thread, dict, key);
        value = index >= 0 ? dict.Entries[index].Value : Value.Unbound;
        return index >= 0 ? 1 : index + 1;
    }

    /// <summary><c>dict[key] = value</c>; false on error.</summary>
    internal static bool SetItemReentrant(VmThread thread, DictObject dict, Value key, Value value)
    {
        if (!Hashing.KeyReentrant(thread, key, out long hash))
            return false;
        int index = dict.Find(thread, key, hash);
        if (index >= 0)
        {
            dict.Entries[index].Value = value;
            return true;
        }
        if (index < -1 || (dict.Count >= ContainerLimits.MaxItems / 2 && !ContainerLimits.Allow(thread, long.MaxValue)))
            return false;
        dict.Insert(key, hash, value);
        return true;
    }

    /// <summary><c>del dict[key]</c>; false on error.</summary>
    internal static bool DeleteItemReentrant(VmThread thread, DictObject dict, Value key)
    {
        int index = FindReentrant(thread, dict, key);
        if (index >= 0)
            dict.RemoveEntry(index);
        else if (index == -1)
            thread.KeyError(key);
        return index >= 0;
    }

    /// <summary><c>key in dict</c>: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, DictObject dict, Value key)
    {
        int index = FindReentrant(thread, dict, key);
        return index >= 0 ? 1 : index + 1;
    }

    /// <summary>A dict with the same items.</summary>
    internal static Value Copy(VmThread thread, DictObject dict)
    {
        if (!thread.Charge(dict.Count))
            return Value.Error;
        var copy = new DictObject();
        copy.CopyFrom(dict);
        return copy;
    }

    /// <summary>The list of the keys.</summary>
    internal static ListObject Keys(DictObject dict)
    {
        var keys = new ListObject(dict.Count);
        for (int i = 0; i < dict.EntryCount; i++)
            if (!dict.Entries[i].Key.IsUnbound)
                keys.Add(dict.Entries[i].Key);
        return keys;
    }

    /// <summary>The next entry at or after <paramref name="index"/>, which is moved past it; false at the end.</summary>
    internal static bool Next(DictObject dict, ref int index, out DictObject.Entry entry)
    {
        DictObject.Entry[] entries = dict.Entries;
        for (int i = index; i < dict.EntryCount; i++)
        {
            if (entries[i].Key.IsUnbound)
                continue;
            entry = entries[i];
            index = i + 1;
            return true;
        }
        entry = default;
        return false;
    }

    /// <summary><c>left == right</c>: 1, 0, or -1 on error.</summary>
    internal static int EqualReentrant(VmThread thread, DictObject left, DictObject right)
    {
        if (left.Count != right.Count)
            return 0;
        if (!thread.EnterNative())
            return -1;
        for (int i = 0; i < left.EntryCount; i++)
        {
            DictObject.Entry e = left.Entries[i];
            if (e.Key.IsUnbound)
                continue;
            int index = right.Find(thread, e.Key, e.Hash);
            if (index < 0)
                return index + 1;
            int equal = Comparison.EqualReentrant(thread, e.Value, right.Entries[index].Value);
            if (equal <= 0)
                return equal;
        }
        return 1;
    }
}
