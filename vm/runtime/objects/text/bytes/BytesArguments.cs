namespace CoroVm.Runtime.Objects;

/// <summary>Arguments of bytes and bytearray methods.</summary>
internal static class BytesArguments
{
    /// <summary>An int in range(256); false with CPython's error pending.</summary>
    internal static bool ByteReentrant(VmThread t, Value value, out byte result, string message = "byte must be in range(0, 256)")
    {
        result = (byte)value.Bits;
        if (value.IsInt && (ulong)value.Bits < 256)
            return true;
        Value index = value.IsInt || value.IsBool ? value : Conversions.IndexReentrant(t, value);
        if (index.IsError)
            return false;
        result = (byte)index.Bits;
        if (index.Ref is not IntObject && (ulong)index.Bits < 256)
            return true;
        t.ValueError(message);
        return false;
    }

    /// <summary>What <c>find</c> looks for: an int or a bytes-like object.</summary>
    internal static bool PartReentrant(VmThread t, Value value, out BufferView part)
    {
        if (Buffers.TryGetReentrant(t, value, out part))
            return true;
        if (t.HasPending)
            return false;
        if (!value.IsInt && !value.IsBool && !value.Type.Has(Special.Index))
        {
            t.TypeError($"argument should be integer or bytes-like object, not '{value.Type.FullName}'");
            return false;
        }
        if (!ByteReentrant(t, value, out byte one))
            return false;
        part = new BufferView([one], 0, 1, true);
        return true;
    }

    /// <summary>Every int of an iterable; null on error.</summary>
    internal static byte[]? IntsReentrant(VmThread t, Value iterable, string rangeMessage)
    {
        if (iterable.Ref is ListObject list && list.GetType() == typeof(ListObject) || iterable.Ref is TupleObject { } tuple && tuple.GetType() == typeof(TupleObject))
        {
            var source = iterable.Ref as ListObject;
            Value[] items = source is null ? ((TupleObject)iterable.Ref).Items : source.Span.ToArray();
            if (!t.Charge(items.Length))
                return null;
            var result = new byte[items.Length];
            for (int i = 0; i < items.Length; i++)
            {
                // An __index__ may have changed the list.
                if (source is not null && i >= source.Count)
                    return result.AsSpan(0, i).ToArray();
                if (!ByteReentrant(t, source is null ? items[i] : source.Span[i], out result[i], rangeMessage))
                    return null;
            }
            return result;
        }
        Value iterator = Iteration.GetIterReentrant(t, iterable);
        if (iterator.IsError)
            return null;
        long hint = Iteration.LengthHintReentrant(t, iterator, 16);
        if (hint < 0)
            return null;
        var buffer = new byte[Math.Min(hint, 1 << 20)];
        int n = 0;
        while (Iteration.NextReentrant(t, iterator, out Value value))
        {
            if (!ByteReentrant(t, value, out byte b, rangeMessage))
                return null;
            if (n == buffer.Length)
            {
                if (!TextArguments.Allow(t, n * 2L))
                    return null;
                Array.Resize(ref buffer, Math.Max(16, n * 2));
            }
            buffer[n++] = b;
        }
        return t.HasPending ? null : buffer.AsSpan(0, n).ToArray();
    }
}
