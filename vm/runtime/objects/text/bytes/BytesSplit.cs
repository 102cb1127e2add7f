namespace CoroVm.Runtime.Objects;

/// <summary>The methods of bytes and bytearray that cut, trim and join.</summary>
internal static class BytesSplit
{
    internal static Value Split(VmThread t, ReadOnlySpan<Value> a) => SplitReentrant(t, a, false);

    internal static Value RSplit(VmThread t, ReadOnlySpan<Value> a) => SplitReentrant(t, a, true);

    internal static Value SplitLines(VmThread t, ReadOnlySpan<Value> a)
    {
        int keep = Truth.OfReentrant(t, a[1]);
        var self = (BytesLikeObject)a[0].Ref!;
        if (keep < 0 || !t.Charge(self.Count))
            return Value.Error;
        var pieces = new Pieces(stackalloc (int, int)[16]);
        SpanText.SplitLines<byte, ByteUnits>(self.Span, keep > 0, ref pieces);
        return ToList(self, ref pieces);
    }

    internal static Value Strip(VmThread t, ReadOnlySpan<Value> a) => StripReentrant(t, a, true, true);

    internal static Value LStrip(VmThread t, ReadOnlySpan<Value> a) => StripReentrant(t, a, true, false);

    internal static Value RStrip(VmThread t, ReadOnlySpan<Value> a) => StripReentrant(t, a, false, true);

    internal static Value JoinReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!a[1].Type.Has(Special.Iter) && !a[1].Type.Has(Special.GetItem))
            return t.TypeError("can only join an iterable");
        Value[]? items = Iteration.ToArrayReentrant(t, a[1]);
        if (items is null)
            return Value.Error;
        if (items.Length == 1 && self is BytesObject && items[0].Ref is BytesObject only && only.GetType() == typeof(BytesObject))
            return only;
        var parts = new byte[items.Length][];
        long total = (long)self.Count * Math.Max(0, items.Length - 1);
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is BytesObject b)
            {
                parts[i] = b.Data;
            }
            else if (Buffers.TryGetReentrant(t, items[i], out BufferView view))
            {
                parts[i] = view.Span.ToArray();
                view.Release(t);
            }
            else
            {
                return t.HasPending && !t.Swallow(ExceptionTypes.BufferError) ? Value.Error
                    : t.TypeError($"sequence item {i}: expected a bytes-like object, {items[i].Type.FullName} found");
            }
            total += parts[i].Length;
        }
        if (!TextArguments.Allow(t, total))
            return Value.Error;
        ReadOnlySpan<byte> separator = self.Span;
        var result = new byte[total];
        int at = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                separator.CopyTo(result.AsSpan(at));
                at += separator.Length;
            }
            parts[i].CopyTo(result, at);
            at += parts[i].Length;
        }
        return self.Make(result);
    }

    private static Value SplitReentrant(VmThread t, ReadOnlySpan<Value> a, bool fromRight)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!TextArguments.SizeReentrant(t, a[2], out long limit))
            return Value.Error;
        if (limit < 0)
            limit = long.MaxValue;
        var pieces = new Pieces(stackalloc (int, int)[16]);
        if (a[1].IsNone)
        {
            if (fromRight)
                SpanText.SplitSpaceFromRight<byte, ByteUnits>(self.Span, limit, ref pieces);
            else
                SpanText.SplitSpace<byte, ByteUnits>(self.Span, limit, ref pieces);
        }
        else
        {
            if (!Buffers.RequireReentrant(t, a[1], out BufferView separator))
                return Value.Error;
            if (separator.Length == 0)
                return t.ValueError("empty separator");
            if (fromRight)
                SpanText.SplitFromRight(self.Span, separator.Span, limit, ref pieces);
            else
                SpanText.Split(self.Span, separator.Span, limit, ref pieces);
            separator.Release(t);
        }
        return t.Charge(self.Count) ? ToList(self, ref pieces) : Value.Error;
    }

    private static Value StripReentrant(VmThread t, ReadOnlySpan<Value> a, bool left, bool right)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        (int Start, int End) range;
        if (a[1].IsNone)
        {
            range = SpanText.StripSpace<byte, ByteUnits>(self.Span, left, right);
        }
        else
        {
            if (!Buffers.RequireReentrant(t, a[1], out BufferView units))
                return Value.Error;
            range = SpanText.Strip(self.Span, units.Span, left, right);
            units.Release(t);
        }
        if (range.End - range.Start == self.Count && self.GetType() == typeof(BytesObject))
            return self;
        return self.Make(self.Span[range.Start..range.End].ToArray());
    }

    private static Value ToList(BytesLikeObject self, ref Pieces pieces)
    {
        var items = new Value[pieces.Count];
        ReadOnlySpan<byte> text = self.Span;
        for (int i = 0; i < items.Length; i++)
            items[i] = self.Make(text.Slice(pieces[i].Start, pieces[i].Length).ToArray());
        pieces.Dispose();
        return new ListObject(items);
    }
}
