namespace CoroVm.StdLib.Native;

/// <summary>itertools.groupby</summary>
internal sealed class GroupByIterator(TypeObject cls, Value iterator, Value keyFunction) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("groupby", BuiltinTypes.Object, "itertools", Populate);

    private Value targetKey = Value.Unbound, currentKey = Value.Unbound, currentValue = Value.Unbound;
    private GrouperIterator? grouper;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        grouper = null;
        while (true)
        {
            if (!currentKey.IsUnbound)
            {
                if (targetKey.IsUnbound)
                    break;
                int same = Comparison.EqualReentrant(thread, targetKey, currentKey);
                if (same < 0)
                    return Ended.By(thread, out value);
                if (same == 0)
                    break;
            }
            if (!Step(thread))
                return false;
        }
        targetKey = currentKey;
        grouper = new GrouperIterator(this, targetKey);
        value = TupleObject.Of(currentKey, grouper);
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.");
        b.New("(cls, iterable, key=None)", static (t, a) =>
        {
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new GroupByIterator((TypeObject)a[0].Ref!, iterator, a[2]);
        });
        b.Iterator();
    }

    /// <summary>The next item of the group that <paramref name="member"/> walks through; false at its end, or on an error.</summary>
    internal bool NextOfGroup(VmThread thread, GrouperIterator member, out Value value)
    {
        value = Value.Unbound;
        if (!ReferenceEquals(grouper, member) || (currentValue.IsUnbound && !Step(thread)))
            return false;
        int same = Comparison.EqualReentrant(thread, member.Key, currentKey);
        if (same <= 0)
            return same < 0 && Ended.By(thread, out value);
        value = currentValue;
        currentValue = currentKey = Value.Unbound;
        // The comparison may have taken the item.
        return !value.IsUnbound;
    }

    // Reads the next item and its key.
    private bool Step(VmThread thread)
    {
        if (!Iteration.NextReentrant(thread, iterator, out Value item))
            return false;
        Value key = keyFunction.IsNone ? item : Calls.CallReentrant(thread, keyFunction, item);
        if (key.IsError)
            return Ended.By(thread, out _);
        currentValue = item;
        currentKey = key;
        return true;
    }
}
