using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary>BLAKE2b and BLAKE2s (RFC 7693).</summary>
internal sealed class Blake2State : HashState
{
    private static readonly byte[] sigma =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4, 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13, 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11, 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5, 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    private readonly bool big;
    private readonly bool lastNode;
    private readonly ulong[] h = new ulong[8];
    private ulong done;

    /// <summary>The parameter block is as the RFC has it, 64 bytes for BLAKE2b and 32 for BLAKE2s.</summary>
    internal Blake2State(bool big, ReadOnlySpan<byte> parameters, int digestSize, bool lastNode)
        : base(big ? "blake2b" : "blake2s", big ? 128 : 64, digestSize)
    {
        this.big = big;
        this.lastNode = lastNode;
        for (int i = 0; i < 8; i++)
            h[i] = big ? HashConstants.Initial512[i] ^ BinaryPrimitives.ReadUInt64LittleEndian(parameters[(8 * i)..])
                : (uint)(HashConstants.Initial512[i] >> 32) ^ BinaryPrimitives.ReadUInt32LittleEndian(parameters[(4 * i)..]);
    }

    private Blake2State(Blake2State other)
        : base(other)
    {
        big = other.big;
        lastNode = other.lastNode;
        done = other.done;
        other.h.CopyTo(h, 0);
    }

    protected override bool KeepsLastBlock => true;

    internal override HashState Clone() => new Blake2State(this);

    protected override void Process(ReadOnlySpan<byte> data, bool last, int count)
    {
        done += (ulong)count;
        Span<ulong> m = stackalloc ulong[16];
        Span<ulong> v = stackalloc ulong[16];
        for (int i = 0; i < 16; i++)
            m[i] = big ? BinaryPrimitives.ReadUInt64LittleEndian(data[(8 * i)..]) : BinaryPrimitives.ReadUInt32LittleEndian(data[(4 * i)..]);
        for (int i = 0; i < 8; i++)
        {
            v[i] = h[i];
            v[i + 8] = big ? HashConstants.Initial512[i] : HashConstants.Initial512[i] >> 32;
        }
        v[12] ^= big ? done : (uint)done;
        v[13] ^= big ? 0 : done >> 32;
        ulong ones = big ? ulong.MaxValue : uint.MaxValue;
        if (last)
            v[14] ^= ones;
        if (last && lastNode)
            v[15] ^= ones;
        for (int round = 0; round < (big ? 12 : 10); round++)
        {
            ReadOnlySpan<byte> order = sigma.AsSpan(round % 10 * 16, 16);
            for (int i = 0; i < 4; i++)
                Mix(v, i, i + 4, i + 8, i + 12, m[order[2 * i]], m[order[2 * i + 1]]);
            for (int i = 0; i < 4; i++)
                Mix(v, i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[order[8 + 2 * i]], m[order[9 + 2 * i]]);
        }
        for (int i = 0; i < 8; i++)
            h[i] ^= v[i] ^ v[i + 8];
    }

    protected override void Finish(byte[] block, int used, Span<byte> result)
    {
        block.AsSpan(used).Clear();
        Process(block, true, used);
        Span<byte> all = stackalloc byte[64];
        for (int i = 0; i < 8; i++)
        {
            if (big)
                BinaryPrimitives.WriteUInt64LittleEndian(all[(8 * i)..], h[i]);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(all[(4 * i)..], (uint)h[i]);
        }
        all[..result.Length].CopyTo(result);
    }

    private void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        if (big)
        {
            v[a] += v[b] + x;
            v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
            v[c] += v[d];
            v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
            v[a] += v[b] + y;
            v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
            v[c] += v[d];
            v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
            return;
        }
        uint p = (uint)v[a], q = (uint)v[b], r = (uint)v[c], s = (uint)v[d];
        p += q + (uint)x;
        s = BitOperations.RotateRight(s ^ p, 16);
        r += s;
        q = BitOperations.RotateRight(q ^ r, 12);
        p += q + (uint)y;
        s = BitOperations.RotateRight(s ^ p, 8);
        r += s;
        q = BitOperations.RotateRight(q ^ r, 7);
        (v[a], v[b], v[c], v[d]) = (p, q, r, s);
    }
}
