namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>zip</c>.</summary>
internal static class ZipType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]");
        b.New("(cls, /, *iterables, strict=False)", static (t, a) =>
        {
            int strict = Truth.OfReentrant(t, a[2]);
            if (strict < 0)
                return Value.Error;
            Value[]? iterators = IteratorsReentrant(t, ((TupleObject)a[1].Ref!).Items);
            return iterators is null ? Value.Error : new ZipIterator((TypeObject)a[0].Ref!, iterators, strict > 0);
        });
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (ZipIterator)a[0].Ref!;
            var iterators = TupleObject.Of((Value[])self.Iterators.Clone());
            return self.Strict ? TupleObject.Of(self.Type, iterators, Value.True) : TupleObject.Of(self.Type, iterators);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            int strict = Truth.OfReentrant(t, a[1]);
            if (strict < 0)
                return Value.Error;
            ((ZipIterator)a[0].Ref!).Strict = strict > 0;
            return Value.None;
        });
    }

    /// <summary>The iterators of iterables; null on error.</summary>
    internal static Value[]? IteratorsReentrant(VmThread thread, ReadOnlySpan<Value> iterables)
    {
        var iterators = new Value[iterables.Length];
        for (int i = 0; i < iterators.Length; i++)
        {
            iterators[i] = Iteration.GetIterReentrant(thread, iterables[i]);
            if (iterators[i].IsError)
                return null;
        }
        return iterators;
    }
}
