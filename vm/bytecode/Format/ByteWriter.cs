namespace CoroVm.Bytecode;

/// <summary>A growing run of bytes.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[64];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> values) => values.CopyTo(Reserve(values.Length));

    public void Varint(uint value)
    {
        Span<byte> target = Reserve(Bytecode.Varint.Length(value));
        Bytecode.Varint.Write(target, value);
    }

    public void Number(int value) => Varint(checked((uint)value));

    public void Signed(int value) => Varint(Bytecode.Varint.Zigzag(value));

    public byte[] ToArray() => Span.ToArray();

    private Span<byte> Reserve(int count)
    {
        int start = Length, needed = checked(start + count);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, checked(_bytes.Length * 2)));
        Length = needed;
        return _bytes.AsSpan(start, count);
    }
}
