using System.Buffers;

namespace CoroVm.Runtime.Objects;

/// <summary>Which units are white space or end a line: for code points and for bytes.</summary>
internal interface IUnitClass
{
    static abstract bool IsSpace(int unit);

    static abstract bool IsLineBreak(int unit);
}

/// <summary>Units are code points.</summary>
internal readonly struct TextUnits : IUnitClass
{
    public static bool IsSpace(int unit) => UnicodeProperties.IsSpace(unit);

    public static bool IsLineBreak(int unit) => UnicodeProperties.IsLineBreak(unit);
}

/// <summary>Units are bytes.</summary>
internal readonly struct ByteUnits : IUnitClass
{
    public static bool IsSpace(int unit) => unit is ' ' or (>= 9 and <= 13);

    public static bool IsLineBreak(int unit) => unit is '\n' or '\r';
}

/// <summary>Pieces of a text, in order of discovery.</summary>
internal ref struct Pieces
{
    private Span<(int Start, int Length)> items;
    private (int Start, int Length)[]? rented;

    /// <summary>Pieces that lie in the caller's buffer while they fit.</summary>
    internal Pieces(Span<(int Start, int Length)> buffer) => items = buffer;

    internal int Count { get; private set; }

    internal readonly (int Start, int Length) this[int index] => items[index];

    internal void Add(int start, int end)
    {
        if (Count == items.Length)
            Grow();
        items[Count++] = (start, end - start);
    }

    internal readonly void Reverse() => items[..Count].Reverse();

    internal readonly void Dispose()
    {
        if (rented is not null)
            ArrayPool<(int, int)>.Shared.Return(rented);
    }

    private void Grow()
    {
        (int, int)[] grown = ArrayPool<(int, int)>.Shared.Rent(Count * 4);
        items.CopyTo(grown);
        Dispose();
        items = rented = grown;
    }
}

