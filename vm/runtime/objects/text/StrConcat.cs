namespace CoroVm.Runtime.Objects;

/// <summary>Joining strs, as the loop needs it: <c>a + b</c>, f-strings.</summary>
internal static class StrConcat
{
    /// <summary>The longest str there can be; beyond, MemoryError.</summary>
    internal const int MaxLength = 0x3FFFFFDF;

    /// <summary>From this length on, a concatenation of a concatenation goes into a growing buffer.</summary>
    private const int BufferThreshold = 192;

    /// <summary><c>a + b</c></summary>
    internal static Value Add(VmThread thread, StrObject a, StrObject b)
    {
        int n = a.Length, m = b.Length;
        if (n + m < BufferThreshold && (n | m) >= 0)
        {
            if (a.Bmp is { } x && b.Bmp is { } y)
            {
                if (m == 0 && a.GetType() == typeof(StrObject))
                    return a;
                if (n == 0 && b.GetType() == typeof(StrObject))
                    return b;
                return StrObject.FromBmp(string.Concat(x, y));
            }
        }
        return AddLong(thread, a, b);
    }

    /// <summary>The concatenation of values that are all strs (the parts of an f-string).</summary>
    internal static Value BuildString(VmThread thread, ReadOnlySpan<Value> parts)
    {
        long total = 0;
        bool bmp = true;
        foreach (ref readonly Value part in parts)
        {
            if (Entry.As<StrObject>(thread, part) is not { } s)
                return Value.Error;
            total += s.Length;
            bmp &= s.IsBmp;
        }
        if (total > MaxLength)
            return thread.Raise(ExceptionTypes.MemoryError);
        if (!thread.Charge(total))
            return Value.Error;
        if (parts.Length == 1 && ((StrObject)parts[0].Ref!).GetType() == typeof(StrObject))
            return parts[0];
        if (bmp)
        {
            return StrObject.FromBmp(string.Create((int)total, parts, static (span, source) =>
            {
                foreach (ref readonly Value part in source)
                {
                    ReadOnlySpan<char> chars = ((StrObject)part.Ref!).Chars;
                    chars.CopyTo(span);
                    span = span[chars.Length..];
                }
            }));
        }
        var points = new int[total];
        Span<int> rest = points;
        foreach (ref readonly Value part in parts)
        {
            var s = (StrObject)part.Ref!;
            CopyPoints(s, rest);
            rest = rest[s.Length..];
        }
        return StrObject.From(points);
    }

    /// <summary>Copies the code points of a text.</summary>
    internal static void CopyPoints(StrObject text, Span<int> target)
    {
        if (!text.IsBmp)
        {
            text.Points.CopyTo(target);
            return;
        }
        ReadOnlySpan<char> chars = text.Chars;
        for (int i = 0; i < chars.Length; i++)
            target[i] = chars[i];
    }

    private static Value AddLong(VmThread thread, StrObject a, StrObject b)
    {
        if (b.Length == 0 && a.GetType() == typeof(StrObject))
            return a;
        if (a.Length == 0 && b.GetType() == typeof(StrObject))
            return b;
        long total = (long)a.Length + b.Length;
        if (total > MaxLength)
            return thread.Raise(ExceptionTypes.MemoryError);
        if (a.OpenBuffer is { } open)
        {
            if (!thread.Charge(b.Length))
                return Value.Error;
            if (open.TryAppend(b))
                return StrObject.FromBuffer(open);
        }
        if (!thread.Charge(total))
            return Value.Error;
        if (a.IsConcatenation || a.OpenBuffer is not null)
            return StrObject.FromBuffer(StrBuffer.Concat(a, b));
        return StrObject.FromConcatenation(a, b);
    }
}
