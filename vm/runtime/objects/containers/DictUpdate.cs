namespace CoroVm.Runtime.Objects;

/// <summary>How dicts take over the items of other objects.</summary>
internal static class DictUpdate
{
    /// <summary><c>dict.update(other)</c>: a mapping if it has <c>keys</c>, else pairs; false on error.</summary>
    internal static bool UpdateReentrant(VmThread thread, DictObject dict, Value other)
    {
        if (other.Ref is DictObject d && d.GetType() == typeof(DictObject))
            return MergeDictReentrant(thread, dict, d);
        int found = Attributes.TryGetReentrant(thread, other, Names.Keys, out _);
        if (found < 0)
            return false;
        return found > 0 ? MergeReentrant(thread, dict, other) : PairsReentrant(thread, dict, other);
    }

    /// <summary>Whether the dict's items are read directly: its class does not override <c>__iter__</c>.</summary>
    internal static bool IsPlain(DictObject dict) =>
        !dict.Type.IsHeapType || Value.Same(dict.Type.Special(Special.Iter), BuiltinTypes.Dict.Special(Special.Iter));

    /// <summary>Takes over a mapping's items; false on error. A dict whose class does not override <c>__iter__</c> is
    /// read directly; of others <c>keys()</c> and <c>__getitem__</c> are called.</summary>
    internal static bool MergeReentrant(VmThread thread, DictObject dict, Value mapping)
    {
        if (mapping.Ref is DictObject other && IsPlain(other))
            return MergeDictReentrant(thread, dict, other);
        Value keys = Calls.MethodReentrant(thread, mapping, Names.Keys);
        if (keys.IsError)
            return false;
        Value iterator = Iteration.GetIterReentrant(thread, keys);
        if (iterator.IsError)
            return false;
        while (Iteration.NextReentrant(thread, iterator, out Value key))
        {
            Value value = Subscripts.GetItemReentrant(thread, mapping, key);
            if (value.IsError || !DictOps.SetItemReentrant(thread, dict, key, value))
                return false;
        }
        return !thread.HasPending;
    }

    /// <summary>Takes over a dict's items; false on error.</summary>
    internal static bool MergeDictReentrant(VmThread thread, DictObject dict, DictObject other)
    {
        if (ReferenceEquals(dict, other) || other.Count == 0)
            return true;
        if (!thread.Charge(other.Count))
            return false;
        if (dict.Count == 0)
        {
            dict.Clear();
            dict.CopyFrom(other);
            return true;
        }
        if (other.Count > dict.Count)
            dict.EnsureCapacity(dict.Count + other.Count);
        int version = other.KeysVersion;
        for (int i = 0; i < other.EntryCount; i++)
        {
            DictObject.Entry e = other.Entries[i];
            if (e.Key.IsUnbound)
                continue;
            if (!dict.Set(thread, e.Key, e.Hash, e.Value))
                return false;
            if (version != other.KeysVersion)
            {
                thread.RuntimeError("dict mutated during update");
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes over an iterable of pairs; false on error.</summary>
    internal static bool PairsReentrant(VmThread thread, DictObject dict, Value pairs)
    {
        Value iterator = Iteration.GetIterReentrant(thread, pairs);
        if (iterator.IsError)
            return false;
        for (long n = 0; Iteration.NextReentrant(thread, iterator, out Value pair); n++)
        {
            if (!PairReentrant(thread, pair, n, out Value key, out Value value)
                || !DictOps.SetItemReentrant(thread, dict, key, value))
                return false;
        }
        return !thread.HasPending;
    }

    private static bool PairReentrant(VmThread thread, Value pair, long n, out Value key, out Value value)
    {
        key = value = Value.Unbound;
        Value[]? items = pair.Ref is TupleObject tuple ? tuple.Items : null;
        if (items is null)
        {
            Value iterator = Iteration.GetIterReentrant(thread, pair);
            if (iterator.IsError && thread.Swallow(ExceptionTypes.TypeError))
                thread.TypeError("object is not iterable");
            items = iterator.IsError ? null : Iteration.ToArrayReentrant(thread, iterator);
            if (items is null)
                return NotAPair(thread, n);
        }
        if (items.Length != 2)
        {
            thread.ValueError($"dictionary update sequence element #{n} has length {items.Length}; 2 is required");
            return false;
        }
        (key, value) = (items[0], items[1]);
        return true;
    }

    // A TypeError says which element it was about.
    private static bool NotAPair(VmThread thread, long n)
    {
        if (!thread.PendingIs(ExceptionTypes.TypeError))
            return false;
        Value note = Value.Str($"Cannot convert dictionary update sequence element #{n} to a sequence");
        ExceptionObject error = thread.TakePending();
        if (Attributes.SetReentrant(thread, error, Names.Notes, new ListObject([note])))
            thread.Pending = error;
        return false;
    }
}
