namespace CoroVm.Runtime.Objects;

/// <summary><c>memoryview.cast</c></summary>
internal static class MemoryViewCast
{
    private const int MaxDimensions = 64;

    internal static Value CastReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (!self.CheckReleased(t) || TextArguments.Str(t, a[1], "cast", "format") is not { } format)
            return Value.Error;
        if (!self.IsCContiguous)
            return t.TypeError("memoryview: casts are restricted to C-contiguous views");
        bool shaped = !a[2].IsUnbound;
        if ((shaped || self.Shape.Length != 1) && !(shaped && self.Shape.Length == 1 || !shaped))
            return t.TypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        string code = format.Text;
        char target = code.Length == 1 ? code[0] : code.Length == 2 && code[0] == '@' ? code[1] : '\0';
        int size = ItemFormat.SizeOf(target);
        if (size == 0)
            return t.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        char source = self.Code;
        if (source == '\0')
            return t.ValueError("memoryview: source format must be a native single character format prefixed with an optional '@'");
        if (source is not ('b' or 'B' or 'c') && target is not ('b' or 'B' or 'c'))
            return t.TypeError("memoryview: cannot cast between two non-byte formats");
        if (self.ByteCount % size != 0)
            return t.TypeError("memoryview: length is not a multiple of itemsize");
        if (!shaped)
            return self.WithFormat(code, size, [self.ByteCount / size], [size]);
        return ShapeReentrant(t, self, a[2], size, out int[] shape) ? self.WithFormat(code, size, shape, Strides(shape, size)) : Value.Error;
    }

    private static bool ShapeReentrant(VmThread t, MemoryViewObject self, Value value, int size, out int[] shape)
    {
        shape = [];
        ReadOnlySpan<Value> items;
        if (value.Ref is ListObject list)
            items = list.Span.ToArray();
        else if (value.Ref is TupleObject tuple)
            items = tuple.Items;
        else
            return Fail(t, "shape must be a list or a tuple");
        if (items.Length > MaxDimensions)
        {
            t.ValueError($"memoryview: number of dimensions must not exceed {MaxDimensions}");
            return false;
        }
        if (items.Length != 1 && self.Shape.Length != 1)
            return Fail(t, "memoryview: cast must be 1D -> ND or ND -> 1D");
        shape = new int[items.Length];
        BigInteger product = size;
        for (int i = 0; i < shape.Length; i++)
        {
            if (!Conversions.TryInt(items[i], out BigInteger n))
                return Fail(t, $"memoryview.cast(): elements of shape must be integers");
            if (n <= 0 || n > long.MaxValue)
            {
                t.ValueError("memoryview.cast(): elements of shape must be integers > 0");
                return false;
            }
            product *= n;
            if (product > self.ByteCount)
                return Fail(t, "memoryview: product(shape) * itemsize != buffer size");
            shape[i] = (int)n;
        }
        return product == self.ByteCount || Fail(t, "memoryview: product(shape) * itemsize != buffer size");
    }

    private static int[] Strides(int[] shape, int size)
    {
        var strides = new int[shape.Length];
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            strides[i] = size;
            size *= shape[i];
        }
        return strides;
    }

    private static bool Fail(VmThread t, string message)
    {
        t.TypeError(message);
        return false;
    }
}
