namespace CoroVm.StdLib.Native;

/// <summary>itertools.dropwhile</summary>
internal sealed class DropWhileIterator(TypeObject cls, Value predicate, Value iterator) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("dropwhile", BuiltinTypes.Object, "itertools", Populate);

    private bool started;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        while (Iteration.NextReentrant(thread, iterator, out value))
        {
            if (started)
                return true;
            Value test = Calls.CallReentrant(thread, predicate, value);
            int drop = test.IsError ? -1 : Truth.OfReentrant(thread, test);
            if (drop < 0)
                return Ended.By(thread, out value);
            if (drop == 0)
            {
                started = true;
                return true;
            }
        }
        return false;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.");
        b.New("(cls, predicate, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[2]);
            return iterator.IsError ? iterator : new DropWhileIterator((TypeObject)a[0].Ref!, a[1], iterator);
        });
        b.Iterator();
    }
}
