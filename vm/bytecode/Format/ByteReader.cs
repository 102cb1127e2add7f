namespace CoroVm.Bytecode;

/// <summary>Reads one section; every failure is a <see cref="CbcFormatException"/> with its place in the file.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>Reads the bytes of a file from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public ByteReader(ReadOnlySpan<byte> file, int start, int end)
    {
        _bytes = file.Slice(0, end);
        Position = start;
    }

    public ByteReader(ReadOnlySpan<byte> file, SectionRange range)
        : this(file, range.Offset, range.Offset + range.Length)
    {
    }

    /// <summary>The place in the file of the next byte.</summary>
    public int Position { get; private set; }

    public readonly int Remaining => _bytes.Length - Position;

    public byte Byte()
    {
        int position = Position;
        if ((uint)position >= (uint)_bytes.Length)
            throw Fail(CbcRule.Number, "a byte is missing");
        Position = position + 1;
        return _bytes[position];
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > Remaining)
            throw Fail(CbcRule.Number, $"{count} bytes of {Remaining}");
        ReadOnlySpan<byte> bytes = _bytes.Slice(Position, count);
        Position += count;
        return bytes;
    }

    public uint Varint()
    {
        int position = Position;
        if ((uint)position < (uint)_bytes.Length && _bytes[position] < 0x80)
        {
            Position = position + 1;
            return _bytes[position];
        }
        if (!Bytecode.Varint.TryRead(_bytes, ref position, out uint value))
            throw Fail(CbcRule.Number, "malformed number");
        Position = position;
        return value;
    }

    /// <summary>A number from 0 to 2^31 - 1.</summary>
    public int Number()
    {
        int start = Position;
        uint value = Varint();
        return value <= int.MaxValue ? (int)value : throw new CbcFormatException(CbcRule.Number, start, $"{value} is too great");
    }

    public int Signed() => Bytecode.Varint.Unzigzag(Varint());

    /// <summary>How many items follow, each of which takes a byte or more.</summary>
    public int Count()
    {
        int start = Position, count = Number();
        return count <= Remaining ? count
            : throw new CbcFormatException(CbcRule.Count, start, $"{count} items in {Remaining} bytes");
    }

    public readonly void End()
    {
        if (Remaining > 0)
            throw Fail(CbcRule.Trailing, $"{Remaining} bytes too many");
    }

    public readonly CbcFormatException Fail(CbcRule rule, string detail) => new(rule, Position, detail);
}
