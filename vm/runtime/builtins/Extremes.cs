namespace CoroVm.Runtime.Builtins;

/// <summary><c>max()</c> and <c>min()</c>.</summary>
internal static class Extremes
{
    internal static Value OfReentrant(VmThread thread, TupleObject args, Value key, Value fallback, CompareOperator better, string name)
    {
        if (args.Count == 0)
            return thread.TypeError(name + " expected at least 1 argument, got 0");
        if (args.Count > 1)
        {
            if (!fallback.IsUnbound)
                return thread.TypeError("Cannot specify a default for " + name + "() with multiple positional arguments");
            return BestReentrant(thread, new TupleIterator(args), key, fallback, better, name);
        }
        Value iterator = Iteration.GetIterReentrant(thread, args.Items[0]);
        return iterator.IsError ? iterator : BestReentrant(thread, iterator, key, fallback, better, name);
    }

    /// <summary>The usual calls, of two values or of one iterable; NotImplemented for others.</summary>
    internal static Value DirectReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names, CompareOperator better, string name)
    {
        if (names is not null)
            return Value.NotImplemented;
        if (args.Length == 2)
        {
            Value first = args[0], second = args[1];
            int wins = first.IsInt && second.IsInt
                ? (better == CompareOperator.Less ? second.Bits < first.Bits : second.Bits > first.Bits) ? 1 : 0
                : Comparison.TestReentrant(thread, better, second, first);
            return wins < 0 ? Value.Error : wins > 0 ? second : first;
        }
        if (args.Length != 1)
            return Value.NotImplemented;
        Value iterator = Iteration.GetIterReentrant(thread, args[0]);
        return iterator.IsError ? iterator : BestReentrant(thread, iterator, Value.None, Value.Unbound, better, name);
    }

    private static Value BestReentrant(VmThread thread, Value iterator, Value key, Value fallback, CompareOperator better, string name)
    {
        var best = new Best(key, better);
        if (!Consuming.AllReentrant(thread, iterator, best))
            return Value.Error;
        if (!best.Item.IsUnbound)
            return best.Item;
        return fallback.IsUnbound ? thread.ValueError(name + "() iterable argument is empty") : fallback;
    }

    private sealed class Best(Value key, CompareOperator better) : Consumer
    {
        private Value bestKey = Value.Unbound;

        internal Value Item { get; private set; } = Value.Unbound;

        internal override bool TakeReentrant(VmThread thread, in Value item)
        {
            Value itemKey = key.IsNone ? item : Calls.CallReentrant(thread, key, item);
            if (itemKey.IsError)
                return false;
            if (!Item.IsUnbound)
            {
                int wins = itemKey.IsInt && bestKey.IsInt
                    ? (better == CompareOperator.Less ? itemKey.Bits < bestKey.Bits : itemKey.Bits > bestKey.Bits) ? 1 : 0
                    : Comparison.TestReentrant(thread, better, itemKey, bestKey);
                if (wins <= 0)
                    return wins == 0;
            }
            Item = item;
            bestKey = itemKey;
            return true;
        }
    }
}
