namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>filter</c>.</summary>
internal static class FilterType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.");
        b.New("(cls, function, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[2]);
            return iterator.IsError ? iterator : new FilterIterator((TypeObject)a[0].Ref!, a[1], iterator);
        });
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (FilterIterator)a[0].Ref!;
            return TupleObject.Of(self.Type, TupleObject.Of(self.Function, self.Iterator));
        });
    }
}
