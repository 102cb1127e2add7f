namespace CoroVm.Runtime.Objects;

/// <summary>Collects bytes.</summary>
internal sealed class ByteBuilder(int capacity)
{
    private byte[] items = new byte[Math.Max(capacity, 16)];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Span => items.AsSpan(0, Length);

    internal void Append(int b)
    {
        if (Length == items.Length)
            Array.Resize(ref items, Length * 2);
        items[Length++] = (byte)b;
    }

    internal void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length > items.Length)
            Array.Resize(ref items, Math.Max(items.Length * 2, Length + bytes.Length));
        bytes.CopyTo(items.AsSpan(Length));
        Length += bytes.Length;
    }

    internal byte[] ToArray() => Length == items.Length ? items : items.AsSpan(0, Length).ToArray();
}
