namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>tuple_iterator</c>.</summary>
internal static class TupleIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (TupleIterator)a[0].Ref!;
            return self.Tuple is { } tuple ? Reduction.Iter(t, tuple, Value.Int(self.Index)) : Reduction.Iter(t, TupleObject.Empty);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            var self = (TupleIterator)a[0].Ref!;
            if (self.Tuple is { } tuple)
                self.Index = (int)Math.Clamp(index, 0, tuple.Count);
            return Value.None;
        });
    }
}
