namespace CoroVm.Bytecode;

/// <summary>The one variable-length integer of code and files: seven bits a byte, least significant first, the high bit
/// set on all but the last byte, in as few bytes as the value needs. Signed values are zigzag-coded first
/// (0, -1, 1, -2, 2 become 0, 1, 2, 3, 4).</summary>
public static class Varint
{
    /// <summary>The greatest number of bytes of a 32-bit value.</summary>
    public const int MaxLength = 5;

    /// <summary>The number of bytes that <paramref name="value"/> takes.</summary>
    public static int Length(uint value)
    {
        int length = 1;
        for (; value >= 0x80; value >>= 7)
            length++;
        return length;
    }

    /// <summary>Maps a signed value to an unsigned one.</summary>
    public static uint Zigzag(int value) => (uint)(value << 1) ^ (uint)(value >> 31);

    /// <summary>The inverse of <see cref="Zigzag"/>.</summary>
    public static int Unzigzag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);

    /// <summary>Writes a value at the start of <paramref name="target"/> and returns how many bytes it took.</summary>
    public static int Write(Span<byte> target, uint value)
    {
        int length = 0;
        for (; value >= 0x80; value >>= 7)
            target[length++] = (byte)(value | 0x80);
        target[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a value at <paramref name="position"/> and moves behind it. False, with the position unchanged, when
    /// the bytes end early, take more bytes than the value needs, or exceed 32 bits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, ref int position, out uint value)
    {
        value = 0;
        for (int i = 0; i < MaxLength; i++)
        {
            if ((uint)(position + i) >= (uint)source.Length)
                return false;
            byte b = source[position + i];
            if (i == MaxLength - 1 && b > 0x0F)
                return false;
            value |= (uint)(b & 0x7F) << (7 * i);
            if (b >= 0x80)
                continue;
            if (b == 0 && i > 0)
                return false;
            position += i + 1;
            return true;
        }
        return false;
    }
}