/// <summary>The algorithms on sequences of units that str (UTF-16 units or code points) and bytes have in common.</summary>
internal static class SpanText
{
    /// <summary>Occurrences that do not overlap, at most <paramref name="limit"/>.</summary>
    internal static long Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long limit) where T : unmanaged, IEquatable<T>
    {
        if (part.IsEmpty)
            return Math.Min(limit, text.Length + 1L);
        if (part.Length == 1 && limit >= text.Length)
            return text.Count(part[0]);
        long count = 0;
        while (count < limit)
        {
            int at = LongSearch.IndexOf(text, part);
            if (at < 0)
                break;
            count++;
            text = text[(at + part.Length)..];
        }
        return count;
    }

    /// <summary>Writes the text with the first <paramref name="count"/> occurrences replaced; the target has the right size.</summary>
    internal static void Replace<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> old, ReadOnlySpan<T> replacement, long count, Span<T> target)
        where T : unmanaged, IEquatable<T>
    {
        if (old.IsEmpty && count > 0)
        {
            for (int i = 0; count > 0; count--)
            {
                replacement.CopyTo(target);
                target = target[replacement.Length..];
                if (i == text.Length)
                    return;
                target[0] = text[i++];
                target = target[1..];
                if (count == 1)
                    text[i..].CopyTo(target);
            }
            return;
        }
        for (; count > 0; count--)
        {
            int at = LongSearch.IndexOf(text, old);
            text[..at].CopyTo(target);
            replacement.CopyTo(target[at..]);
            target = target[(at + replacement.Length)..];
            text = text[(at + old.Length)..];
        }
        text.CopyTo(target);
    }

    internal static void Split<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit, ref Pieces pieces) where T : unmanaged, IEquatable<T>
    {
        int start = 0;
        while (limit-- > 0)
        {
            int at = LongSearch.IndexOf(text[start..], separator);
            if (at < 0)
                break;
            pieces.Add(start, start + at);
            start += at + separator.Length;
        }
        pieces.Add(start, text.Length);
    }

    internal static void SplitFromRight<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit, ref Pieces pieces) where T : unmanaged, IEquatable<T>
    {
        int end = text.Length;
        while (limit-- > 0)
        {
            int at = LongSearch.LastIndexOf(text[..end], separator);
            if (at < 0)
                break;
            pieces.Add(at + separator.Length, end);
            end = at;
        }
        pieces.Add(0, end);
        pieces.Reverse();
    }

    internal static void SplitSpace<T, TClass>(ReadOnlySpan<T> text, long limit, ref Pieces pieces)
        where T : unmanaged, IBinaryInteger<T> where TClass : struct, IUnitClass
    {
        int i = 0;
        while (true)
        {
            while (i < text.Length && TClass.IsSpace(int.CreateTruncating(text[i])))
                i++;
            if (i == text.Length)
                return;
            int start = i;
            if (limit-- <= 0)
            {
                pieces.Add(start, text.Length);
                return;
            }
            while (i < text.Length && !TClass.IsSpace(int.CreateTruncating(text[i])))
                i++;
            pieces.Add(start, i);
        }
    }

    internal static void SplitSpaceFromRight<T, TClass>(ReadOnlySpan<T> text, long limit, ref Pieces pieces)
        where T : unmanaged, IBinaryInteger<T> where TClass : struct, IUnitClass
    {
        int i = text.Length;
        while (true)
        {
            while (i > 0 && TClass.IsSpace(int.CreateTruncating(text[i - 1])))
                i--;
            if (i == 0)
                break;
            int end = i;
            if (limit-- <= 0)
            {
                pieces.Add(0, end);
                break;
            }
            while (i > 0 && !TClass.IsSpace(int.CreateTruncating(text[i - 1])))
                i--;
            pieces.Add(i, end);
        }
        pieces.Reverse();
    }

    internal static void SplitLines<T, TClass>(ReadOnlySpan<T> text, bool keepEnds, ref Pieces pieces)
        where T : unmanaged, IBinaryInteger<T> where TClass : struct, IUnitClass
    {
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && !TClass.IsLineBreak(int.CreateTruncating(text[i])))
                i++;
            int end = i;
            if (i < text.Length)
            {
                i += text[i] == T.CreateTruncating('\r') && i + 1 < text.Length && text[i + 1] == T.CreateTruncating('\n') ? 2 : 1;
                if (keepEnds)
                    end = i;
            }
            pieces.Add(start, end);
        }
    }

    /// <summary>The range left when white space is stripped.</summary>
    internal static (int Start, int End) StripSpace<T, TClass>(ReadOnlySpan<T> text, bool left, bool right)
        where T : unmanaged, IBinaryInteger<T> where TClass : struct, IUnitClass
    {
        int start = 0, end = text.Length;
        if (left)
            while (start < end && TClass.IsSpace(int.CreateTruncating(text[start])))
                start++;
        if (right)
            while (end > start && TClass.IsSpace(int.CreateTruncating(text[end - 1])))
                end--;
        return (start, end);
    }

    /// <summary>The range left when the given units are stripped.</summary>
    internal static (int Start, int End) Strip<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> units, bool left, bool right) where T : unmanaged, IEquatable<T>
    {
        int start = 0, end = text.Length;
        if (left)
            while (start < end && units.Contains(text[start]))
                start++;
        if (right)
            while (end > start && units.Contains(text[end - 1]))
                end--;
        return (start, end);
    }

    /// <summary>Repeats a pattern over the target, whose length is a multiple of it.</summary>
    internal static void Fill<T>(ReadOnlySpan<T> pattern, Span<T> target)
    {
        if (pattern.Length == 1)
        {
            target.Fill(pattern[0]);
            return;
        }
        if (target.IsEmpty)
            return;
        pattern.CopyTo(target);
        for (int done = pattern.Length; done < target.Length;)
        {
            int n = Math.Min(done, target.Length - done);
            target[..n].CopyTo(target[done..]);
            done += n;
        }
    }
}
