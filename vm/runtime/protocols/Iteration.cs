namespace CoroVm.Runtime.Protocols;

/// <summary>The iterator protocol.</summary>
internal static class Iteration
{
    /// <summary><c>iter(value)</c></summary>
    internal static Value GetIterReentrant(VmThread thread, Value value)
    {
        switch (value.Ref)
        {
            case { } o when Exact.Is(o, out ListObject? list): return new ListIterator(list);
            case { } o when Exact.Is(o, out TupleObject? tuple): return new TupleIterator(tuple);
            case { } o when Exact.Is(o, out DictObject? dict): return new DictKeyIterator(dict);
            case RangeObject range: return range.Iterator();
        }
        TypeObject type = value.Type;
        Value method = type.Special(Special.Iter);
        if (method.IsUnbound)
        {
            if (type.Has(Special.GetItem) && value.Ref is not (DictObject or UnionObject))
                return new SequenceIterator(value);
            return NotIterable(thread, type);
        }
        if (method.IsNone)
            return NotIterable(thread, type);
        Value iterator = Calls.SpecialReentrant(thread, method, value);
        if (iterator.IsError || iterator.Ref is NativeIterator)
            return iterator;
        return iterator.Type.Has(Special.Next) ? iterator
            : thread.TypeError($"iter() returned non-iterator of type '{iterator.Type.Name}'");
    }

    /// <summary>Advances any iterator: false when it is exhausted, or on an error, which is then pending.</summary>
    internal static bool NextReentrant(VmThread thread, Value iterator, out Value value)
    {
        if (iterator.Ref is NativeIterator native)
            return native.MoveNext(thread, out value);
        return NextOfOtherReentrant(thread, iterator, out value);
    }

    /// <summary>Every item of an iterable as a fresh array; null on error.</summary>
    internal static Value[]? ToArrayReentrant(VmThread thread, Value iterable)
    {
        if (Exact.Is(iterable.Ref, out ListObject? list))
            return thread.Charge(list.Count) ? list.Span.ToArray() : null;
        if (Exact.Is(iterable.Ref, out TupleObject? tuple))
            return thread.Charge(tuple.Count) ? tuple.Items.AsSpan().ToArray() : null;
        var items = new ListObject();
        if (!ExtendReentrant(thread, items, iterable))
            return null;
        Value[] array = items.Items;
        if (items.Count != array.Length)
            Array.Resize(ref array, items.Count);
        return array;
    }

    /// <summary>Appends every item of an iterable; false on error.</summary>
    internal static bool ExtendReentrant(VmThread thread, ListObject list, Value iterable)
    {
        switch (iterable.Ref)
        {
            case { } o when Exact.Is(o, out ListObject? other):
                return ListOps.Append(thread, list, other.Items, other.Count);
            case { } o when Exact.Is(o, out TupleObject? tuple):
                return ListOps.Append(thread, list, tuple.Items, tuple.Items.Length);
        }
        Value iterator = GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return false;
        // CPython asks for the hint, so scripts can see it; it need not be believed.
        if ((iterable.Type.IsHeapType || iterator.Ref is not NativeIterator) && LengthHintReentrant(thread, iterable, 8) < 0)
            return false;
        if (iterator.Ref is NativeIterator { LengthHint: > 0 and var hint } && !ListOps.Reserve(thread, list, hint))
            return false;
        return Consuming.AllReentrant(thread, iterator, new ListConsumer(list));
    }

    /// <summary><c>operator.length_hint(value, fallback)</c>; -1 on error.</summary>
    internal static long LengthHintReentrant(VmThread thread, Value value, long fallback)
    {
        TypeObject type = value.Type;
        if (value.Ref is NativeIterator { LengthHint: >= 0 and var known } && !type.IsHeapType)
            return known;
        if (type.Has(Special.Len))
        {
            long length = Subscripts.LengthReentrant(thread, value);
            if (length >= 0)
                return length;
            if (!thread.Swallow(ExceptionTypes.TypeError))
                return -1;
        }
        Value method = type.Special(Special.LengthHint);
        if (method.IsUnbound)
            return fallback;
        Value hint = Calls.SpecialReentrant(thread, method, value);
        if (hint.IsError)
            return thread.Swallow(ExceptionTypes.TypeError) ? fallback : -1;
        if (hint.IsNotImplemented)
            return fallback;
        if (!Conversions.TryInt(hint, out BigInteger size))
        {
            thread.TypeError($"__length_hint__ must be an integer, not {hint.Type.Name}");
            return -1;
        }
        if (size < 0)
        {
            thread.ValueError("__length_hint__() should return >= 0");
            return -1;
        }
        if (size <= long.MaxValue)
            return (long)size;
        thread.OverflowError("Python int too large to convert to C ssize_t");
        return -1;
    }

    /// <summary>As <see cref="NextReentrant"/>, of an iterator that is known not to be a <see cref="NativeIterator"/>.</summary>
    internal static bool NextOfOtherReentrant(VmThread thread, Value iterator, out Value value)
    {
        value = Value.Unbound;
        Value method = iterator.Type.Special(Special.Next);
        if (method.IsUnbound)
        {
            thread.TypeError($"'{iterator.Type.Name}' object is not an iterator");
            return false;
        }
        value = Calls.SpecialReentrant(thread, method, iterator);
        if (!value.IsError)
            return true;
        value = Value.Unbound;
        thread.SwallowStop();
        return false;
    }

    private static Value NotIterable(VmThread thread, TypeObject type) =>
        thread.TypeError($"'{type.Name}' object is not iterable");
}
