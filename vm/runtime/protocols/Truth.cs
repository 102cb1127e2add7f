namespace CoroVm.Runtime.Protocols;

/// <summary>Truth value testing.</summary>
internal static class Truth
{
    /// <summary>1 true, 0 false, -1 on error.</summary>
    internal static int OfReentrant(VmThread thread, Value value)
    {
        object? r = value.Ref;
        if (r is null || value.IsBool)
            return value.Bits != 0 ? 1 : 0;
        if (value.IsNone)
            return 0;
        if (value.IsFloat)
            return value.AsFloat != 0 ? 1 : 0;
        if (r.GetType() == typeof(StrObject))
            return Unsafe.As<StrObject>(r).Length != 0 ? 1 : 0;
        if (r.GetType() == typeof(ListObject))
            return Unsafe.As<ListObject>(r).Count != 0 ? 1 : 0;
        if (r.GetType() == typeof(TupleObject))
            return Unsafe.As<TupleObject>(r).Count != 0 ? 1 : 0;
        if (r.GetType() == typeof(DictObject))
            return Unsafe.As<DictObject>(r).Count != 0 ? 1 : 0;
        return BySpecialReentrant(thread, value);
    }

    private static int BySpecialReentrant(VmThread thread, Value value)
    {
        TypeObject type = value.Type;
        Value method = type.Special(Special.Bool);
        if (!method.IsUnbound)
        {
            Value result = Calls.SpecialReentrant(thread, method, value);
            if (result.IsBool)
                return (int)result.Bits;
            if (!result.IsError)
                thread.TypeError("__bool__ should return bool, returned " + result.Type.Name);
            return -1;
        }
        if (!type.Has(Special.Len))
            return 1;
        long length = Subscripts.LengthReentrant(thread, value);
        return length < 0 ? -1 : length != 0 ? 1 : 0;
    }
}
