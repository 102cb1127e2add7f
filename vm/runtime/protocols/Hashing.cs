namespace CoroVm.Runtime.Protocols;

/// <summary><c>hash()</c>, with CPython's values for numbers: residues modulo the prime 2^61 - 1.</summary>
internal static class Hashing
{
    /// <summary>The modulus of numeric hashes.</summary>
    internal const long Modulus = (1L << 61) - 1;

    /// <summary>The hash of None.</summary>
    internal const long OfNone = 0xFCA86420;

    /// <summary>The hash of an infinity (negated for -inf).</summary>
    internal const long OfInfinity = 314159;

    /// <summary>The hash; false on error.</summary>
    internal static bool HashReentrant(VmThread thread, Value value, out long hash)
    {
        object? r = value.Ref;
        if (r is null)
        {
            hash = OfInt(value.Bits);
            return true;
        }
        if (r.GetType() == typeof(StrObject))
        {
            hash = Unsafe.As<StrObject>(r).Hash;
            return true;
        }
        return OtherReentrant(thread, value, out hash);
    }

    /// <summary>As <see cref="HashReentrant"/>; for an unhashable key the TypeError says that it cannot be a dict's key.</summary>
    internal static bool KeyReentrant(VmThread thread, Value key, out long hash) =>
        HashReentrant(thread, key, out hash) || Explain(thread, key, "dict key");

    /// <summary>As <see cref="HashReentrant"/>; for an unhashable item the TypeError says that it cannot be in a set.</summary>
    internal static bool ElementReentrant(VmThread thread, Value item, out long hash) =>
        HashReentrant(thread, item, out hash) || Explain(thread, item, "set element");

    /// <summary>The hash of an int within 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long OfInt(long value)
    {
        if ((ulong)(value + Modulus - 1) < 2 * (ulong)Modulus - 1)
            return value == -1 ? -2 : value;
        long h = value % Modulus;
        return h == -1 ? -2 : h;
    }

    /// <summary>The hash of an int of any size.</summary>
    internal static long OfInt(BigInteger value)
    {
        var h = (long)(value % Modulus);
        return h == -1 ? -2 : h;
    }

    /// <summary>The hash of a float: equal to that of an equal int. A NaN's is its bits': floats are identical by value.</summary>
    internal static long OfFloat(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1L << 60)
            return OfInt((long)value);
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? 0 : value > 0 ? OfInfinity : -OfInfinity;
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        // mantissa * 2^shift modulo 2^61 - 1: multiplying by a power of two rotates within 61 bits.
        int shift = (exponent - 1075) % 61;
        if (shift < 0)
            shift += 61;
        long h = ((mantissa << shift) & Modulus) | (mantissa >> (61 - shift));
        if (value < 0)
            h = -h;
        return h == -1 ? -2 : h;
    }

    private static bool OtherReentrant(VmThread thread, Value value, out long hash)
    {
        if (value.IsFloat)
        {
            hash = OfFloat(value.AsFloat);
            return true;
        }
        if (value.IsBool)
        {
            hash = value.Bits;
            return true;
        }
        if (value.IsNone)
        {
            hash = OfNone;
            return true;
        }
        if (value.Ref!.GetType() == typeof(TupleObject))
            return TupleOps.HashReentrant(thread, Unsafe.As<TupleObject>(value.Ref), out hash);
        Value method = value.Type.Special(Special.Hash);
        hash = 0;
        if (method.IsUnbound || method.IsNone)
        {
            thread.TypeError($"unhashable type: '{value.Type.Name}'");
            return false;
        }
        Value result = Calls.SpecialReentrant(thread, method, value);
        if (result.IsInt)
        {
            hash = result.Bits == -1 ? -2 : result.Bits;
            return true;
        }
        if (result.IsError)
            return false;
        if (!Conversions.TryInt(result, out BigInteger big))
        {
            thread.TypeError("__hash__ method should return an integer");
            return false;
        }
        hash = big >= long.MinValue && big <= long.MaxValue ? (long)big : OfInt(big);
        if (hash == -1)
            hash = -2;
        return true;
    }

    private static bool Explain(VmThread thread, Value key, string use)
    {
        if (thread.Pending is { } e && ReferenceEquals(e.Type, ExceptionTypes.TypeError))
        {
            thread.Pending = null;
            StrObject? text = Representation.StrReentrant(thread, e);
            if (text is null)
                return false;
            thread.TypeError($"cannot use '{key.Type.Name}' as a {use} ({text.Text})");
            // The text changes, not what caused it.
            thread.Pending!.Context = e.Context;
        }
        return false;
    }
}
