namespace CoroVm.Runtime.Objects;

/// <summary>Exact conversion of big numbers to doubles, rounding halves to even.</summary>
internal static class Rounding
{
    /// <summary>The nearest double, infinity if it is too large.</summary>
    internal static double ToDouble(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
            return (long)value;
        double magnitude = ToDouble(BigInteger.Abs(value), 0, false);
        return value.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The double nearest to <c>mantissa * 2**exponent</c>, plus a little if <paramref name="sticky"/> (then the mantissa
    /// has at least 55 bits). The mantissa is not negative.</summary>
    internal static double ToDouble(BigInteger mantissa, int exponent, bool sticky)
    {
        if (mantissa.IsZero)
            return 0;
        long bits = mantissa.GetBitLength();
        if (bits + exponent > 1024)
            return double.PositiveInfinity;
        long lowest = Math.Max(bits + exponent - 53, -1074);
        long shift = lowest - exponent;
        if (shift <= 0)
            return Math.ScaleB((double)(ulong)mantissa, exponent);
        if (shift > bits + 1)
            return 0;
        BigInteger kept = mantissa >> (int)shift;
        BigInteger rest = mantissa - (kept << (int)shift);
        int half = rest.CompareTo(BigInteger.One << (int)(shift - 1));
        if (half > 0 || (half == 0 && (sticky || !kept.IsEven)))
            kept += 1;
        return Math.ScaleB((double)(ulong)kept, (int)lowest);
    }

    /// <summary>A finite double as <c>mantissa * 2**exponent</c>, the mantissa odd or 0 and carrying the sign.</summary>
    internal static (long Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        if (mantissa == 0)
            return (0, 0);
        exponent -= 1075;
        int zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        return (bits < 0 ? -mantissa : mantissa, exponent + zeros);
    }

    /// <summary>A finite integral double as an int.</summary>
    internal static Value ToInt(double integral) =>
        integral is >= -9223372036854775808.0 and < 9223372036854775808.0 ? Value.Int((long)integral) : Value.Int(new BigInteger(integral));
}
