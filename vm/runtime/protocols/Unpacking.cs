namespace CoroVm.Runtime.Protocols;

/// <summary>Unpacking into targets: <c>a, b = value</c> and <c>a, *b, c = value</c>.</summary>
internal static class Unpacking
{
    /// <summary>Fills <paramref name="targets"/>, first item first, with exactly as many items; false on error. The span may lie in
    /// the data stack if that does not move.</summary>
    internal static bool UnpackReentrant(VmThread thread, Value value, Span<Value> targets)
    {
        switch (value.Ref)
        {
            case { } o when Exact.Is(o, out TupleObject? tuple):
                if (tuple.Count != targets.Length)
                    return WrongCount(thread, targets.Length, tuple.Count);
                tuple.Items.AsSpan().CopyTo(targets);
                return true;
            case { } o when Exact.Is(o, out ListObject? list):
                if (list.Count != targets.Length)
                    return WrongCount(thread, targets.Length, list.Count);
                list.Span.CopyTo(targets);
                return true;
        }
        Value iterator = IteratorReentrant(thread, value);
        if (iterator.IsError)
            return false;
        for (int i = 0; i < targets.Length; i++)
        {
            if (!Iteration.NextReentrant(thread, iterator, out targets[i]))
                return !thread.HasPending && WrongCount(thread, targets.Length, i);
        }
        if (!Iteration.NextReentrant(thread, iterator, out _))
            return !thread.HasPending;
        if (Exact.Is(value.Ref, out DictObject? dict) && dict.Count > targets.Length)
            return WrongCount(thread, targets.Length, dict.Count);
        thread.ValueError($"too many values to unpack (expected {targets.Length})");
        return false;
    }

    /// <summary>Fills <paramref name="targets"/>: <paramref name="before"/> items, the list of those in the middle, then the last
    /// items; false on error.</summary>
    internal static bool UnpackStarredReentrant(VmThread thread, Value value, int before, Span<Value> targets)
    {
        int after = targets.Length - before - 1;
        ListObject items;
        if (value.Ref is ListObject or TupleObject && !value.Type.IsHeapType)
        {
            Value[]? copy = Iteration.ToArrayReentrant(thread, value);
            if (copy is null)
                return false;
            items = new ListObject(copy);
        }
        else
        {
            Value iterator = IteratorReentrant(thread, value);
            if (iterator.IsError)
                return false;
            items = new ListObject();
            while (Iteration.NextReentrant(thread, iterator, out Value item))
                items.Add(item);
            if (thread.HasPending)
                return false;
        }
        int count = items.Count;
        if (count < before + after)
        {
            thread.ValueError($"not enough values to unpack (expected at least {before + after}, got {count})");
            return false;
        }
        items.Span[..before].CopyTo(targets);
        items.Span[(count - after)..].CopyTo(targets[(before + 1)..]);
        targets[before] = new ListObject(items.Span[before..(count - after)].ToArray());
        return true;
    }

    private static Value IteratorReentrant(VmThread thread, Value value)
    {
        TypeObject type = value.Type;
        Value iter = type.Special(Special.Iter);
        if (iter.IsNone || (iter.IsUnbound && !type.Has(Special.GetItem)))
            return thread.TypeError($"cannot unpack non-iterable {type.Name} object");
        return Iteration.GetIterReentrant(thread, value);
    }

    private static bool WrongCount(VmThread thread, int expected, int actual)
    {
        thread.ValueError(actual < expected
            ? $"not enough values to unpack (expected {expected}, got {actual})"
            : $"too many values to unpack (expected {expected}, got {actual})");
        return false;
    }
}
