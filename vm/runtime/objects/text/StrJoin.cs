namespace CoroVm.Runtime.Objects;

/// <summary><c>str.join</c></summary>
internal static class StrJoin
{
    internal static Value Join(VmThread t, ReadOnlySpan<Value> a)
    {
        var separator = (StrObject)a[0].Ref!;
        if (Exact.Is(a[1].Ref, out ListObject? list))
            return Join(t, separator, list.Span);
        if (Exact.Is(a[1].Ref, out TupleObject? tuple))
            return Join(t, separator, tuple.Items);
        if (!a[1].Type.Has(Special.Iter) && !a[1].Type.Has(Special.GetItem))
            return t.TypeError("can only join an iterable");
        Value[]? items = Iteration.ToArrayReentrant(t, a[1]);
        return items is null ? Value.Error : Join(t, separator, items);
    }

    internal static Value Join(VmThread t, StrObject separator, ReadOnlySpan<Value> items)
    {
        if (items.IsEmpty)
            return StrObject.Empty;
        long total = (long)separator.Length * (items.Length - 1);
        bool bmp = separator.IsBmp || items.Length == 1;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not StrObject s)
                return t.TypeError($"sequence item {i}: expected str instance, {items[i].Type.FullName} found");
            total += s.Length;
            bmp &= s.IsBmp;
        }
        if (!TextArguments.Allow(t, total))
            return Value.Error;
        if (items.Length == 1 && ((StrObject)items[0].Ref!).GetType() == typeof(StrObject))
            return items[0];
        if (bmp)
        {
            string result = new('\0', (int)total);
            WriteChars(separator, items, FreshText.Writable(result));
            return StrObject.FromBmp(result);
        }
        var points = new int[total];
        Span<int> rest = points;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                StrConcat.CopyPoints(separator, rest);
                rest = rest[separator.Length..];
            }
            var s = (StrObject)items[i].Ref!;
            StrConcat.CopyPoints(s, rest);
            rest = rest[s.Length..];
        }
        return StrObject.From(points);
    }

    private static void WriteChars(StrObject separator, ReadOnlySpan<Value> items, Span<char> target)
    {
        ReadOnlySpan<char> between = separator.IsBmp ? separator.Chars : default;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0 && between.Length > 0)
            {
                if (between.Length == 1)
                    target[0] = between[0];
                else
                    between.CopyTo(target);
                target = target[between.Length..];
            }
            ReadOnlySpan<char> chars = ((StrObject)items[i].Ref!).Chars;
            chars.CopyTo(target);
            target = target[chars.Length..];
        }
    }
}
