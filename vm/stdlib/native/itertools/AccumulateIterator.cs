namespace CoroVm.StdLib.Native;

/// <summary>itertools.accumulate</summary>
internal sealed class AccumulateIterator(TypeObject cls, Value iterator, Value function, Value initial) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("accumulate", BuiltinTypes.Object, "itertools", Populate);

    private Value initial = initial;
    private Value total = Value.Unbound;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        if (!initial.IsNone)
        {
            value = total = initial;
            initial = Value.None;
            return true;
        }
        if (!Iteration.NextReentrant(thread, iterator, out value))
            return false;
        if (!total.IsUnbound)
        {
            value = function.IsNone
                ? Operators.BinaryReentrant(thread, BinaryOperator.Add, total, value)
                : Calls.CallReentrant(thread, function, total, value);
            if (value.IsError)
                return Ended.By(thread, out value);
        }
        total = value;
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return series of accumulated sums (or other binary function results).");
        b.New("(cls, iterable, func=None, *, initial=None)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new AccumulateIterator((TypeObject)a[0].Ref!, iterator, a[2], a[3]);
        });
        b.Iterator();
    }
}
