namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>enumerate</c>.</summary>
internal static class EnumerateType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...");
        b.New("(cls, iterable, start=0)", static (t, a) =>
        {
            Value start = Conversions.IndexReentrant(t, a[2]);
            if (start.IsError)
                return start;
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new EnumerateIterator((TypeObject)a[0].Ref!, iterator, start);
        });
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (EnumerateIterator)a[0].Ref!;
            return TupleObject.Of(self.Type, TupleObject.Of(self.Iterator, self.Count));
        });
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }
}
