namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>reversed</c>.</summary>
internal static class ReversedType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Return a reverse iterator over the values of the given sequence.");
        b.New("(cls, object, /)", static (t, a) =>
        {
            TypeObject type = a[1].Type;
            Value method = type.Special(Special.Reversed);
            if (method.IsNone)
                return t.TypeError($"'{type.Name}' object is not reversible");
            if (!method.IsUnbound)
                return Calls.SpecialReentrant(t, method, a[1]);
            if (!type.Has(Special.GetItem) || a[1].Ref is DictObject or MappingProxyObject)
                return t.TypeError($"'{type.Name}' object is not reversible");
            long length = Subscripts.LengthReentrant(t, a[1]);
            return length < 0 ? Value.Error : new ReversedIterator((TypeObject)a[0].Ref!, a[1], length);
        });
        b.Iterator();
        b.Method("__length_hint__", "(self, /)", static (t, a) =>
        {
            var self = (ReversedIterator)a[0].Ref!;
            if (self.Sequence.IsUnbound)
                return Value.Int(0);
            long length = Subscripts.LengthReentrant(t, self.Sequence);
            return length < 0 ? Value.Error : Value.Int(length < self.Index + 1 ? 0 : self.Index + 1);
        });
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (ReversedIterator)a[0].Ref!;
            return self.Sequence.IsUnbound
                ? TupleObject.Of(self.Type, TupleObject.Of(TupleObject.Empty))
                : TupleObject.Of(self.Type, TupleObject.Of(self.Sequence), Value.Int(self.Index));
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            var self = (ReversedIterator)a[0].Ref!;
            if (self.Sequence.IsUnbound)
                return Value.None;
            long length = Subscripts.LengthReentrant(t, self.Sequence);
            if (length < 0)
                return Value.Error;
            self.Index = Math.Clamp(index, -1, length - 1);
            return Value.None;
        });
    }
}
