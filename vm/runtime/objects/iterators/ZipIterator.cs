namespace CoroVm.Runtime.Objects;

/// <summary>zip</summary>
internal sealed class ZipIterator(TypeObject cls, Value[] iterators, bool strict) : SubclassableIterator(BuiltinTypes.Zip, cls)
{
    internal Value[] Iterators { get; } = iterators;

    internal bool Strict = strict;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        Value[] iterators = Iterators;
        if (iterators.Length == 0)
            return false;
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Iteration.NextReentrant(thread, iterators[i], out items[i]))
                continue;
            if (Strict && !thread.HasPending)
                StrictLength.CheckReentrant(thread, "zip", iterators, i);
            return false;
        }
        value = new TupleObject(items);
        return true;
    }
}
