namespace CoroVm.Runtime.Objects;

/// <summary>bytes_iterator and bytearray_iterator.</summary>
internal sealed class BytesIterator(BytesLikeObject bytes) : NativeIterator
{
    internal override TypeObject Type { get; } = bytes is BytesObject ? BuiltinTypes.BytesIterator : BuiltinTypes.ByteArrayIterator;

    /// <summary>What is iterated over; null once exhausted.</summary>
    internal BytesLikeObject? Bytes { get; private set; } = bytes;

    internal int Index;

    internal override long LengthHint => Bytes is null ? 0 : Bytes.Count - Index;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (Bytes is { } bytes && Index < bytes.Count)
        {
            value = Value.Int(bytes.Span[Index++]);
            return true;
        }
        Bytes = null;
        value = default;
        return false;
    }

    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var it = (BytesIterator)a[0].Ref!;
            return it.Bytes is { } bytes ? Reduction.Iter(t, bytes, Value.Int(it.Index)) : Reduction.Iter(t, TupleObject.Empty);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            var it = (BytesIterator)a[0].Ref!;
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            if (it.Bytes is not null)
                it.Index = (int)Math.Clamp(index, 0, it.Bytes.Count);
            return Value.None;
        });
    }
}
