using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary>SHA-384 and SHA-512 (FIPS 180-4).</summary>
internal sealed class Sha512State : HashState
{
    private readonly ulong[] h;

    internal Sha512State(bool is384)
        : base(is384 ? "sha384" : "sha512", 128, is384 ? 48 : 64) =>
        h = (ulong[])(is384 ? HashConstants.Initial384 : HashConstants.Initial512).Clone();

    private Sha512State(Sha512State other)
        : base(other) => h = (ulong[])other.h.Clone();

    internal override HashState Clone() => new Sha512State(this);

    protected override void Process(ReadOnlySpan<byte> data, bool last, int count)
    {
        Span<ulong> w = stackalloc ulong[80];
        for (int i = 0; i < 16; i++)
            w[i] = BinaryPrimitives.ReadUInt64BigEndian(data[(8 * i)..]);
        for (int i = 16; i < 80; i++)
        {
            ulong s0 = BitOperations.RotateRight(w[i - 15], 1) ^ BitOperations.RotateRight(w[i - 15], 8) ^ (w[i - 15] >> 7);
            ulong s1 = BitOperations.RotateRight(w[i - 2], 19) ^ BitOperations.RotateRight(w[i - 2], 61) ^ (w[i - 2] >> 6);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        ulong a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], k = h[7];
        for (int i = 0; i < 80; i++)
        {
            ulong s1 = BitOperations.RotateRight(e, 14) ^ BitOperations.RotateRight(e, 18) ^ BitOperations.RotateRight(e, 41);
            ulong t1 = k + s1 + ((e & f) ^ (~e & g)) + HashConstants.Sha512[i] + w[i];
            ulong s0 = BitOperations.RotateRight(a, 28) ^ BitOperations.RotateRight(a, 34) ^ BitOperations.RotateRight(a, 39);
            ulong t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
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
        Pad(block, used, 16, bigEndian: true);
        for (int i = 0; 8 * i < result.Length; i++)
            BinaryPrimitives.WriteUInt64BigEndian(result[(8 * i)..], h[i]);
    }
}
