namespace CoroVm.Runtime.Objects;

/// <summary>Hashes of numbers: equal numbers of any type hash alike, by reduction modulo the prime 2^61 - 1 (library reference,
/// Hashing of numeric types).</summary>
internal static class NumberHash
{
    internal const long Modulus = (1L << 61) - 1;
    internal const long Infinity = 314159;
    internal const long Imaginary = 1000003;

    internal static long Of(long value)
    {
        if (value is > -Modulus and < Modulus)
            return value == -1 ? -2 : value;
        ulong magnitude = value < 0 ? 0UL - (ulong)value : (ulong)value;
        long hash = (long)(magnitude % Modulus);
        if (value < 0)
            hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    internal static long Of(BigInteger value)
    {
        long hash = (long)(value % Modulus); // truncates: keeps the sign
        return hash == -1 ? -2 : hash;
    }

    /// <summary>NaN hashes to 0: floats have no identity here.</summary>
    internal static long Of(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? 0 : value > 0 ? Infinity : -Infinity;
        if (value is > -9007199254740992.0 and < 9007199254740992.0 && value == (long)value)
            return Of((long)value);
        (long mantissa, int exponent) = Rounding.Decompose(value);
        ulong x = (ulong)Math.Abs(mantissa) % Modulus;
        int rotate = exponent % 61;
        if (rotate < 0)
            rotate += 61;
        // Multiplying by 2 modulo 2^61 - 1 rotates the 61 bits.
        x = ((x << rotate) & Modulus) | (x >> (61 - rotate));
        long hash = mantissa < 0 ? -(long)x : (long)x;
        return hash == -1 ? -2 : hash;
    }

    internal static long Of(double real, double imag)
    {
        long hash = unchecked(Of(real) + Imaginary * Of(imag));
        return hash == -1 ? -2 : hash;
    }
}
