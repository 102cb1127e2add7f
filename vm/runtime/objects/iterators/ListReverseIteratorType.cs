namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>list_reverseiterator</c>.</summary>
internal static class ListReverseIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (ListReverseIterator)a[0].Ref!;
            return self.List is { } list
                ? TupleObject.Of(BuiltinTypes.Reversed, TupleObject.Of(list), Value.Int(self.Index))
                : Reduction.Iter(t, new ListObject());
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            var self = (ListReverseIterator)a[0].Ref!;
            if (self.List is { } list)
                self.Index = (int)Math.Clamp(index, -1, list.Count - 1);
            return Value.None;
        });
    }
}
