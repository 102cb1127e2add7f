namespace CoroVm.Runtime.Objects;

/// <summary>Text that only grows at its end. Each str of a chain <c>s += x</c> is a prefix of one buffer, so the chain
/// costs as much as its last text; a str that is not the newest of its chain gets a buffer of its own when it is appended
/// to. What lies before <see cref="Length"/> never changes.</summary>
internal sealed class StrBuffer
{
    /// <summary>UTF-16 units, one a code point; null if the text needs <see cref="Points"/>.</summary>
    internal char[]? Chars { get; private set; }

    internal int[]? Points { get; private set; }

    internal int Length { get; private set; }

    /// <summary>A buffer with the text of two strs.</summary>
    internal static StrBuffer Concat(StrObject a, StrObject b)
    {
        int length = a.Length + b.Length;
        int capacity = Capacity(length);
        var buffer = new StrBuffer();
        if (a.IsBmp && b.IsBmp)
            buffer.Chars = new char[capacity];
        else
            buffer.Points = new int[capacity];
        buffer.Copy(a);
        buffer.Copy(b);
        return buffer;
    }

    /// <summary>Appends a text if the buffer's kind can hold it.</summary>
    internal bool TryAppend(StrObject text)
    {
        if (Chars is not null && !text.IsBmp)
            return false;
        int length = Length + text.Length;
        if (Chars is { } chars && length > chars.Length)
        {
            var grown = new char[Capacity(length)];
            chars.AsSpan(0, Length).CopyTo(grown);
            Chars = grown;
        }
        else if (Points is { } points && length > points.Length)
        {
            var grown = new int[Capacity(length)];
            points.AsSpan(0, Length).CopyTo(grown);
            Points = grown;
        }
        Copy(text);
        return true;
    }

    private static int Capacity(int length) => (int)Math.Min((long)length + (length >> 1) + 64, Array.MaxLength);

    private void Copy(StrObject text)
    {
        if (Chars is not null)
            text.Chars.CopyTo(Chars.AsSpan(Length));
        else
            StrConcat.CopyPoints(text, Points.AsSpan(Length));
        Length += text.Length;
    }
}
