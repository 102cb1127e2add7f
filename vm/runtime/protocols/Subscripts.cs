namespace CoroVm.Runtime.Protocols;

/// <summary>Items, length and membership (data model 3.3.7).</summary>
internal static class Subscripts
{
    /// <summary><c>container[key]</c></summary>
    internal static Value GetItemReentrant(VmThread thread, Value container, Value key)
    {
        switch (container.Ref)
        {
            case { } o when Exact.Is(o, out ListObject? list):
                return ListOps.GetItemReentrant(thread, list, key);
            case { } o when Exact.Is(o, out TupleObject? tuple):
                return TupleOps.GetItemReentrant(thread, tuple, key);
            case { } o when Exact.Is(o, out DictObject? dict):
                return DictOps.GetItemReentrant(thread, dict, key);
            case StrObject text when key.IsInt && text.GetType() == typeof(StrObject):
                return StrSubscript.At(thread, text, key.Bits);
            case BytesObject bytes when key.IsInt && bytes.GetType() == typeof(BytesObject):
            {
                long at = key.Bits < 0 ? key.Bits + bytes.Data.Length : key.Bits;
                return (ulong)at < (ulong)bytes.Data.Length ? Value.Int(bytes.Data[at]) : thread.IndexError("index out of range");
            }
        }
        TypeObject type = container.Type;
        Value method = type.Special(Special.GetItem);
        if (!method.IsUnbound)
            return Calls.SpecialReentrant(thread, method, container, key);
        return container.Ref is TypeObject cls ? ClassItemReentrant(thread, cls, key)
            : thread.TypeError($"'{type.Name}' object is not subscriptable");
    }

    /// <summary><c>container[start:stop]</c></summary>
    internal static Value GetSliceReentrant(VmThread thread, Value container, Value start, Value stop)
    {
        if ((start.IsInt || start.IsNone) && (stop.IsInt || stop.IsNone) && container.Ref is { } sequence)
        {
            var bounds = new SliceBounds { Start = start.Bits, Stop = stop.IsNone ? long.MaxValue : stop.Bits, Step = 1 };
            Type kind = sequence.GetType();
            if (kind == typeof(StrObject))
                return StrSubscript.Slice(thread, Unsafe.As<StrObject>(sequence), bounds);
            if (kind == typeof(ListObject))
                return ListOps.Slice(thread, Unsafe.As<ListObject>(sequence), bounds);
            if (kind == typeof(TupleObject))
                return TupleOps.Slice(thread, Unsafe.As<TupleObject>(sequence), bounds);
            if (kind == typeof(BytesObject))
                return BytesType.Slice(Unsafe.As<BytesObject>(sequence), bounds);
        }
        return GetItemReentrant(thread, container, new SliceObject(start, stop, Value.None));
    }

    /// <summary><c>container[key] = value</c>; false on error.</summary>
    internal static bool SetItemReentrant(VmThread thread, Value container, Value key, Value value)
    {
        switch (container.Ref)
        {
            case ListObject list when key.IsInt && list.GetType() == typeof(ListObject):
                return ListOps.Set(thread, list, key.Bits, value);
            case { } o when Exact.Is(o, out DictObject? dict):
                return DictOps.SetItemReentrant(thread, dict, key, value);
        }
        Value method = container.Type.Special(Special.SetItem);
        if (!method.IsUnbound)
            return !Calls.SpecialReentrant(thread, method, container, key, value).IsError;
        return NoItemsReentrant(thread, container, key, "assignment", Special.SetItem, Special.DelItem);
    }

    /// <summary><c>del container[key]</c>; false on error.</summary>
    internal static bool DeleteItemReentrant(VmThread thread, Value container, Value key)
    {
        if (Exact.Is(container.Ref, out DictObject? dict))
            return DictOps.DeleteItemReentrant(thread, dict, key);
        Value method = container.Type.Special(Special.DelItem);
        if (!method.IsUnbound)
            return !Calls.SpecialReentrant(thread, method, container, key).IsError;
        return NoItemsReentrant(thread, container, key, "deletion", Special.DelItem, Special.SetItem);
    }

    /// <summary><c>len(container)</c>; -1 on error.</summary>
    internal static long LengthReentrant(VmThread thread, Value container)
    {
        if (container.Ref is { } r)
        {
            Type kind = r.GetType();
            if (kind == typeof(ListObject)) return Unsafe.As<ListObject>(r).Count;
            if (kind == typeof(TupleObject)) return Unsafe.As<TupleObject>(r).Count;
            if (kind == typeof(DictObject)) return Unsafe.As<DictObject>(r).Count;
            if (kind == typeof(StrObject)) return Unsafe.As<StrObject>(r).Length;
        }
        TypeObject type = container.Type;
        Value method = type.Special(Special.Len);
        if (method.IsUnbound)
        {
            thread.TypeError($"object of type '{type.Name}' has no len()");
            return -1;
        }
        Value result = Calls.SpecialReentrant(thread, method, container);
        if (result.IsInt && result.Bits >= 0)
            return result.Bits;
        return result.IsError ? -1 : CheckedLengthReentrant(thread, result);
    }

