namespace CoroVm.Runtime.Protocols;

/// <summary>Conversions of arguments.</summary>
internal static class Conversions
{
    /// <summary><c>operator.index(value)</c>: an exact int; TypeError "'X' object cannot be interpreted as an integer".</summary>
    internal static Value IndexReentrant(VmThread thread, Value value)
    {
        if (value.IsInt)
            return value;
        if (Ints.TryExact(value, out Value exact))
            return exact;
        Value method = value.Type.Special(Special.Index);
        if (method.IsUnbound)
            return thread.TypeError($"'{value.Type.Name}' object cannot be interpreted as an integer");
        Value result = Calls.SpecialReentrant(thread, method, value);
        if (result.IsInt || result.IsError)
            return result;
        return IntResultReentrant(thread, result, "__index__");
    }

    /// <summary>An index that must fit 64 bits; else <paramref name="overflow"/> (IndexError or OverflowError) "cannot fit 'X' into an index-sized integer". False on error.</summary>
    internal static bool IndexReentrant(VmThread thread, Value value, TypeObject overflow, out long index)
    {
        index = value.Bits;
        if (value.IsInt)
            return true;
        Value result = IndexReentrant(thread, value);
        index = result.Bits;
        if (result.IsInt)
            return true;
        if (!result.IsError)
            thread.Raise(overflow, $"cannot fit '{value.Type.Name}' into an index-sized integer");
        return false;
    }

    /// <summary>A bound of a slice or of a search: as <see cref="IndexReentrant(VmThread, Value)"/>, but what does not fit 64 bits
    /// becomes the nearest bound. False on error.</summary>
    internal static bool ClampedIndexReentrant(VmThread thread, Value value, out long index)
    {
        index = value.Bits;
        if (value.IsInt)
            return true;
        Value result = IndexReentrant(thread, value);
        index = result.Bits;
        if (result.IsInt)
            return true;
        if (result.IsError)
            return false;
        index = ((IntObject)result.Ref!).Value.Sign < 0 ? long.MinValue : long.MaxValue;
        return true;
    }

    /// <summary>A C int argument; else OverflowError. False on error.</summary>
    internal static bool Int32Reentrant(VmThread thread, Value value, out int result)
    {
        Value v = IndexReentrant(thread, value);
        result = (int)v.Bits;
        if (v.IsError)
            return false;
        if (v.IsInt && v.Bits == result)
            return true;
        bool less = v.IsInt ? v.Bits < 0 : ((IntObject)v.Ref!).Value.Sign < 0;
        thread.OverflowError(!v.IsInt ? "Python int too large to convert to C int"
            : less ? "signed integer is less than minimum" : "signed integer is greater than maximum");
        return false;
    }

    /// <summary><c>float(value)</c> of a real number (<c>__float__</c>, then <c>__index__</c>); TypeError "must be real number, not X". False on error.</summary>
    internal static bool FloatReentrant(VmThread thread, Value value, out double result)
    {
        result = 0;
        if (value.IsFloat)
        {
            result = value.AsFloat;
            return true;
        }
        if (value.IsInt)
        {
            result = value.Bits;
            return true;
        }
        if (value.Ref is FloatInstance f)
        {
            result = f.Value;
            return true;
        }
        if (Ints.TryExact(value, out Value exact))
            return Ints.TryDouble(thread, exact, out result);
        TypeObject type = value.Type;
        Value method = type.Special(Special.Float);
        if (!method.IsUnbound)
            return FloatReentrant(thread, value, method, out result);
        if (!type.Has(Special.Index))
        {
            thread.TypeError($"must be real number, not {type.Name}");
            return false;
        }
        Value index = IndexReentrant(thread, value);
        return !index.IsError && Ints.TryDouble(thread, index, out result);
    }

    /// <summary>The result of <c>__float__</c>, found by the caller; false on error.</summary>
    internal static bool FloatReentrant(VmThread thread, Value value, Value method, out double result)
    {
        result = 0;
        TypeObject type = value.Type;
        Value converted = Calls.SpecialReentrant(thread, method, value);
        if (converted.IsError)
            return false;
        if (converted.IsFloat)
        {
            result = converted.AsFloat;
            return true;
        }
        if (converted.Ref is not FloatInstance instance)
        {
            thread.TypeError($"{type.Name}.__float__ returned non-float (type {converted.Type.Name})");
            return false;
        }
        result = instance.Value;
        return Warnings.WarnReentrant(thread, ExceptionTypes.DeprecationWarning,
            $"{type.Name}.__float__ returned non-float (type {converted.Type.Name}).  The ability to return an instance of a strict "
            + "subclass of float is deprecated, and may be removed in a future version of Python.");
    }

    /// <summary>The value of any int, bool included, or a subclass instance's; false if it is not an int (nothing is raised).</summary>
    internal static bool TryInt(Value value, out BigInteger result)
    {
        if (value.IsInt || value.IsBool)
        {
            result = value.Bits;
            return true;
        }
        if (value.Ref is IntObject o)
        {
            result = o.Value;
            return true;
        }
        result = default;
        return false;
    }

    /// <summary>Checks what <c>__index__</c> or <c>__int__</c> returned: an exact int of it, with a warning if it is of a subclass.</summary>
    internal static Value IntResultReentrant(VmThread thread, Value result, string method)
    {
        if (result.Ref is IntObject o && o.GetType() == typeof(IntObject))
            return result;
        if (!Ints.TryExact(result, out Value exact))
            return thread.TypeError($"{method} returned non-int (type {result.Type.Name})");
        return Warnings.WarnReentrant(thread, ExceptionTypes.DeprecationWarning,
            $"{method} returned non-int (type {result.Type.Name}).  The ability to return an instance of a strict subclass of int is "
            + "deprecated, and may be removed in a future version of Python.") ? exact : Value.Error;
    }
}
