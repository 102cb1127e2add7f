namespace CoroVm.Runtime.Objects;

/// <summary>Equality of memoryviews and other buffers: the same shape and equal items, whatever the formats.</summary>
internal static class MemoryViewCompare
{
    internal static Value EqualReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (ReferenceEquals(self, a[1].Ref) && self.IsReleased)
            return Value.True;
        if (self.IsReleased)
            return Value.False;
        if (a[1].Ref is MemoryViewObject { IsReleased: true })
            return Value.False;
        MemoryViewObject? other = a[1].Ref as MemoryViewObject ?? Buffers.ViewReentrant(t, a[1]);
        if (other is null)
        {
            t.Pending = null;
            return Value.NotImplemented;
        }
        Value result = self.Shape.AsSpan().SequenceEqual(other.Shape) && self.Code != '\0' && other.Code != '\0'
            ? ItemsReentrant(t, self, other, 0, self.Offset, other.Offset) : Value.False;
        if (!ReferenceEquals(other, a[1].Ref))
            other.Release(t);
        return result;
    }

    private static Value ItemsReentrant(VmThread t, MemoryViewObject x, MemoryViewObject y, int dimension, int atX, int atY)
    {
        if (dimension == x.Shape.Length)
        {
            if (x.Code == y.Code && !ItemFormat.IsFloat(x.Code) && x.Code != '?')
                return Value.Bool(x.Data.AsSpan(atX, x.ItemSize).SequenceEqual(y.Data.AsSpan(atY, y.ItemSize)));
            int equal = Comparison.EqualReentrant(t, ItemFormat.Read(x.Code, x.Data.AsSpan(atX)), ItemFormat.Read(y.Code, y.Data.AsSpan(atY)));
            // A NaN is not equal to itself here, though it is one object to containers.
            if (equal > 0 && ItemFormat.IsFloat(x.Code) && ItemFormat.Read(x.Code, x.Data.AsSpan(atX)) is { IsFloat: true } f && double.IsNaN(f.AsFloat))
                equal = 0;
            return equal < 0 ? Value.Error : Value.Bool(equal > 0);
        }
        for (int i = 0; i < x.Shape[dimension]; i++)
        {
            Value equal = ItemsReentrant(t, x, y, dimension + 1, atX + i * x.Strides[dimension], atY + i * y.Strides[dimension]);
            if (!equal.IsTrue)
                return equal;
        }
        return Value.True;
    }
}
