namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>iterator</c>.</summary>
internal static class SequenceIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator();
        b.Method("__length_hint__", "(self, /)", static (t, a) =>
        {
            var self = (SequenceIterator)a[0].Ref!;
            if (self.Sequence.IsUnbound)
                return Value.Int(0);
            if (!self.Sequence.Type.Has(Special.Len))
                return Value.NotImplemented;
            long length = Subscripts.LengthReentrant(t, self.Sequence);
            return length < 0 ? Value.Error : Value.Int(Math.Max(0, length - self.Index));
        });
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (SequenceIterator)a[0].Ref!;
            return self.Sequence.IsUnbound ? Reduction.Iter(t, TupleObject.Empty) : Reduction.Iter(t, self.Sequence, Value.Int(self.Index));
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            var self = (SequenceIterator)a[0].Ref!;
            if (!self.Sequence.IsUnbound)
                self.Index = Math.Max(0, index);
            return Value.None;
        });
    }
}
