namespace CoroVm.Runtime.Objects;

/// <summary>Indexing and slicing of memoryviews.</summary>
internal static class MemoryViewSubscript
{
    internal static Value GetReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (!self.CheckReleased(t))
            return Value.Error;
        if (self.Shape.Length == 0)
        {
            if (a[1].Ref is TupleObject { Count: 0 })
                return self.Code == '\0' ? MemoryViewType.UnsupportedFormat(t, self) : ItemFormat.Read(self.Code, self.Data.AsSpan(self.Offset));
            return a[1].IsEllipsis ? a[0] : t.TypeError("invalid indexing of 0-dim memory");
        }
        if (a[1].Ref is SliceObject slice)
            return slice.UnpackReentrant(t, out SliceBounds bounds) && self.CheckReleased(t) ? Slice(self, bounds) : Value.Error;
        if (!OffsetReentrant(t, self, a[1], out int offset) || !self.CheckReleased(t))
            return Value.Error;
        return self.Code == '\0' ? MemoryViewType.UnsupportedFormat(t, self) : ItemFormat.Read(self.Code, self.Data.AsSpan(offset, self.ItemSize));
    }

    internal static Value SetReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (!self.CheckReleased(t))
            return Value.Error;
        if (self.Code == '\0')
            return MemoryViewType.UnsupportedFormat(t, self);
        if (self.IsReadOnly)
            return t.TypeError("cannot modify read-only memory");
        if (a[1].Ref is SliceObject slice && self.Shape.Length == 1)
            return SetSliceReentrant(t, self, slice, a[2]);
        int offset = self.Offset;
        if (self.Shape.Length == 0)
        {
            if (!a[1].IsEllipsis && a[1].Ref is not TupleObject { Count: 0 })
                return t.TypeError("invalid indexing of 0-dim memory");
        }
        else if (a[1].Ref is SliceObject)
        {
            return t.Raise(ExceptionTypes.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
        }
        else if (!OffsetReentrant(t, self, a[1], out offset))
        {
            return Value.Error;
        }
        Span<byte> item = stackalloc byte[self.ItemSize];
        if (!ItemFormat.WriteReentrant(t, self.Code, a[2], item) || !self.CheckReleased(t))
            return Value.Error;
        item.CopyTo(self.Data.AsSpan(offset));
        return Value.None;
    }

    private static MemoryViewObject Slice(MemoryViewObject self, SliceBounds bounds)
    {
        int count = bounds.Adjust(self.Shape[0]);
        int[] shape = [.. self.Shape], strides = [.. self.Strides];
        shape[0] = count;
        strides[0] = (int)Math.Clamp(self.Strides[0] * bounds.Step, int.MinValue, int.MaxValue);
        int offset = count == 0 ? self.Offset : self.Offset + (int)bounds.Start * self.Strides[0];
        return self.With(offset, shape, strides);
    }

    private static bool OffsetReentrant(VmThread t, MemoryViewObject self, Value key, out int offset)
    {
        offset = self.Offset;
        if (key.Ref is TupleObject indexes)
        {
            bool anySlice = false, anyIndex = false;
            foreach (Value item in indexes.Items)
            {
                bool isIndex = item.IsInt || item.IsBool || item.Type.Has(Special.Index);
                anyIndex |= isIndex;
                anySlice |= item.Ref is SliceObject;
                if (!isIndex && item.Ref is not SliceObject)
                    return InvalidKey(t);
            }
            if (anySlice)
            {
                if (anyIndex)
                    return InvalidKey(t);
                t.Raise(ExceptionTypes.NotImplementedError, "multi-dimensional slicing is not implemented");
                return false;
            }
            if (indexes.Count < self.Shape.Length)
            {
                t.Raise(ExceptionTypes.NotImplementedError, "sub-views are not implemented");
                return false;
            }
            if (indexes.Count > self.Shape.Length)
            {
                t.TypeError($"cannot index {self.Shape.Length}-dimension view with {indexes.Count}-element tuple");
                return false;
            }
            for (int i = 0; i < indexes.Count; i++)
                if (!AddReentrant(t, self, indexes.Items[i], i, ref offset))
                    return false;
            return true;
        }
        if (!key.IsInt && !key.IsBool && !key.Type.Has(Special.Index))
            return InvalidKey(t);
        if (self.Shape.Length > 1)
        {
            t.Raise(ExceptionTypes.NotImplementedError, "multi-dimensional sub-views are not implemented");
            return false;
        }
        return AddReentrant(t, self, key, 0, ref offset);
    }

    private static bool InvalidKey(VmThread t)
    {
        t.TypeError("memoryview: invalid slice key");
        return false;
    }

    private static bool AddReentrant(VmThread t, MemoryViewObject self, Value key, int dimension, ref int offset)
    {
        long index = key.Bits;
        if (!key.IsInt && !key.IsBool && !Conversions.IndexReentrant(t, key, ExceptionTypes.IndexError, out index))
            return false;
        int n = self.Shape[dimension];
        if (index < 0)
            index += n;
        if ((ulong)index >= (ulong)n)
        {
            t.IndexError($"index out of bounds on dimension {dimension + 1}");
            return false;
        }
        offset += (int)index * self.Strides[dimension];
        return true;
    }

    private static Value SetSliceReentrant(VmThread t, MemoryViewObject self, SliceObject slice, Value value)
    {
        MemoryViewObject? source = value.Ref as MemoryViewObject ?? Buffers.ViewReentrant(t, value);
        if (source is null)
            return t.HasPending ? Value.Error : t.TypeError($"a bytes-like object is required, not '{value.Type.FullName}'");
        if (!source.CheckReleased(t) || !slice.UnpackReentrant(t, out SliceBounds bounds) || !self.CheckReleased(t))
            return Value.Error;
        MemoryViewObject target = Slice(self, bounds);
        bool fits = source.Shape.Length == 1 && source.Shape[0] == target.Shape[0] && source.Code == target.Code;
        byte[] items = fits ? source.ToBytes() : [];
        if (!ReferenceEquals(source, value.Ref))
            source.Release(t);
        int size = target.ItemSize;
        if (fits)
            for (int i = 0; i < target.Shape[0]; i++)
                items.AsSpan(i * size, size).CopyTo(target.Data.AsSpan(target.Offset + i * target.Strides[0]));
        target.Release(t);
        return fits ? Value.None : t.ValueError("memoryview assignment: lvalue and rvalue have different structures");
    }
}
