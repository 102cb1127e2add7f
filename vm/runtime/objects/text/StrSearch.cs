namespace CoroVm.Runtime.Objects;

/// <summary>The methods of str that look for a part of it.</summary>
internal static class StrSearch
{
    /// <summary>The index of a part within [start, end), or -1.</summary>
    internal static int Find(StrObject s, StrObject part, long start, long end, bool last)
    {
        TextArguments.Adjust(ref start, ref end, s.Length);
        if (end - start < part.Length || start > end)
            return -1;
        int from = (int)start, length = (int)(end - start);
        int at;
        if (s.IsBmp)
        {
            if (!part.IsBmp)
                return -1;
            ReadOnlySpan<char> text = s.Chars.Slice(from, length);
            at = last ? LongSearch.LastIndexOf(text, part.Chars) : LongSearch.IndexOf(text, part.Chars);
        }
        else
        {
            ReadOnlySpan<int> text = s.Points.Slice(from, length), wanted = Points(part);
            at = last ? LongSearch.LastIndexOf(text, wanted) : LongSearch.IndexOf(text, wanted);
        }
        return at < 0 ? -1 : at + from;
    }

    /// <summary>Whether the text contains another.</summary>
    internal static bool Contains(StrObject s, StrObject part) => s.IsBmp
        ? part.IsBmp && LongSearch.IndexOf(s.Chars, part.Chars) >= 0
        : Find(s, part, 0, int.MaxValue, false) >= 0;

    /// <summary>The code points, widened if need be.</summary>
    internal static ReadOnlySpan<int> Points(StrObject s)
    {
        if (!s.IsBmp)
            return s.Points;
        var points = new int[s.Length];
        StrConcat.CopyPoints(s, points);
        return points;
    }

    internal static bool MatchesAt(StrObject s, StrObject part, long start, long end, bool atEnd)
    {
        TextArguments.Adjust(ref start, ref end, s.Length);
        if (end - start < part.Length)
            return false;
        int at = (int)(atEnd ? end - part.Length : start);
        if (s.IsBmp)
            return part.IsBmp && s.Chars.Slice(at, part.Length).SequenceEqual(part.Chars);
        for (int i = 0; i < part.Length; i++)
            if (s[at + i] != part[i])
                return false;
        return true;
    }

    internal static Value Find(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, "find", false, false);

    internal static Value RFind(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, "rfind", true, false);

    internal static Value Index(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, "index", false, true);

    internal static Value RIndex(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, "rindex", true, true);

    internal static Value Count(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (TextArguments.Str(t, a[1], "count", 1) is not { } part || !RangeReentrant(t, a, out long start, out long end))
            return Value.Error;
        TextArguments.Adjust(ref start, ref end, s.Length);
        if (start > end || !t.Charge(s.Length))
            return t.HasPending ? Value.Error : Value.Int(0);
        int from = (int)start, length = (int)(end - start);
        if (s.IsBmp)
            return Value.Int(part.IsBmp ? SpanText.Count(s.Chars.Slice(from, length), part.Chars, long.MaxValue) : 0);
        return Value.Int(SpanText.Count(s.Points.Slice(from, length), Points(part), long.MaxValue));
    }

    internal static Value Contains(VmThread t, ReadOnlySpan<Value> a)
    {
        if (a[1].Ref is StrObject part)
            return Value.Bool(Contains((StrObject)a[0].Ref!, part));
        return t.TypeError($"'in <string>' requires string as left operand, not {a[1].Type.FullName}");
    }

    internal static Value StartsWith(VmThread t, ReadOnlySpan<Value> a) => MatchReentrant(t, a, "startswith", false);

    internal static Value EndsWith(VmThread t, ReadOnlySpan<Value> a) => MatchReentrant(t, a, "endswith", true);

    internal static Value RemovePrefix(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (TextArguments.Str(t, a[1], "removeprefix") is not { } part)
            return Value.Error;
        return part.Length > 0 && MatchesAt(s, part, 0, s.Length, false) ? s.Substring(part.Length, s.Length - part.Length) : StrObject.Exact(s);
    }

