namespace CoroVm.StdLib.Native;

/// <summary>itertools.zip_longest</summary>
internal sealed class ZipLongestIterator(TypeObject cls, Value[] iterators, Value fill) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("zip_longest", BuiltinTypes.Object, "itertools", Populate);

    private int active = iterators.Length;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (active == 0)
            return false;
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (!iterators[i].IsUnbound && Iteration.NextReentrant(thread, iterators[i], out items[i]))
                continue;
            if (!iterators[i].IsUnbound)
            {
                iterators[i] = Value.Unbound;
                if (thread.HasPending || --active == 0)
                {
                    active = 0;
                    return false;
                }
            }
            items[i] = fill;
        }
        value = new TupleObject(items);
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.");
        b.New("(cls, /, *iterables, fillvalue=None)", static (t, a) =>
        {
            Value[]? iterators = ZipType.IteratorsReentrant(t, ((TupleObject)a[1].Ref!).Items);
            return iterators is null ? Value.Error : new ZipLongestIterator((TypeObject)a[0].Ref!, iterators, a[2]);
        });
        b.Iterator();
    }
}