    /// <summary><c>item in container</c>: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, Value container, Value item)
    {
        switch (container.Ref)
        {
            case { } o when Exact.Is(o, out DictObject? dict):
                return DictOps.ContainsReentrant(thread, dict, item);
            case { } o when Exact.Is(o, out ListObject? list):
                return ListOps.ContainsReentrant(thread, list, item);
            case { } o when Exact.Is(o, out TupleObject? tuple):
                return TupleOps.ContainsReentrant(thread, tuple, item);
            case { } o when Exact.Is(o, out StrObject? text) && item.Ref is StrObject part:
                return StrSearch.Contains(text, part) ? 1 : 0;
            case SetObject set when item.IsInt && set.GetType() == typeof(SetObject):
                return set.ContainsReentrant(thread, item, Hashing.OfInt(item.Bits));
            case { } o when Exact.Is(o, out SetObject? set):
                return SetOps.ContainsReentrant(thread, set, item);
        }
        Value method = container.Type.Special(Special.Contains);
        if (method.IsUnbound)
            return SearchReentrant(thread, container, item);
        if (method.IsNone)
        {
            thread.TypeError($"'{container.Type.Name}' object is not a container");
            return -1;
        }
        Value result = Calls.SpecialReentrant(thread, method, container, item);
        return result.IsError ? -1 : Truth.OfReentrant(thread, result);
    }

    /// <summary>Membership by iterating: 1, 0, or -1 on error.</summary>
    internal static int SearchReentrant(VmThread thread, Value container, Value item)
    {
        Value iterator = Iteration.GetIterReentrant(thread, container);
        if (iterator.IsError)
        {
            if (thread.Swallow(ExceptionTypes.TypeError))
                thread.TypeError($"argument of type '{container.Type.Name}' is not a container or iterable");
            return -1;
        }
        while (Iteration.NextReentrant(thread, iterator, out Value candidate))
        {
            int equal = Comparison.EqualReentrant(thread, candidate, item);
            if (equal != 0)
                return equal;
        }
        return thread.HasPending ? -1 : 0;
    }

    // CPython has one slot for assignment and deletion: a class with only the other method lacks an attribute. A sequence is asked by
    // index, so the key is converted first.
    private static bool NoItemsReentrant(VmThread thread, Value container, Value key, string what, Special wanted, Special other)
    {
        TypeObject type = container.Type;
        if (type.IsHeapType && type.Has(other))
        {
            thread.AttributeError(container, SpecialNames.Of(wanted), SpecialNames.Of(wanted).Text);
            return false;
        }
        bool byIndex = HasSequenceSlots(type) && (key.IsInt || key.Type.Has(Special.Index));
        if (byIndex && !Conversions.IndexReentrant(thread, key, ExceptionTypes.IndexError, out _))
            return false;
        thread.TypeError($"'{type.Name}' object {(byIndex && wanted == Special.DelItem ? "doesn't" : "does not")} support item {what}");
        return false;
    }

    /// <summary>Whether CPython's type has sequence slots (<c>tp_as_sequence</c>): every script class, and builtin containers.</summary>
    internal static bool HasSequenceSlots(TypeObject type) => type.IsHeapType || type.Has(Special.Len);

    // Type[key]: type itself has no __getitem__; a class may have __class_getitem__.
    private static Value ClassItemReentrant(VmThread thread, TypeObject cls, Value key)
    {
        if (ReferenceEquals(cls, BuiltinTypes.Type))
            return Calls.CallReentrant(thread, BuiltinTypes.GenericAlias, cls, key);
        int found = Attributes.TryGetReentrant(thread, cls, SpecialNames.Of(Special.ClassGetItem), out Value method);
        if (found < 0)
            return Value.Error;
        return found > 0 && !method.IsNone ? Calls.CallReentrant(thread, method, key)
            : thread.TypeError($"type '{cls.Name}' is not subscriptable");
    }

    private static long CheckedLengthReentrant(VmThread thread, Value result)
    {
        Value index = Conversions.IndexReentrant(thread, result);
        if (index.IsError)
            return -1;
        if (index.IsInt && index.Bits >= 0)
            return index.Bits;
        if (index.IsInt || (index.Ref is IntObject big && big.Value < 0))
            thread.ValueError("__len__() should return >= 0");
        else
            thread.OverflowError($"cannot fit '{result.Type.Name}' into an index-sized integer");
        return -1;
    }
}
