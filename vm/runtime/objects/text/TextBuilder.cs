using System.Buffers;

namespace CoroVm.Runtime.Objects;

/// <summary>Collects code points and makes a str of them. Holds UTF-16 units until a code point does not fit one.</summary>
internal ref struct TextBuilder
{
    private char[] chars;
    private int[]? points;
    private int length;

    internal TextBuilder(int capacity)
    {
        chars = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
        points = null;
        length = 0;
    }

    internal readonly int Length => length;

    internal void Append(int c)
    {
        if (points is null)
        {
            if (c < 0xD800 || (c > 0xDFFF && c <= 0xFFFF))
            {
                if (length == chars.Length)
                    Grow(1);
                chars[length++] = (char)c;
                return;
            }
            Widen();
        }
        if (length == points!.Length)
            Grow(1);
        points[length++] = c;
    }

    /// <summary>Appends UTF-16 units that hold no surrogate.</summary>
    internal void Append(scoped ReadOnlySpan<char> text)
    {
        if (length + text.Length > (points?.Length ?? chars.Length))
            Grow(text.Length);
        if (points is null)
        {
            text.CopyTo(chars.AsSpan(length));
        }
        else
        {
            for (int i = 0; i < text.Length; i++)
                points[length + i] = text[i];
        }
        length += text.Length;
    }

    internal void Append(string text) => Append(text.AsSpan());

    internal void Append(scoped ReadOnlySpan<int> text)
    {
        foreach (int c in text)
            Append(c);
    }

    internal void Append(StrObject text)
    {
        if (text.IsBmp)
            Append(text.Chars);
        else
            Append(text.Points);
    }

    internal void Append(StrObject text, int start, int count)
    {
        if (text.IsBmp)
            Append(text.Chars.Slice(start, count));
        else
            Append(text.Points.Slice(start, count));
    }

    /// <summary>Appends decimal digits.</summary>
    internal void Append(long number)
    {
        if (points is not null)
        {
            Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return;
        }
        if (chars.Length - length < 20)
            Grow(20);
        number.TryFormat(chars.AsSpan(length), out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    internal void Repeat(int c, int count)
    {
        if (count > 0 && length + count > (points?.Length ?? chars.Length))
            Grow(count);
        if (points is null && count > 0 && c < 128)
        {
            chars.AsSpan(length, count).Fill((char)c);
            length += count;
            return;
        }
        for (int i = 0; i < count; i++)
            Append(c);
    }

    /// <summary>The str; the builder is used up.</summary>
    internal StrObject ToStr()
    {
        if (points is not null)
            return StrObject.From(points.AsSpan(0, length));
        StrObject result = StrObject.FromBmp(chars.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(chars);
        chars = [];
        return result;
    }

    private void Grow(int more)
    {
        int capacity = (int)Math.Min(Math.Max((long)length + more, (long)length * 2 + 16), Array.MaxLength);
        if (points is not null)
        {
            Array.Resize(ref points, capacity);
            return;
        }
        char[] grown = ArrayPool<char>.Shared.Rent(capacity);
        chars.AsSpan(0, length).CopyTo(grown);
        ArrayPool<char>.Shared.Return(chars);
        chars = grown;
    }

    private void Widen()
    {
        points = new int[Math.Max(chars.Length, 16)];
        for (int i = 0; i < length; i++)
            points[i] = chars[i];
        ArrayPool<char>.Shared.Return(chars);
        chars = [];
    }
}
