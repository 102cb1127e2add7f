namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>list_iterator</c>.</summary>
internal static class ListIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (ListIterator)a[0].Ref!;
            return self.List is { } list ? Reduction.Iter(t, list, Value.Int(self.Index)) : Reduction.Iter(t, new ListObject());
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            var self = (ListIterator)a[0].Ref!;
            if (self.List is { } list)
                self.Index = (int)Math.Clamp(index, 0, list.Count);
            return Value.None;
        });
    }
}
