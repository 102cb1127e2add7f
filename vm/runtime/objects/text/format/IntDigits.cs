namespace CoroVm.Runtime.Objects;

/// <summary>Digits of ints in bases that are powers of two.</summary>
internal static class IntDigits
{
    /// <summary>The lowercase digits of a number that is not negative, so many bits a digit.</summary>
    internal static string Of(BigInteger number, int bits)
    {
        if (number.IsZero)
            return "0";
        long length = (number.GetBitLength() + bits - 1) / bits;
        byte[] bytes = number.ToByteArray(isUnsigned: true);
        return string.Create((int)length, (bytes, bits), static (target, x) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                long bit = (long)i * x.bits;
                int at = (int)(bit >> 3);
                int window = x.bytes[at] | (at + 1 < x.bytes.Length ? x.bytes[at + 1] << 8 : 0);
                target[^(i + 1)] = "0123456789abcdef"[(window >> (int)(bit & 7)) & ((1 << x.bits) - 1)];
            }
        });
    }
}
