namespace CoroVm.Runtime.Objects;

/// <summary><c>int(x)</c> and <c>int(x, base)</c></summary>
internal static class IntConstructor
{
    internal static Value NewReentrant(VmThread thread, TypeObject type, Value x, Value numberBase)
    {
        Value result;
        if (x.IsUnbound)
        {
            if (!numberBase.IsUnbound)
                return thread.TypeError("int() missing string argument");
            result = Value.Int(0);
        }
        else
        {
            result = numberBase.IsUnbound ? ConvertReentrant(thread, x) : FromTextReentrant(thread, x, numberBase);
        }
        if (result.IsError || ReferenceEquals(type, BuiltinTypes.Int))
            return result;
        return new IntInstance(type, Ints.Big(result));
    }

    /// <summary><c>int(x)</c>: an exact int.</summary>
    internal static Value ConvertReentrant(VmThread thread, Value x)
    {
        if (x.IsInt || (x.Ref is IntObject big && big.GetType() == typeof(IntObject)))
            return x;
        if (x.IsFloat)
            return Floats.ToInt(thread, x.AsFloat);
        if (x.IsBool)
            return Value.Int(x.Bits);
        if (x.Ref is StrObject text && text.GetType() == typeof(StrObject))
            return IntText.TryShort(text, out long value) ? Value.Int(value) : Parse(thread, NumberText.Ascii(text), 10, x);
        TypeObject type = x.Type;
        Value method = type.Special(Special.Int);
        if (!method.IsUnbound)
        {
            Value result = Calls.SpecialReentrant(thread, method, x);
            return result.IsInt || result.IsError ? result : Conversions.IntResultReentrant(thread, result, "__int__");
        }
        if (type.Has(Special.Index))
            return Conversions.IndexReentrant(thread, x);
        if (x.Ref is StrObject s)
            return Parse(thread, NumberText.Ascii(s), 10, x);
        int found = NumberText.FromBytesReentrant(thread, x, out string ascii);
        if (found < 0)
            return Value.Error;
        if (found > 0)
            return Parse(thread, ascii, 10, x);
        return thread.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{type.Name}'");
    }

    private static Value FromTextReentrant(VmThread thread, Value x, Value numberBase)
    {
        if (!Conversions.ClampedIndexReentrant(thread, numberBase, out long radix))
            return Value.Error;
        if (radix != 0 && radix is < 2 or > 36)
            return thread.ValueError("int() base must be >= 2 and <= 36, or 0");
        if (x.Ref is StrObject s)
            return Parse(thread, NumberText.Ascii(s), (int)radix, x);
        if (x.Type.IsSubtypeOf(BuiltinTypes.Bytes) || x.Type.IsSubtypeOf(BuiltinTypes.ByteArray))
        {
            int found = NumberText.FromBytesReentrant(thread, x, out string ascii);
            if (found != 0)
                return found < 0 ? Value.Error : Parse(thread, ascii, (int)radix, x);
        }
        return thread.TypeError("int() can't convert non-string with explicit base");
    }

    private static Value Parse(VmThread thread, string text, int radix, Value source)
    {
        Value result = IntText.Parse(thread, text, radix);
        if (!result.IsUnbound)
            return result;
        if (source.Ref is not StrObject and not BytesObject)
            source = BytesObject.Of(System.Text.Encoding.Latin1.GetBytes(text));
        if (Representation.ReprReentrant(thread, source) is not { } repr)
            return Value.Error;
        StrObject shown = repr.Length > 200 ? repr.Substring(0, 200) : repr;
        return thread.ValueError($"invalid literal for int() with base {radix}: {shown.Text}");
    }
}
