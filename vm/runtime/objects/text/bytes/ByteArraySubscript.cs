namespace CoroVm.Runtime.Objects;

/// <summary><c>b[i]</c> and <c>b[i:j:k]</c> of bytearray: reading, assigning, deleting.</summary>
internal static class ByteArraySubscript
{
    internal static Value GetReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (ByteArrayObject)a[0].Ref!;
        if (a[1].Ref is SliceObject slice)
        {
            if (!slice.UnpackReentrant(t, out SliceBounds bounds))
                return Value.Error;
            int count = bounds.Adjust(self.Count);
            return new ByteArrayObject(BytesType.Slice(self.Span, bounds, count));
        }
        return KeyReentrant(t, a[1], out long key) && InRange(t, self, key, out int index) ? Value.Int(self.Span[index]) : Value.Error;
    }

    /// <summary>Assigns, or deletes when the value is Unbound.</summary>
    internal static Value SetReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (ByteArrayObject)a[0].Ref!;
        Value value = a[2];
        if (a[1].Ref is SliceObject slice)
            return SetSliceReentrant(t, self, slice, value) ? Value.None : Value.Error;
        // The value's __index__ may change the size: the range is checked after it.
        byte item = 0;
        if (!KeyReentrant(t, a[1], out long key) || (!value.IsUnbound && !BytesArguments.ByteReentrant(t, value, out item))
            || !InRange(t, self, key, out int index))
            return Value.Error;
        if (value.IsUnbound)
            return self.Replace(t, index, 1, 0) ? Value.None : Value.Error;
        self.Items[index] = item;
        return Value.None;
    }

    private static bool KeyReentrant(VmThread t, Value key, out long index)
    {
        index = key.Bits;
        if (key.IsInt || key.IsBool)
            return true;
        if (key.Type.Has(Special.Index))
            return Conversions.IndexReentrant(t, key, ExceptionTypes.IndexError, out index);
        t.TypeError($"bytearray indices must be integers or slices, not {key.Type.FullName}");
        return false;
    }

    private static bool InRange(VmThread t, ByteArrayObject self, long index, out int result)
    {
        result = 0;
        if (index < 0)
            index += self.Count;
        if ((ulong)index >= (ulong)self.Count)
        {
            t.IndexError("bytearray index out of range");
            return false;
        }
        result = (int)index;
        return true;
    }

    private static bool SetSliceReentrant(VmThread t, ByteArrayObject self, SliceObject slice, Value value)
    {
        // Adjusted to the size only when the value's __iter__ and __index__ have run.
        if (!slice.UnpackReentrant(t, out SliceBounds bounds))
            return false;
        byte[] items = [];
        if (!value.IsUnbound)
        {
            bool isNumber = value.Type.Has(Special.Index) || value.Type.Has(Special.Float) || value.Type.Has(Special.Int) || value.Type.Has(Special.Complex);
            if (!Buffers.IsBuffer(value) && (value.Ref is StrObject || isNumber))
            {
                t.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
                return false;
            }
            byte[]? given = BytesConstructor.ItemsReentrant(t, value, "bytearray");
            if (given is null)
                return false;
            items = given;
        }
        int count = bounds.Adjust(self.Count);
        if (bounds.Step == 1)
        {
            int start = (int)bounds.Start;
            if (!self.Replace(t, start, count, items.Length))
                return false;
            items.CopyTo(self.Items[start..]);
            return true;
        }
        if (value.IsUnbound || items.Length == 0)
            return DeleteExtended(t, self, bounds, count);
        if (items.Length != count)
        {
            t.ValueError($"attempt to assign bytes of size {items.Length} to extended slice of size {count}");
            return false;
        }
        for (int i = 0; i < count; i++)
            self.Items[(int)(bounds.Start + i * bounds.Step)] = items[i];
        return true;
    }

    private static bool DeleteExtended(VmThread t, ByteArrayObject self, SliceBounds bounds, int count)
    {
        if (count == 0)
            return true;
        if (!self.CanResize(t))
            return false;
        var removed = new bool[self.Count];
        for (int i = 0; i < count; i++)
            removed[bounds.Start + i * bounds.Step] = true;
        var rest = new byte[self.Count - count];
        int n = 0;
        for (int i = 0; i < removed.Length; i++)
            if (!removed[i])
                rest[n++] = self.Span[i];
        return self.SetContent(t, rest);
    }
}
