namespace CoroVm.StdLib.Native;

/// <summary><c>collections._count_elements(mapping, iterable)</c></summary>
internal static class CountElements
{
    private static readonly StrObject get = StrObject.From("get");

    internal static Value CountReentrant(VmThread thread, Value mapping, Value iterable)
    {
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        TypeObject type = mapping.Type;
        bool ok = mapping.Ref is DictObject dict
            && Value.Same(type.Lookup(get), BuiltinTypes.Dict.Lookup(get))
            && Value.Same(type.Special(Special.SetItem), BuiltinTypes.Dict.Special(Special.SetItem))
            ? InDictReentrant(thread, dict, iterator)
            : InMappingReentrant(thread, mapping, iterator);
        return ok ? Value.None : Value.Error;
    }

    private static bool InDictReentrant(VmThread thread, DictObject dict, Value iterator)
    {
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (!Hashing.KeyReentrant(thread, item, out long hash))
                return false;
            int index = dict.Find(thread, item, hash);
            if (index == -2)
                return false;
            if (index == -1)
            {
                dict.Insert(item, hash, Value.Int(1));
                continue;
            }
            Value old = dict.Entries[index].Value;
            if (old.IsInt && old.Bits < long.MaxValue)
            {
                dict.Entries[index].Value = Value.Int(old.Bits + 1);
                continue;
            }
            Value sum = Operators.BinaryReentrant(thread, BinaryOperator.Add, old, Value.Int(1));
            if (sum.IsError || !dict.Set(thread, item, hash, sum))
                return false;
        }
        return !thread.HasPending;
    }

    private static bool InMappingReentrant(VmThread thread, Value mapping, Value iterator)
    {
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            Value old = Calls.MethodReentrant(thread, mapping, get, item, Value.Int(0));
            Value sum = old.IsError ? old : Operators.BinaryReentrant(thread, BinaryOperator.Add, old, Value.Int(1));
            if (sum.IsError || !Subscripts.SetItemReentrant(thread, mapping, item, sum))
                return false;
        }
        return !thread.HasPending;
    }
}
