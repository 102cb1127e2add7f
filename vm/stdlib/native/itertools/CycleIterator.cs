namespace CoroVm.StdLib.Native;

/// <summary>itertools.cycle</summary>
internal sealed class CycleIterator(TypeObject cls, Value iterator) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("cycle", BuiltinTypes.Object, "itertools", Populate);

    private readonly ListObject saved = new();
    private Value iterator = iterator;
    private int index;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        if (!iterator.IsUnbound)
        {
            if (Iteration.NextReentrant(thread, iterator, out value))
            {
                saved.Add(value);
                return true;
            }
            if (thread.HasPending)
                return false;
            iterator = Value.Unbound;
        }
        if (saved.Count == 0)
        {
            value = Value.Unbound;
            return false;
        }
        value = saved.Items[index++];
        if (index >= saved.Count)
            index = 0;
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.");
        b.New("(cls, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new CycleIterator((TypeObject)a[0].Ref!, iterator);
        });
        b.Iterator();
    }
}
