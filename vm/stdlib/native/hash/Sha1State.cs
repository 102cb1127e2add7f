using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary>SHA-1 (FIPS 180-4).</summary>
internal sealed class Sha1State : HashState
{
    private readonly uint[] h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];

    internal Sha1State()
        : base("sha1", 64, 20)
    {
    }

    private Sha1State(Sha1State other)
        : base(other) => other.h.CopyTo(h, 0);

    internal override HashState Clone() => new Sha1State(this);

    protected override void Process(ReadOnlySpan<byte> data, bool last, int count)
    {
        Span<uint> w = stackalloc uint[80];
        for (int i = 0; i < 16; i++)
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(data[(4 * i)..]);
        for (int i = 16; i < 80; i++)
            w[i] = BitOperations.RotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        uint a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
        for (int i = 0; i < 80; i++)
        {
            (uint f, uint k) = (i / 20) switch
            {
                0 => ((b & c) | (~b & d), 0x5A827999u),
                1 => (b ^ c ^ d, 0x6ED9EBA1u),
                2 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                _ => (b ^ c ^ d, 0xCA62C1D6u),
            };
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + f + e + k + w[i], a, BitOperations.RotateLeft(b, 30), c, d);
        }
        h[0] += a;
        h[1] += b;
        h[2] += c;
        h[3] += d;
        h[4] += e;
    }

    protected override void Finish(byte[] block, int used, Span<byte> result)
    {
        Pad(block, used, 8, bigEndian: true);
        for (int i = 0; i < 5; i++)
            BinaryPrimitives.WriteUInt32BigEndian(result[(4 * i)..], h[i]);
    }
}
