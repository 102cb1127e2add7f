namespace CoroVm.Runtime.Objects;

/// <summary>The operations of sets. Each goes through the items in CPython's order, because the order of the result shows it.</summary>
internal static class SetOps
{
    /// <summary>Whether a value is in a set, which a set also is if a frozenset equal to it is: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, SetObject set, Value item)
    {
        if (KeyReentrant(thread, ref item, out long hash))
            return set.ContainsReentrant(thread, item, hash);
        return -1;
    }

    /// <summary>Removes a value: 1 if it was there, 0, or -1 on error.</summary>
    internal static int DiscardReentrant(VmThread thread, SetObject set, Value item)
    {
        if (KeyReentrant(thread, ref item, out long hash))
            return set.DiscardReentrant(thread, item, hash);
        return -1;
    }

    /// <summary>Adds every item of an iterable; false on error.</summary>
    internal static bool UpdateReentrant(VmThread thread, SetObject set, Value iterable)
    {
        if (iterable.Ref is SetObject other)
            return set.MergeReentrant(thread, other);
        if (iterable.Ref is DictObject dict && dict.GetType() == typeof(DictObject))
        {
            if (!set.Expect(thread, dict.Count))
                return false;
            int index = 0;
            while (DictOps.Next(dict, ref index, out DictObject.Entry e))
                if (!set.AddReentrant(thread, e.Key, e.Hash))
                    return false;
            return true;
        }
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return false;
        return Consuming.AllReentrant(thread, iterator, new Adder(set));
    }

    private sealed class Adder(SetObject set) : Consumer
    {
        internal override bool TakeReentrant(VmThread thread, in Value item) => set.AddReentrant(thread, item);
    }

    /// <summary>An empty set of the builtin type that the set is an instance of.</summary>
    internal static SetObject NewLike(SetObject set) => set is FrozenSetObject ? new FrozenSetObject() : new SetObject();

    /// <summary>A copy, of the builtin type; an exact frozenset is its own. Null on error.</summary>
    internal static SetObject? CopyReentrant(VmThread thread, SetObject set)
    {
        if (set.GetType() == typeof(FrozenSetObject))
            return set;
        return FreshCopyReentrant(thread, set);
    }

    /// <summary>A copy, of the builtin type, that can be added to; null on error.</summary>
    internal static SetObject? FreshCopyReentrant(VmThread thread, SetObject set)
    {
        SetObject copy = NewLike(set);
        return copy.MergeReentrant(thread, set) ? copy : null;
    }

