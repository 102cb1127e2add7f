namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bytes</c>.</summary>
internal static class BytesType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.MatchesSelf = true;
        b.Type.HasWeakReferences = false;
        BytesMembers.Add(b);
        b.New("(type, source=<b''>, encoding=<'utf-8'>, errors=<'strict'>)", BytesConstructor.New);
        b.Special(Special.Repr, ReprReentrant);
        b.Special(Special.Str, ReprReentrant);
        b.Special(Special.Hash, static (t, a) => Value.Int(((BytesObject)a[0].Ref!).Hash));
        b.Special(Special.Iter, static (t, a) => new BytesIterator((BytesLikeObject)a[0].Ref!));
        b.Special(Special.GetItem, GetItemReentrant);
        b.Method("__getnewargs__", "(self, /)", static (t, a) => TupleObject.Of(BytesObject.Of(((BytesObject)a[0].Ref!).Data)));
        b.Method("__bytes__", "(self, /)", static (t, a) => a[0].Ref!.GetType() == typeof(BytesObject) ? a[0] : BytesObject.Of(((BytesObject)a[0].Ref!).Data));
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(33 + ((BytesObject)a[0].Ref!).Count));
        b.ClassMethod("fromhex", "(type, string, /)", static (t, a) => BytesMembers.FromHexReentrant(t, a, BuiltinTypes.Bytes));
        b.Doc("bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer");
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a) =>
        BytesText.Repr(t, ((BytesObject)a[0].Ref!).Span, "", "") is { } s ? s : Value.Error;

    /// <summary><c>b[i:j:k]</c></summary>
    internal static Value Slice(BytesObject self, SliceBounds bounds)
    {
        int count = bounds.Adjust(self.Count);
        if (count == self.Count && bounds.Step == 1 && self.GetType() == typeof(BytesObject))
            return self;
        return BytesObject.Of(Slice(self.Span, bounds, count));
    }

    private static Value GetItemReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesObject)a[0].Ref!;
        if (a[1].Ref is SliceObject slice)
        {
            if (!slice.UnpackReentrant(t, out SliceBounds bounds))
                return Value.Error;
            return Slice(self, bounds);
        }
        long index = a[1].Bits;
        if (!a[1].IsInt && !a[1].IsBool)
        {
            if (!a[1].Type.Has(Special.Index))
                return t.TypeError($"byte indices must be integers or slices, not {a[1].Type.FullName}");
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.IndexError, out index))
                return Value.Error;
        }
        if (index < 0)
            index += self.Count;
        return (ulong)index < (ulong)self.Count ? Value.Int(self.Data[index]) : t.IndexError("index out of range");
    }

    /// <summary>A copy of what adjusted bounds select.</summary>
    internal static byte[] Slice(ReadOnlySpan<byte> data, SliceBounds bounds, int count)
    {
        if (count == 0)
            return [];
        if (bounds.Step == 1)
            return data.Slice((int)bounds.Start, count).ToArray();
        var result = new byte[count];
        for (int i = 0; i < count; i++)
            result[i] = data[(int)(bounds.Start + i * bounds.Step)];
        return result;
    }
}
