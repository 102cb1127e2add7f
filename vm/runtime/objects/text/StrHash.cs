using System.Buffers.Binary;

namespace CoroVm.Runtime.Objects;

/// <summary>CPython's str and bytes hash: SipHash-1-3 with the key that seed 0 gives (both halves 0), over the canonical
/// buffer: one byte a code point when all are below 256, else two when all are below 65,536, else four.</summary>
internal static class StrHash
{
    internal static long Of(StrObject s)
    {
        int max = 0;
        for (int i = 0; i < s.Length; i++)
            max |= s[i];
        int width = max < 0x100 ? 1 : max < 0x10000 ? 2 : 4;
        int size = s.Length * width;
        Span<byte> buffer = size <= 512 ? stackalloc byte[size] : new byte[size];
        for (int i = 0; i < s.Length; i++)
        {
            int c = s[i];
            switch (width)
            {
                case 1: buffer[i] = (byte)c; break;
                case 2: BinaryPrimitives.WriteUInt16LittleEndian(buffer[(i * 2)..], (ushort)c); break;
                default: BinaryPrimitives.WriteInt32LittleEndian(buffer[(i * 4)..], c); break;
            }
        }
        return Of(buffer);
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
