namespace CoroVm.StdLib.Native;

/// <summary>itertools.chain</summary>
internal sealed class ChainIterator(TypeObject cls, Value source) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("chain", BuiltinTypes.Object, "itertools", Populate);

    private Value source = source;
    private Value active = Value.Unbound;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        while (!source.IsUnbound)
        {
            if (active.IsUnbound)
            {
                if (!Iteration.NextReentrant(thread, source, out Value iterable))
                {
                    source = Value.Unbound;
                    return false;
                }
                active = Iteration.GetIterReentrant(thread, iterable);
                if (active.IsError)
                {
                    active = source = Value.Unbound;
                    return false;
                }
            }
            if (Iteration.NextReentrant(thread, active, out value))
                return true;
            if (thread.HasPending)
                return false;
            active = Value.Unbound;
        }
        return false;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.");
        b.New("(cls, /, *iterables)", static (t, a) =>
        {
            return new ChainIterator((TypeObject)a[0].Ref!, new TupleIterator((TupleObject)a[1].Ref!));
        });
        b.Iterator();
        b.ClassMethod("from_iterable", "(cls, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new ChainIterator((TypeObject)a[0].Ref!, iterator);
        }, "Alternative chain() constructor taking a single iterable argument that evaluates lazily.");
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }
}
