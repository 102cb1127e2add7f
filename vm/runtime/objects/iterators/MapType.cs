namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>map</c>.</summary>
internal static class MapType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.");
        b.New("(cls, /, *args, strict=False)", static (t, a) =>
        {
            Value[] args = ((TupleObject)a[1].Ref!).Items;
            if (args.Length < 2)
                return t.TypeError("map() must have at least two arguments.");
            int strict = Truth.OfReentrant(t, a[2]);
            if (strict < 0)
                return Value.Error;
            Value[]? iterators = ZipType.IteratorsReentrant(t, args.AsSpan(1));
            return iterators is null ? Value.Error : new MapIterator((TypeObject)a[0].Ref!, args[0], iterators, strict > 0);
        });
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (MapIterator)a[0].Ref!;
            var args = TupleObject.Of([self.Function, .. self.Iterators]);
            return self.Strict ? TupleObject.Of(self.Type, args, Value.True) : TupleObject.Of(self.Type, args);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            int strict = Truth.OfReentrant(t, a[1]);
            if (strict < 0)
                return Value.Error;
            ((MapIterator)a[0].Ref!).Strict = strict > 0;
            return Value.None;
        });
    }
}
