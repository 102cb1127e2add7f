namespace CoroVm.Runtime.Objects;

/// <summary>The methods of bytes and bytearray that look for a part.</summary>
internal static class BytesSearch
{
    internal static Value Find(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, false, false);

    internal static Value RFind(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, true, false);

    internal static Value Index(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, false, true);

    internal static Value RIndex(VmThread t, ReadOnlySpan<Value> a) => FindReentrant(t, a, true, true);

    internal static Value Count(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!RangeReentrant(t, a, out long start, out long end) || !BytesArguments.PartReentrant(t, a[1], out BufferView part))
            return Value.Error;
        ReadOnlySpan<byte> text = ((BytesLikeObject)a[0].Ref!).Span;
        TextArguments.Adjust(ref start, ref end, text.Length);
        long count = start > end ? 0 : SpanText.Count(text[(int)start..(int)end], part.Span, long.MaxValue);
        part.Release(t);
        return t.Charge(text.Length) ? Value.Int(count) : Value.Error;
    }

    internal static Value Contains(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (a[1].IsInt || a[1].IsBool || (!Buffers.IsBuffer(a[1]) && a[1].Type.Has(Special.Index)))
            return BytesArguments.ByteReentrant(t, a[1], out byte one) ? Value.Bool(self.Span.Contains(one)) : Value.Error;
        if (!Buffers.RequireReentrant(t, a[1], out BufferView part))
            return Value.Error;
        bool found = LongSearch.IndexOf(self.Span, part.Span) >= 0;
        part.Release(t);
        return Value.Bool(found);
    }

    internal static Value StartsWith(VmThread t, ReadOnlySpan<Value> a) => MatchReentrant(t, a, "startswith", false);

    internal static Value EndsWith(VmThread t, ReadOnlySpan<Value> a) => MatchReentrant(t, a, "endswith", true);

    internal static Value RemovePrefix(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!Buffers.RequireReentrant(t, a[1], out BufferView part))
            return Value.Error;
        ReadOnlySpan<byte> text = self.Span;
        byte[] rest = text.StartsWith(part.Span) ? text[part.Length..].ToArray() : text.ToArray();
        part.Release(t);
        return self.Make(rest);
    }

    internal static Value RemoveSuffix(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!Buffers.RequireReentrant(t, a[1], out BufferView part))
            return Value.Error;
        ReadOnlySpan<byte> text = self.Span;
        byte[] rest = text.EndsWith(part.Span) ? text[..^part.Length].ToArray() : text.ToArray();
        part.Release(t);
        return self.Make(rest);
    }

    internal static Value Partition(VmThread t, ReadOnlySpan<Value> a) => PartitionReentrant(t, a, false);

    internal static Value RPartition(VmThread t, ReadOnlySpan<Value> a) => PartitionReentrant(t, a, true);

    internal static Value Replace(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!Buffers.RequireReentrant(t, a[1], out BufferView old) || !Buffers.RequireReentrant(t, a[2], out BufferView replacement)
            || !TextArguments.SizeReentrant(t, a[3], out long limit))
            return Value.Error;
        ReadOnlySpan<byte> text = self.Span;
        long count = SpanText.Count(text, old.Span, limit < 0 ? long.MaxValue : limit);
        long length = text.Length + count * (replacement.Length - old.Length);
        if (!TextArguments.Allow(t, length))
            return Value.Error;
        if (count == 0 && self.GetType() == typeof(BytesObject))
            return self;
        var result = new byte[length];
        SpanText.Replace(text, old.Span, replacement.Span, count, result);
        old.Release(t);
        replacement.Release(t);
        return self.Make(result);
    }

    private static Value FindReentrant(VmThread t, ReadOnlySpan<Value> a, bool last, bool required)
    {
        if (!RangeReentrant(t, a, out long start, out long end) || !BytesArguments.PartReentrant(t, a[1], out BufferView part))
            return Value.Error;
        ReadOnlySpan<byte> text = ((BytesLikeObject)a[0].Ref!).Span;
        TextArguments.Adjust(ref start, ref end, text.Length);
        int at = -1;
        if (start <= end)
        {
            ReadOnlySpan<byte> range = text[(int)start..(int)end];
            at = last ? LongSearch.LastIndexOf(range, part.Span) : LongSearch.IndexOf(range, part.Span);
        }
        part.Release(t);
        if (at >= 0)
            return Value.Int(at + start);
        return required ? t.ValueError("subsection not found") : Value.Int(-1);
    }

    private static bool RangeReentrant(VmThread t, ReadOnlySpan<Value> a, out long start, out long end)
    {
        end = 0;
        return TextArguments.BoundReentrant(t, a[2], 0, out start) && TextArguments.BoundReentrant(t, a[3], long.MaxValue, out end);
    }

    private static Value MatchReentrant(VmThread t, ReadOnlySpan<Value> a, string name, bool atEnd)
    {
        if (!RangeReentrant(t, a, out long start, out long end))
            return Value.Error;
        var self = (BytesLikeObject)a[0].Ref!;
        if (a[1].Ref is TupleObject parts)
        {
            foreach (Value item in parts.Items)
            {
                if (!Buffers.RequireReentrant(t, item, out BufferView p))
                    return Value.Error;
                bool match = MatchesAt(self.Span, p.Span, start, end, atEnd);
                p.Release(t);
                if (match)
                    return Value.True;
            }
            return Value.False;
        }
        if (!Buffers.TryGetReentrant(t, a[1], out BufferView part))
        {
            return t.HasPending ? Value.Error : t.TypeError($"{name} first arg must be bytes or a tuple of bytes, not {a[1].Type.FullName}");
        }
        bool result = MatchesAt(self.Span, part.Span, start, end, atEnd);
        part.Release(t);
        return Value.Bool(result);
    }

    private static bool MatchesAt(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part, long start, long end, bool atEnd)
    {
        TextArguments.Adjust(ref start, ref end, text.Length);
        if (end - start < part.Length)
            return false;
        return text.Slice((int)(atEnd ? end - part.Length : start), part.Length).SequenceEqual(part);
    }

    private static Value PartitionReentrant(VmThread t, ReadOnlySpan<Value> a, bool last)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!Buffers.RequireReentrant(t, a[1], out BufferView separator))
            return Value.Error;
        if (separator.Length == 0)
            return t.ValueError("empty separator");
        ReadOnlySpan<byte> text = self.Span;
        int at = last ? LongSearch.LastIndexOf(text, separator.Span) : LongSearch.IndexOf(text, separator.Span);
        int after = at + separator.Length;
        separator.Release(t);
        if (at < 0)
        {
            Value whole = self is BytesObject ? self : self.Make(text.ToArray()), empty = self.Make([]);
            return last ? TupleObject.Of(empty, self.Make([]), whole) : TupleObject.Of(whole, empty, self.Make([]));
        }
        Value middle = self is BytesObject ? a[1] : self.Make(text[at..after].ToArray());
        return TupleObject.Of(self.Make(text[..at].ToArray()), middle, self.Make(text[after..].ToArray()));
    }
}
