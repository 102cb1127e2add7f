namespace CoroVm.StdLib.Native;

/// <summary>A hash being computed.</summary>
internal abstract class HashState
{
    private readonly byte[] block;
    private int used;

    protected HashState(string name, int blockSize, int digestSize)
    {
        Name = name;
        BlockSize = blockSize;
        DigestSize = digestSize;
        block = new byte[blockSize];
    }

    protected HashState(HashState other)
        : this(other.Name, other.BlockSize, other.DigestSize)
    {
        other.block.CopyTo(block, 0);
        used = other.used;
        Length = other.Length;
    }

    internal string Name { get; }
    internal int BlockSize { get; }

    /// <summary>The size of the digest; 0 for one of any length.</summary>
    internal int DigestSize { get; }

    /// <summary>The number of bytes so far.</summary>
    protected long Length { get; private set; }

    /// <summary>A full last block waits until it is known whether it is the last.</summary>
    protected virtual bool KeepsLastBlock => false;

    internal void Update(ReadOnlySpan<byte> data)
    {
        Length += data.Length;
        while (data.Length > 0)
        {
            if (used == BlockSize)
            {
                Process(block, false, BlockSize);
                used = 0;
            }
            int n = Math.Min(data.Length, BlockSize - used);
            data[..n].CopyTo(block.AsSpan(used));
            used += n;
            data = data[n..];
            if (used == BlockSize && !KeepsLastBlock)
            {
                Process(block, false, BlockSize);
                used = 0;
            }
        }
    }

    internal abstract HashState Clone();

    /// <summary>The digest; the state is used up. <paramref name="size"/> is its size in bytes.</summary>
    internal byte[] Finish(int size)
    {
        var result = new byte[size];
        Finish(block, used, result);
        return result;
    }

    protected abstract void Process(ReadOnlySpan<byte> data, bool last, int count);

    protected abstract void Finish(byte[] block, int used, Span<byte> result);

    /// <summary>The padding of the MD5 and SHA-2 family: a bit, zeros, the length in bits.</summary>
    protected void Pad(byte[] block, int used, int lengthBytes, bool bigEndian)
    {
        block[used++] = 0x80;
        if (used > BlockSize - lengthBytes)
        {
            block.AsSpan(used).Clear();
            Process(block, false, BlockSize);
            used = 0;
        }
        block.AsSpan(used).Clear();
        ulong bits = (ulong)Length << 3;
        if (bigEndian)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(block.AsSpan(BlockSize - 8), bits);
        else
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(block.AsSpan(BlockSize - 8), bits);
        Process(block, true, BlockSize);
    }
}
