using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>CPython's str and bytes hash: SipHash-1-3 with the key that seed 0 gives (both halves 0), over the canonical
/// buffer: one byte a code point when all are below 256, else two when all are below 65,536, else four.</summary>
internal static class StrHash
{
    [SkipLocalsInit]
    internal static long Of(StrObject s)
    {
        if (!s.IsBmp)
        {
            ReadOnlySpan<int> points = s.Points;
            return points.ContainsAnyExceptInRange(0, 0xFFFF) ? Of(MemoryMarshal.AsBytes(points)) : OfNarrowed(points);
        }
        ReadOnlySpan<char> chars = s.Chars;
        if (chars.ContainsAnyExceptInRange('\0', '\u00FF'))
            return Of(MemoryMarshal.AsBytes(chars));
        Span<byte> buffer = chars.Length <= 512 ? stackalloc byte[chars.Length] : new byte[chars.Length];
        Encoding.Latin1.GetBytes(chars, buffer);
        return Of(buffer);
    }

    /// <summary>The hash of a text with surrogates but no astral code point, which CPython keeps in two bytes each.</summary>
    private static long OfNarrowed(ReadOnlySpan<int> points)
    {
        var chars = new char[points.Length];
        for (int i = 0; i < chars.Length; i++)
            chars[i] = (char)points[i];
        return Of(MemoryMarshal.AsBytes(chars.AsSpan()));
    }

    /// <summary>The hash of bytes; never -1, and 0 for an empty span.</summary>
    internal static long Of(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
            return 0;
        ulong v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;
        ulong b = (ulong)data.Length << 56;
        while (data.Length >= 8)
        {
            ulong m = BinaryPrimitives.ReadUInt64LittleEndian(data);
            v3 ^= m;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= m;
            data = data[8..];
        }
        for (int i = data.Length - 1; i >= 0; i--)
            b |= (ulong)data[i] << (8 * i);
        v3 ^= b;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= b;
        v2 ^= 0xff;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        long hash = (long)(v0 ^ v1 ^ v2 ^ v3);
        return hash == -1 ? -2 : hash;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1; v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1; v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
