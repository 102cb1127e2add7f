using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary>MD5 (RFC 1321).</summary>
internal sealed class Md5State : HashState
{
    private static readonly int[] shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    private uint a = 0x67452301, b = 0xEFCDAB89, c = 0x98BADCFE, d = 0x10325476;

    internal Md5State()
        : base("md5", 64, 16)
    {
    }

    private Md5State(Md5State other)
        : base(other) => (a, b, c, d) = (other.a, other.b, other.c, other.d);

    internal override HashState Clone() => new Md5State(this);

    protected override void Process(ReadOnlySpan<byte> data, bool last, int count)
    {
        uint w = a, x = b, y = c, z = d;
        for (int i = 0; i < 64; i++)
        {
            (uint f, int g) = (i >> 4) switch
            {
                0 => ((x & y) | (~x & z), i),
                1 => ((z & x) | (~z & y), (5 * i + 1) & 15),
                2 => (x ^ y ^ z, (3 * i + 5) & 15),
                _ => (y ^ (x | ~z), (7 * i) & 15),
            };
            f += w + HashConstants.Md5[i] + BinaryPrimitives.ReadUInt32LittleEndian(data[(4 * g)..]);
            (w, z, y, x) = (z, y, x, x + BitOperations.RotateLeft(f, shifts[(i >> 4) * 4 + (i & 3)]));
        }
        a += w;
        b += x;
        c += y;
        d += z;
    }

    protected override void Finish(byte[] block, int used, Span<byte> result)
    {
        Pad(block, used, 8, bigEndian: false);
        BinaryPrimitives.WriteUInt32LittleEndian(result, a);
        BinaryPrimitives.WriteUInt32LittleEndian(result[4..], b);
        BinaryPrimitives.WriteUInt32LittleEndian(result[8..], c);
        BinaryPrimitives.WriteUInt32LittleEndian(result[12..], d);
    }
}
