namespace CoroVm.StdLib.Native;

/// <summary>itertools.pairwise</summary>
internal sealed class PairwiseIterator(TypeObject cls, Value iterator) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("pairwise", BuiltinTypes.Object, "itertools", Populate);

    private Value iterator = iterator;
    private Value previous = Value.Unbound;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (iterator.IsUnbound)
            return false;
        if (previous.IsUnbound)
        {
            if (!Iteration.NextReentrant(thread, iterator, out previous))
            {
                iterator = previous = Value.Unbound;
                return false;
            }
            // Reading may have run this iterator to its end.
            if (iterator.IsUnbound)
            {
                previous = Value.Unbound;
                return false;
            }
        }
        Value first = previous;
        if (!Iteration.NextReentrant(thread, iterator, out Value second))
        {
            iterator = previous = Value.Unbound;
            return false;
        }
        previous = second;
        value = TupleObject.Of(first, second);
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...");
        b.New("(cls, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new PairwiseIterator((TypeObject)a[0].Ref!, iterator);
        });
        b.Iterator();
    }
}