    internal static Value RemoveSuffix(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (TextArguments.Str(t, a[1], "removesuffix") is not { } part)
            return Value.Error;
        return part.Length > 0 && MatchesAt(s, part, 0, s.Length, true) ? s.Substring(0, s.Length - part.Length) : StrObject.Exact(s);
    }

    internal static Value Partition(VmThread t, ReadOnlySpan<Value> a) => Partition(t, a, false);

    internal static Value RPartition(VmThread t, ReadOnlySpan<Value> a) => Partition(t, a, true);

    internal static Value Replace(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (TextArguments.Str(t, a[1], "replace", 1) is not { } old || TextArguments.Str(t, a[2], "replace", 2) is not { } replacement
            || !TextArguments.SizeReentrant(t, a[3], out long limit))
            return Value.Error;
        return Replace(t, s, old, replacement, limit < 0 ? long.MaxValue : limit);
    }

    private static Value Replace(VmThread t, StrObject s, StrObject old, StrObject replacement, long limit)
    {
        if (!t.Charge(s.Length))
            return Value.Error;
        if (old.Equals(replacement))
            return StrObject.Exact(s);
        bool bmp = s.IsBmp;
        if (bmp && !old.IsBmp)
            return StrObject.Exact(s);
        long count = bmp ? SpanText.Count(s.Chars, old.Chars, limit) : SpanText.Count(s.Points, Points(old), limit);
        if (count == 0)
            return StrObject.Exact(s);
        long length = s.Length + count * (replacement.Length - old.Length);
        if (!TextArguments.Allow(t, length))
            return Value.Error;
        if (bmp && replacement.IsBmp)
        {
            return StrObject.FromBmp(string.Create((int)length, (s, old, replacement, count), static (target, x) =>
                SpanText.Replace(x.s.Chars, x.old.Chars, x.replacement.Chars, x.count, target)));
        }
        var points = new int[length];
        SpanText.Replace(Points(s), Points(old), Points(replacement), count, points);
        return StrObject.From(points);
    }

    private static Value FindReentrant(VmThread t, ReadOnlySpan<Value> a, string name, bool last, bool required)
    {
        var s = (StrObject)a[0].Ref!;
        if (TextArguments.Str(t, a[1], name, 1) is not { } part || !RangeReentrant(t, a, out long start, out long end) || !t.Charge(s.Length))
            return Value.Error;
        int at = Find(s, part, start, end, last);
        return at < 0 && required ? t.ValueError("substring not found") : Value.Int(at);
    }

    private static bool RangeReentrant(VmThread t, ReadOnlySpan<Value> a, out long start, out long end)
    {
        end = 0;
        return TextArguments.BoundReentrant(t, a[2], 0, out start) && TextArguments.BoundReentrant(t, a[3], long.MaxValue, out end);
    }

    private static Value MatchReentrant(VmThread t, ReadOnlySpan<Value> a, string name, bool atEnd)
    {
        var s = (StrObject)a[0].Ref!;
        if (!RangeReentrant(t, a, out long start, out long end))
            return Value.Error;
        if (a[1].Ref is StrObject part)
            return Value.Bool(MatchesAt(s, part, start, end, atEnd));
        if (a[1].Ref is not TupleObject parts)
            return t.TypeError($"{name} first arg must be str or a tuple of str, not {a[1].Type.FullName}");
        foreach (Value item in parts.Items)
        {
            if (item.Ref is not StrObject p)
                return t.TypeError($"tuple for {name} must only contain str, not {item.Type.FullName}");
            if (MatchesAt(s, p, start, end, atEnd))
                return Value.True;
        }
        return Value.False;
    }

    private static Value Partition(VmThread t, ReadOnlySpan<Value> a, bool last)
    {
        var s = (StrObject)a[0].Ref!;
        if (a[1].Ref is not StrObject separator)
            return t.TypeError($"must be str, not {a[1].Type.FullName}");
        if (separator.Length == 0)
            return t.ValueError("empty separator");
        int at = Find(s, separator, 0, s.Length, last);
        if (at < 0)
            return last ? TupleObject.Of(StrObject.Empty, StrObject.Empty, s) : TupleObject.Of(s, StrObject.Empty, StrObject.Empty);
        int after = at + separator.Length;
        return TupleObject.Of(s.Substring(0, at), separator, s.Substring(after, s.Length - after));
    }
}
