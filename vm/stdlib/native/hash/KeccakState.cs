using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary>SHA-3 and SHAKE (FIPS 202).</summary>
internal sealed class KeccakState : HashState
{
    private readonly ulong[] s = new ulong[25];
    private readonly byte suffix;

    /// <summary>A digest size of 0 makes SHAKE.</summary>
    internal KeccakState(string name, int capacityBits, int digestSize)
        : base(name, 200 - capacityBits / 8, digestSize) => suffix = digestSize == 0 ? (byte)0x1F : (byte)0x06;

    private KeccakState(KeccakState other)
        : base(other)
    {
        suffix = other.suffix;
        other.s.CopyTo(s, 0);
    }

    internal override HashState Clone() => new KeccakState(this);

    protected override void Process(ReadOnlySpan<byte> data, bool last, int count)
    {
        for (int i = 0; 8 * i < BlockSize; i++)
            s[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(data[(8 * i)..]);
        Permute();
    }

    protected override void Finish(byte[] block, int used, Span<byte> result)
    {
        block.AsSpan(used).Clear();
        block[used] = suffix;
        block[BlockSize - 1] |= 0x80;
        Process(block, true, BlockSize);
        Span<byte> lane = stackalloc byte[8];
        for (int at = 0, i = 0; at < result.Length; i++)
        {
            if (8 * i == BlockSize)
            {
                Permute();
                i = 0;
            }
            BinaryPrimitives.WriteUInt64LittleEndian(lane, s[i]);
            int n = Math.Min(8, result.Length - at);
            lane[..n].CopyTo(result[at..]);
            at += n;
        }
    }

    private void Permute()
    {
        Span<ulong> c = stackalloc ulong[5];
        Span<ulong> b = stackalloc ulong[25];
        foreach (ulong constant in HashConstants.Keccak)
        {
            for (int x = 0; x < 5; x++)
                c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
            for (int x = 0; x < 5; x++)
            {
                ulong d = c[(x + 4) % 5] ^ BitOperations.RotateLeft(c[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5)
                    s[x + y] ^= d;
            }
            b[0] = s[0];
            for (int step = 0, x = 1, y = 0; step < 24; step++)
            {
                int turn = (step + 1) * (step + 2) / 2 % 64;
                int newY = (2 * x + 3 * y) % 5;
                b[y + 5 * newY] = BitOperations.RotateLeft(s[x + 5 * y], turn);
                (x, y) = (y, newY);
            }
            for (int y = 0; y < 25; y += 5)
                for (int x = 0; x < 5; x++)
                    s[x + y] = b[x + y] ^ (~b[(x + 1) % 5 + y] & b[(x + 2) % 5 + y]);
            s[0] ^= constant;
        }
    }
}
