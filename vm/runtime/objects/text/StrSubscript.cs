namespace CoroVm.Runtime.Objects;

/// <summary><c>s[i]</c>, <c>s[i:j:k]</c> and <c>s * n</c>.</summary>
internal static class StrSubscript
{
    internal static Value Get(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (a[1].Ref is SliceObject slice)
            return slice.UnpackReentrant(t, out SliceBounds bounds) ? Slice(t, s, bounds) : Value.Error;
        long index = a[1].Bits;
        if (!a[1].IsInt && !a[1].IsBool)
        {
            if (!a[1].Type.Has(Special.Index))
                return t.TypeError($"string indices must be integers, not '{a[1].Type.FullName}'");
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.IndexError, out index))
                return Value.Error;
        }
        return At(t, s, index);
    }

    /// <summary><c>s[index]</c></summary>
    internal static Value At(VmThread t, StrObject s, long index)
    {
        if (index < 0)
            index += s.Length;
        if ((ulong)index >= (ulong)s.Length)
            return t.IndexError("string index out of range");
        return StrObject.FromCodePoint(s[(int)index]);
    }

    internal static Value Slice(VmThread t, StrObject s, SliceBounds bounds)
    {
        int count = bounds.Adjust(s.Length);
        if (count == 0)
            return StrObject.Empty;
        if (bounds.Step == 1)
            return s.Substring((int)bounds.Start, count);
        if (!t.Charge(count))
            return Value.Error;
        if (s.IsBmp)
        {
            return StrObject.FromBmp(string.Create(count, (s, bounds), static (target, x) =>
            {
                ReadOnlySpan<char> chars = x.s.Chars;
                for (int i = 0; i < target.Length; i++)
                    target[i] = chars[(int)(x.bounds.Start + i * x.bounds.Step)];
            }));
        }
        var points = new int[count];
        for (int i = 0; i < count; i++)
            points[i] = s[(int)(bounds.Start + i * bounds.Step)];
        return StrObject.From(points);
    }

    internal static Value Repeat(VmThread t, ReadOnlySpan<Value> a)
    {
        long times = a[1].Bits;
        if (!a[1].IsInt && !a[1].IsBool)
        {
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out times))
                return Value.Error;
        }
        var s = (StrObject)a[0].Ref!;
        if (times <= 0 || s.Length == 0)
            return StrObject.Empty;
        if (times == 1)
            return StrObject.Exact(s);
        if (times > StrConcat.MaxLength)
        {
            return times > long.MaxValue / s.Length ? t.OverflowError("repeated string is too long") : t.Raise(ExceptionTypes.MemoryError);
        }
        long total = s.Length * times;
        if (!TextArguments.Allow(t, total))
            return Value.Error;
        if (s.IsBmp)
            return StrObject.FromBmp(string.Create((int)total, s, static (target, s) => SpanText.Fill(s.Chars, target)));
        if (total > Array.MaxLength)
            return t.Raise(ExceptionTypes.MemoryError);
        var points = new int[total];
        SpanText.Fill(s.Points, points);
        return StrObject.From(points);
    }
}
