namespace CoroVm.StdLib.Native;

/// <summary>Text that can be read and written at any place: UTF-16 units, code points once one does not fit.</summary>
internal sealed class TextStore
{
    private char[]? chars = [];
    private int[] points = [];

    internal int Length { get; private set; }

    internal int this[int index] => chars is not null ? chars[index] : points[index];

    internal StrObject Slice(int start, int count) =>
        chars is not null ? StrObject.FromBmp(chars.AsSpan(start, count)) : StrObject.From(points.AsSpan(start, count));

    /// <summary>Writes over what is at a position, NULs filling a gap before it.</summary>
    internal void Write(int at, StrObject text)
    {
        int end = at + text.Length;
        if (chars is not null && !text.IsBmp)
            Widen();
        int capacity = chars?.Length ?? points.Length;
        if (end > capacity)
        {
            capacity = (int)Math.Min((long)end + (end >> 1) + 32, Array.MaxLength);
            if (chars is not null)
                Array.Resize(ref chars, capacity);
            else
                Array.Resize(ref points, capacity);
        }
        if (at > Length)
        {
            chars?.AsSpan(Length, at - Length).Clear();
            if (chars is null)
                points.AsSpan(Length, at - Length).Clear();
        }
        if (chars is not null)
            text.Chars.CopyTo(chars.AsSpan(at));
        else
            StrConcat.CopyPoints(text, points.AsSpan(at));
        Length = Math.Max(Length, end);
    }

    internal void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>The index of a code point in [start, end), or -1.</summary>
    internal int IndexOf(int c, int start, int end)
    {
        int at = chars is not null ? chars.AsSpan(start, end - start).IndexOf((char)c) : points.AsSpan(start, end - start).IndexOf(c);
        return at < 0 ? -1 : at + start;
    }

    private void Widen()
    {
        points = new int[Math.Max(chars!.Length, 16)];
        for (int i = 0; i < Length; i++)
            points[i] = chars[i];
        chars = null;
    }
}
