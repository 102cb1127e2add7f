namespace CoroVm.Runtime.Objects;

/// <summary>What the loop and the protocols do with tuples.</summary>
internal static class TupleOps
{
    private const ulong Prime1 = 11400714785074694791, Prime2 = 14029467366897019727, Prime5 = 2870177450012600261;

    /// <summary><c>tuple[index]</c></summary>
    internal static Value Get(VmThread thread, TupleObject tuple, long index)
    {
        if (index < 0)
            index += tuple.Count;
        return (ulong)index < (ulong)tuple.Count ? tuple.Items[index] : thread.IndexError("tuple index out of range");
    }

    /// <summary><c>tuple[key]</c> of tuple itself: an index or a slice.</summary>
    internal static Value GetItemReentrant(VmThread thread, TupleObject tuple, Value key)
    {
        if (key.IsInt || key.IsBool)
            return Get(thread, tuple, key.Bits);
        if (key.Ref is SliceObject slice)
            return slice.UnpackReentrant(thread, out SliceBounds bounds) ? Slice(thread, tuple, bounds) : Value.Error;
        if (!key.Type.Has(Special.Index))
            return thread.TypeError("tuple indices must be integers or slices, not " + key.Type.Name);
        return Conversions.IndexReentrant(thread, key, ExceptionTypes.IndexError, out long index) ? Get(thread, tuple, index) : Value.Error;
    }

    /// <summary>The items that a slice selects.</summary>
    internal static Value Slice(VmThread thread, TupleObject tuple, SliceBounds bounds)
    {
        int count = bounds.Adjust(tuple.Count);
        if (count == tuple.Count && bounds.Step == 1 && tuple.GetType() == typeof(TupleObject))
            return tuple;
        if (count == 0)
            return TupleObject.Empty;
        if (!thread.Charge(count))
            return Value.Error;
        var items = new Value[count];
        if (bounds.Step == 1)
            Array.Copy(tuple.Items, bounds.Start, items, 0, count);
        else
            for (int i = 0; i < count; i++)
                items[i] = tuple.Items[bounds.Start + i * bounds.Step];
        return new TupleObject(items);
    }

    /// <summary><c>hash(tuple)</c>, CPython's (xxHash's rounds over the items' hashes), computed once; false on error.</summary>
    internal static bool HashReentrant(VmThread thread, TupleObject tuple, out long hash)
    {
        hash = tuple.CachedHash;
        if (hash != 0)
            return true;
        if (!RoundsReentrant(thread, tuple.Items, out ulong acc))
            return false;
        acc += (ulong)tuple.Count ^ (Prime5 ^ 3527539UL);
        tuple.CachedHash = hash = acc == ulong.MaxValue ? 1546275796 : (long)acc;
        return true;
    }

    /// <summary><c>hash(slice)</c>: as of a tuple, without its length; false on error.</summary>
    internal static bool HashOfSliceReentrant(VmThread thread, SliceObject slice, out long hash)
    {
        bool ok = RoundsReentrant(thread, [slice.Start, slice.Stop, slice.Step], out ulong acc);
        hash = acc == ulong.MaxValue ? 1546275796 : (long)acc;
        return ok;
    }

    private static bool RoundsReentrant(VmThread thread, Value[] items, out ulong acc)
    {
        acc = Prime5;
        if (!Enter(thread))
            return false;
        for (int i = 0; i < items.Length; i++)
        {
            if (!Hashing.HashReentrant(thread, items[i], out long lane))
                return false;
            acc += (ulong)lane * Prime2;
            acc = BitOperations.RotateLeft(acc, 31) * Prime1;
        }
        return true;
    }

    /// <summary><c>left + right</c></summary>
    internal static Value Concat(VmThread thread, TupleObject left, TupleObject right)
    {
        if (right.Count == 0 && left.GetType() == typeof(TupleObject))
            return left;
        if (left.Count == 0 && right.GetType() == typeof(TupleObject))
            return right;
        if (!ContainerLimits.Allow(thread, (long)left.Count + right.Count))
            return Value.Error;
        var items = new Value[left.Count + right.Count];
        left.Items.CopyTo(items, 0);
        right.Items.CopyTo(items, left.Count);
        return TupleObject.Of(items);
    }

    /// <summary><c>tuple * times</c></summary>
    internal static Value Repeat(VmThread thread, TupleObject tuple, long times)
    {
        if (times == 1 && tuple.GetType() == typeof(TupleObject))
            return tuple;
        return SequenceOps.Repeat(thread, tuple.Items, times) is { } items ? TupleObject.Of(items) : Value.Error;
    }

    /// <summary><c>item in tuple</c>: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, TupleObject tuple, Value item)
    {
        foreach (Value candidate in tuple.Items)
        {
            int equal = Comparison.EqualReentrant(thread, candidate, item);
            if (equal != 0)
                return equal;
        }
        return 0;
    }

    /// <summary><c>left op right</c></summary>
    internal static Value CompareReentrant(VmThread thread, CompareOperator op, TupleObject left, TupleObject right)
    {
        if (!Enter(thread))
            return Value.Error;
        Value[] a = left.Items, b = right.Items;
        int common = Math.Min(a.Length, b.Length);
        for (int i = 0; i < common; i++)
        {
            if (ReferenceEquals(a[i].Ref, b[i].Ref) && a[i].Bits == b[i].Bits)
                continue;
            int equal = Comparison.EqualReentrant(thread, a[i], b[i]);
            if (equal < 0)
                return Value.Error;
            if (equal > 0)
                continue;
            return op switch
            {
                CompareOperator.Equal => Value.False,
                CompareOperator.NotEqual => Value.True,
                _ => Comparison.CompareReentrant(thread, op, a[i], b[i]),
            };
        }
        return Value.Bool(Comparison.Holds(op, a.Length.CompareTo(b.Length)));
    }

    // Constants of a code unit are put into sets where there is no thread.
    private static bool Enter(VmThread? thread) => thread is null ? RuntimeHelpers.TryEnsureSufficientExecutionStack() : thread.EnterNative();
}
