using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary>SHA-224 and SHA-256 (FIPS 180-4).</summary>
internal sealed class Sha256State : HashState
{
    private readonly uint[] h = new uint[8];

    internal Sha256State(bool is224)
        : base(is224 ? "sha224" : "sha256", 64, is224 ? 28 : 32)
    {
        // SHA-224 begins with the second halves of SHA-384's words.
        for (int i = 0; i < 8; i++)
            h[i] = is224 ? (uint)HashConstants.Initial384[i] : (uint)(HashConstants.Initial512[i] >> 32);
    }

    private Sha256State(Sha256State other)
        : base(other) => other.h.CopyTo(h, 0);

    internal override HashState Clone() => new Sha256State(this);

    protected override void Process(ReadOnlySpan<byte> data, bool last, int count)
    {
        Span<uint> w = stackalloc uint[64];
        for (int i = 0; i < 16; i++)
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(data[(4 * i)..]);
        for (int i = 16; i < 64; i++)
        {
            uint s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            uint s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        uint a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], k = h[7];
        for (int i = 0; i < 64; i++)
        {
            uint s1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            uint t1 = k + s1 + ((e & f) ^ (~e & g)) + HashConstants.Sha256[i] + w[i];
            uint s0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            uint t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            k = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        h[0] += a;
        h[1] += b;
        h[2] += c;
        h[3] += d;
        h[4] += e;
        h[5] += f;
        h[6] += g;
        h[7] += k;
    }

    protected override void Finish(byte[] block, int used, Span<byte> result)
    {
        Pad(block, used, 8, bigEndian: true);
        for (int i = 0; 4 * i < result.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(result[(4 * i)..], h[i]);
    }
}
