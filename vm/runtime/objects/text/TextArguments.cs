namespace CoroVm.Runtime.Objects;

/// <summary>Checks of arguments that str, bytes and their kin share.</summary>
internal static class TextArguments
{
    /// <summary>A str argument; null with CPython's TypeError pending. <paramref name="position"/> 0: the only argument.</summary>
    internal static StrObject? Str(VmThread thread, Value value, string function, int position = 0)
    {
        if (value.Ref is StrObject s)
            return s;
        thread.TypeError(position == 0 ? $"{function}() argument must be str, not {NameOf(value)}"
            : $"{function}() argument {position} must be str, not {NameOf(value)}");
        return null;
    }

    /// <summary>A str argument that CPython names in its error.</summary>
    internal static StrObject? Str(VmThread thread, Value value, string function, string parameter)
    {
        if (value.Ref is StrObject s)
            return s;
        thread.TypeError($"{function}() argument '{parameter}' must be str, not {NameOf(value)}");
        return null;
    }

    /// <summary>An optional <c>start</c> or <c>end</c>: Unbound or None give the fallback; clamped to 64 bits. False on error.</summary>
    internal static bool BoundReentrant(VmThread thread, Value value, long fallback, out long bound)
    {
        bound = fallback;
        if (value.IsUnbound || value.IsNone)
            return true;
        if (value.IsInt || value.IsBool)
        {
            bound = value.Bits;
            return true;
        }
        if (!value.Type.Has(Special.Index))
        {
            thread.TypeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }
        Value index = Conversions.IndexReentrant(thread, value);
        if (index.IsError)
            return false;
        bound = index.IsInt ? index.Bits : ((IntObject)index.Ref!).Value.Sign < 0 ? long.MinValue : long.MaxValue;
        return true;
    }

    /// <summary>Adjusts bounds to a length as <c>find()</c> does; start may stay beyond the end.</summary>
    internal static void Adjust(ref long start, ref long end, int length)
    {
        if (end > length)
            end = length;
        else if (end < 0)
            end = Math.Max(0, end + length);
        if (start < 0)
            start = Math.Max(0, start + length);
    }

    /// <summary>A <c>Py_ssize_t</c> argument; false on error.</summary>
    internal static bool SizeReentrant(VmThread thread, Value value, out long size)
    {
        size = value.Bits;
        if (value.IsInt || value.IsBool)
            return true;
        Value index = Conversions.IndexReentrant(thread, value);
        size = index.Bits;
        if (index.Ref is IntObject)
            thread.OverflowError("Python int too large to convert to C ssize_t");
        return index.IsInt;
    }

    /// <summary>A C <c>int</c> argument; false on error.</summary>
    internal static bool IntReentrant(VmThread thread, Value value, out int result)
    {
        result = 0;
        Value index = value.IsInt || value.IsBool ? value : Conversions.IndexReentrant(thread, value);
        if (index.IsError)
            return false;
        if (index.Ref is IntObject || index.Bits > int.MaxValue || index.Bits < int.MinValue)
        {
            thread.OverflowError("Python int too large to convert to C int");
            return false;
        }
        result = (int)index.Bits;
        return true;
    }

    /// <summary>How error texts name a value's type: None is "None".</summary>
    internal static string NameOf(Value value) => value.IsNone ? "None" : value.Type.FullName;

    /// <summary>Whether a result of so many code points or bytes may be made, charging it; else MemoryError is pending.</summary>
    internal static bool Allow(VmThread thread, long length)
    {
        if (length <= StrConcat.MaxLength)
            return thread.Charge(length);
        thread.Raise(ExceptionTypes.MemoryError);
        return false;
    }
}