    /// <summary><c>set.intersection(other)</c></summary>
    internal static Value IntersectionReentrant(VmThread thread, SetObject set, Value other)
    {
        if (ReferenceEquals(set, other.Ref))
            return FreshCopyReentrant(thread, set) is { } copy ? copy : Value.Error;
        SetObject result = NewLike(set);
        if (other.Ref is SetObject items)
        {
            if (items.Count > set.Count)
                (set, items) = (items, set);
            int index = 0;
            while (items.NextEntry(ref index, out SetObject.Entry e))
            {
                int found = set.ContainsReentrant(thread, e.Key, e.Hash);
                if (found < 0 || (found > 0 && !result.AddReentrant(thread, e.Key, e.Hash)))
                    return Value.Error;
            }
            return result;
        }
        Value iterator = Iteration.GetIterReentrant(thread, other);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (!Hashing.HashReentrant(thread, item, out long hash))
                return Value.Error;
            int found = set.ContainsReentrant(thread, item, hash);
            if (found < 0 || (found > 0 && !result.AddReentrant(thread, item, hash)))
                return Value.Error;
            if (found > 0 && result.Count >= set.Count)
                break;
        }
        return thread.HasPending ? Value.Error : result;
    }

    /// <summary>Removes every item of an iterable; false on error.</summary>
    internal static bool DifferenceUpdateReentrant(VmThread thread, SetObject set, Value other)
    {
        if (ReferenceEquals(set, other.Ref))
        {
            set.Clear();
            return true;
        }
        if (other.Ref is SetObject items)
        {
            if (items.Count >> 3 > set.Count)
            {
                Value common = IntersectionReentrant(thread, set, other);
                if (common.IsError)
                    return false;
                items = (SetObject)common.Ref!;
            }
            int index = 0;
            while (items.NextEntry(ref index, out SetObject.Entry e))
                if (set.DiscardReentrant(thread, e.Key, e.Hash) < 0)
                    return false;
            return set.Compact(thread);
        }
        Value iterator = Iteration.GetIterReentrant(thread, other);
        if (iterator.IsError)
            return false;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (!Hashing.ElementReentrant(thread, item, out long hash) || set.DiscardReentrant(thread, item, hash) < 0)
                return false;
        }
        return !thread.HasPending && set.Compact(thread);
    }

    /// <summary><c>set.difference(other)</c></summary>
    internal static Value DifferenceReentrant(VmThread thread, SetObject set, Value other)
    {
        var items = other.Ref as SetObject;
        DictObject? dict = other.Ref is DictObject d && d.GetType() == typeof(DictObject) ? d : null;
        int otherCount = items?.Count ?? dict?.Count ?? -1;
        if (otherCount < 0 || set.Count >> 2 > otherCount)
        {
            SetObject? copy = FreshCopyReentrant(thread, set);
            return copy is not null && DifferenceUpdateReentrant(thread, copy, other) ? copy : Value.Error;
        }
        SetObject result = NewLike(set);
        int index = 0;
        while (set.NextEntry(ref index, out SetObject.Entry e))
        {
            int found = items is not null
                ? items.ContainsReentrant(thread, e.Key, e.Hash)
                : dict!.Find(thread, e.Key, e.Hash) is var i and < 0 ? i + 1 : 1;
            if (found < 0 || (found == 0 && !result.AddReentrant(thread, e.Key, e.Hash)))
                return Value.Error;
        }
        return result;
    }

    /// <summary>Adds what only the iterable has and removes what both have; false on error.</summary>
    internal static bool SymmetricDifferenceUpdateReentrant(VmThread thread, SetObject set, Value other)
    {
        if (ReferenceEquals(set, other.Ref))
        {
            set.Clear();
            return true;
        }
        if (other.Ref is DictObject dict && dict.GetType() == typeof(DictObject))
        {
            int place = 0;
            while (DictOps.Next(dict, ref place, out DictObject.Entry e))
                if (!ToggleReentrant(thread, set, e.Key, e.Hash))
                    return false;
            return true;
        }
        if (other.Ref is not SetObject items)
        {
            items = new SetObject();
            if (!UpdateReentrant(thread, items, other))
                return false;
        }
        int index = 0;
        while (items.NextEntry(ref index, out SetObject.Entry e))
            if (!ToggleReentrant(thread, set, e.Key, e.Hash))
                return false;
        return true;
    }

    /// <summary><c>set.symmetric_difference(other)</c></summary>
    internal static Value SymmetricDifferenceReentrant(VmThread thread, SetObject set, Value other)
    {
        SetObject result = NewLike(set);
        return UpdateReentrant(thread, result, other) && SymmetricDifferenceUpdateReentrant(thread, result, set) ? result : Value.Error;
    }

    /// <summary><c>set.isdisjoint(other)</c>: 1, 0, or -1 on error.</summary>
    internal static int IsDisjointReentrant(VmThread thread, SetObject set, Value other)
    {
        if (ReferenceEquals(set, other.Ref))
            return set.Count == 0 ? 1 : 0;
        if (other.Ref is SetObject items)
        {
            if (items.Count > set.Count)
                (set, items) = (items, set);
            int index = 0;
            while (items.NextEntry(ref index, out SetObject.Entry e))
            {
                int found = set.ContainsReentrant(thread, e.Key, e.Hash);
                if (found != 0)
                    return found < 0 ? -1 : 0;
            }
            return 1;
        }
        Value iterator = Iteration.GetIterReentrant(thread, other);
        if (iterator.IsError)
            return -1;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (!Hashing.ElementReentrant(thread, item, out long hash))
                return -1;
            int found = set.ContainsReentrant(thread, item, hash);
            if (found != 0)
                return found < 0 ? -1 : 0;
        }
        return thread.HasPending ? -1 : 1;
    }

    /// <summary>Whether every item of a set is in another: 1, 0, or -1 on error.</summary>
    internal static int IsSubsetReentrant(VmThread thread, SetObject set, SetObject other)
    {
        if (set.Count > other.Count)
            return 0;
        int index = 0;
        while (set.NextEntry(ref index, out SetObject.Entry e))
        {
            int found = other.ContainsReentrant(thread, e.Key, e.Hash);
            if (found <= 0)
                return found;
        }
        return 1;
    }

    private static bool ToggleReentrant(VmThread thread, SetObject set, Value key, long hash)
    {
        int removed = set.DiscardReentrant(thread, key, hash);
        return removed > 0 || (removed == 0 && set.AddReentrant(thread, key, hash));
    }

    // The hash of something to look up; an unhashable set stands for the frozenset equal to it.
    private static bool KeyReentrant(VmThread thread, ref Value item, out long hash)
    {
        if (item.Ref is SetObject set and not FrozenSetObject)
        {
            if (Hashing.HashReentrant(thread, item, out hash))
                return true;
            if (!thread.Swallow(ExceptionTypes.TypeError))
                return false;
            hash = FrozenSetObject.HashOf(set);
            return true;
        }
        return Hashing.ElementReentrant(thread, item, out hash);
    }
}
