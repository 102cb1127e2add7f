namespace CoroVm.StdLib.Native;

/// <summary>itertools.takewhile</summary>
internal sealed class TakeWhileIterator(TypeObject cls, Value predicate, Value iterator) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("takewhile", BuiltinTypes.Object, "itertools", Populate);

    private bool stopped;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (stopped || !Iteration.NextReentrant(thread, iterator, out value))
            return false;
        Value test = Calls.CallReentrant(thread, predicate, value);
        int take = test.IsError ? -1 : Truth.OfReentrant(thread, test);
        if (take > 0)
            return true;
        if (take < 0)
            return Ended.By(thread, out value);
        stopped = true;
        value = Value.Unbound;
        return false;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return successive entries from an iterable as long as the predicate evaluates to true for each entry.");
        b.New("(cls, predicate, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[2]);
            return iterator.IsError ? iterator : new TakeWhileIterator((TypeObject)a[0].Ref!, a[1], iterator);
        });
        b.Iterator();
    }
}
