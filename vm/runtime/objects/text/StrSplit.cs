namespace CoroVm.Runtime.Objects;

/// <summary>The methods of str that cut it into pieces or trim it.</summary>
internal static class StrSplit
{
    internal static Value Split(VmThread t, ReadOnlySpan<Value> a) => SplitReentrant(t, a, false);

    internal static Value RSplit(VmThread t, ReadOnlySpan<Value> a) => SplitReentrant(t, a, true);

    [SkipLocalsInit]
    internal static Value SplitLines(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        int keep = Truth.OfReentrant(t, a[1]);
        if (keep < 0 || !t.Charge(s.Length))
            return Value.Error;
        var pieces = new Pieces(stackalloc (int, int)[16]);
        if (s.IsBmp)
            SpanText.SplitLines<char, TextUnits>(s.Chars, keep > 0, ref pieces);
        else
            SpanText.SplitLines<int, TextUnits>(s.Points, keep > 0, ref pieces);
        return ToList(s, ref pieces);
    }

    internal static Value Strip(VmThread t, ReadOnlySpan<Value> a) => Strip(t, a, "strip", true, true);

    internal static Value LStrip(VmThread t, ReadOnlySpan<Value> a) => Strip(t, a, "lstrip", true, false);

    internal static Value RStrip(VmThread t, ReadOnlySpan<Value> a) => Strip(t, a, "rstrip", false, true);

    [SkipLocalsInit]
    private static Value SplitReentrant(VmThread t, ReadOnlySpan<Value> a, bool fromRight)
    {
        var s = (StrObject)a[0].Ref!;
        if (!TextArguments.SizeReentrant(t, a[2], out long limit) || !t.Charge(s.Length))
            return Value.Error;
        if (limit < 0)
            limit = long.MaxValue;
        if (!a[1].IsNone && a[1].Ref is not StrObject)
            return t.TypeError($"must be str or None, not {a[1].Type.FullName}");
        var separator = a[1].Ref as StrObject;
        if (separator is { Length: 0 })
            return t.ValueError("empty separator");
        var pieces = new Pieces(stackalloc (int, int)[16]);
        if (separator is null)
        {
            if (s.IsBmp)
            {
                if (fromRight)
                    SpanText.SplitSpaceFromRight<char, TextUnits>(s.Chars, limit, ref pieces);
                else
                    SpanText.SplitSpace<char, TextUnits>(s.Chars, limit, ref pieces);
            }
            else if (fromRight)
            {
                SpanText.SplitSpaceFromRight<int, TextUnits>(s.Points, limit, ref pieces);
            }
            else
            {
                SpanText.SplitSpace<int, TextUnits>(s.Points, limit, ref pieces);
            }
        }
        else if (s.IsBmp && !separator.IsBmp)
        {
            pieces.Add(0, s.Length);
        }
        else if (s.IsBmp)
        {
            if (fromRight)
                SpanText.SplitFromRight(s.Chars, separator.Chars, limit, ref pieces);
            else
                SpanText.Split(s.Chars, separator.Chars, limit, ref pieces);
        }
        else if (fromRight)
        {
            SpanText.SplitFromRight(s.Points, StrSearch.Points(separator), limit, ref pieces);
        }
        else
        {
            SpanText.Split(s.Points, StrSearch.Points(separator), limit, ref pieces);
        }
        return ToList(s, ref pieces);
    }

    private static Value ToList(StrObject s, ref Pieces pieces)
    {
        var items = new Value[pieces.Count];
        if (s.IsBmp)
        {
            ReadOnlySpan<char> chars = s.Chars;
            for (int i = 0; i < items.Length; i++)
                items[i] = StrObject.FromBmp(chars.Slice(pieces[i].Start, pieces[i].Length));
        }
        else
        {
            for (int i = 0; i < items.Length; i++)
                items[i] = s.Substring(pieces[i].Start, pieces[i].Length);
        }
        pieces.Dispose();
        return new ListObject(items);
    }

    private static Value Strip(VmThread t, ReadOnlySpan<Value> a, string name, bool left, bool right)
    {
        var s = (StrObject)a[0].Ref!;
        (int Start, int End) range;
        if (a[1].IsNone)
        {
            range = s.IsBmp ? SpanText.StripSpace<char, TextUnits>(s.Chars, left, right) : SpanText.StripSpace<int, TextUnits>(s.Points, left, right);
        }
        else if (a[1].Ref is not StrObject units)
        {
            return t.TypeError($"{name} arg must be None or str");
        }
        else
        {
            range = s.IsBmp && units.IsBmp ? SpanText.Strip(s.Chars, units.Chars, left, right)
                : SpanText.Strip(StrSearch.Points(s), StrSearch.Points(units), left, right);
        }
        return s.Substring(range.Start, range.End - range.Start);
    }
}
