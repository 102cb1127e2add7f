namespace CoroVm.StdLib.Native;

/// <summary>itertools.starmap</summary>
internal sealed class StarMapIterator(TypeObject cls, Value function, Value iterator) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("starmap", BuiltinTypes.Object, "itertools", Populate);


    private protected override bool Advance(VmThread thread, out Value value)
    {
        if (!Iteration.NextReentrant(thread, iterator, out value))
            return false;
        Value[]? args = value.Ref is TupleObject tuple && tuple.GetType() == typeof(TupleObject)
            ? tuple.Items
            : Iteration.ToArrayReentrant(thread, value);
        value = args is null ? Value.Error : Calls.CallReentrant(thread, function, args);
        return !value.IsError || Ended.By(thread, out value);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.");
        b.New("(cls, function, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[2]);
            return iterator.IsError ? iterator : new StarMapIterator((TypeObject)a[0].Ref!, a[1], iterator);
        });
        b.Iterator();
    }
}
