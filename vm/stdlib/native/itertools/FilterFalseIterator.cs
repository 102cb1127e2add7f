namespace CoroVm.StdLib.Native;

/// <summary>itertools.filterfalse</summary>
internal sealed class FilterFalseIterator(TypeObject cls, Value function, Value iterator) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("filterfalse", BuiltinTypes.Object, "itertools", Populate);


    private protected override bool Advance(VmThread thread, out Value value)
    {
        bool byTruth = function.IsNone || ReferenceEquals(function.Ref, BuiltinTypes.Bool);
        while (Iteration.NextReentrant(thread, iterator, out value))
        {
            Value test = byTruth ? value : Calls.CallReentrant(thread, function, value);
            int drop = test.IsError ? -1 : Truth.OfReentrant(thread, test);
            if (drop == 0)
                return true;
            if (drop < 0)
                return Ended.By(thread, out value);
        }
        return false;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.");
        b.New("(cls, function, iterable, /)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[2]);
            return iterator.IsError ? iterator : new FilterFalseIterator((TypeObject)a[0].Ref!, a[1], iterator);
        });
        b.Iterator();
    }
}
