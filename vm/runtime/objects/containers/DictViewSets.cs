namespace CoroVm.Runtime.Objects;

/// <summary>The set operations of dict_keys and dict_items. They go through the items in CPython's order, which the
/// resulting set shows.</summary>
internal static class DictViewSets
{
    /// <summary><c>item in view</c>: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, DictView view, Value item)
    {
        if (view is DictKeysView)
            return DictOps.ContainsReentrant(thread, view.Dict, item);
        if (item.Ref is not TupleObject { Count: 2 } pair)
            return 0;
        int found = DictOps.TryGetReentrant(thread, view.Dict, pair.Items[0], out Value value);
        return found > 0 ? Comparison.EqualReentrant(thread, value, pair.Items[1]) : found;
    }

    internal static Value DifferenceReentrant(VmThread thread, Value left, Value right)
    {
        SetObject? result = ToSetReentrant(thread, left);
        return result is not null && SetOps.DifferenceUpdateReentrant(thread, result, right) ? result : Value.Error;
    }

    internal static Value UnionReentrant(VmThread thread, Value left, Value right)
    {
        SetObject? result = ToSetReentrant(thread, left);
        return result is not null && SetOps.UpdateReentrant(thread, result, right) ? result : Value.Error;
    }

    internal static Value IntersectionReentrant(VmThread thread, Value left, Value right)
    {
        if (left.Ref is not DictView || left.Ref is DictValuesView)
            (left, right) = (right, left);
        var self = (DictView)left.Ref!;
        if (right.Ref is SetObject set && set.GetType() == typeof(SetObject) && self.Dict.Count <= set.Count)
            return SetOps.IntersectionReentrant(thread, set, left);
        if (right.Ref is DictView other and not DictValuesView && other.Dict.Count > self.Dict.Count)
            (self, right) = (other, left);
        var result = new SetObject();
        Value iterator = Iteration.GetIterReentrant(thread, right);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            int found = ContainsReentrant(thread, self, item);
            if (found < 0 || (found > 0 && !result.AddReentrant(thread, item)))
                return Value.Error;
        }
        return thread.HasPending ? Value.Error : result;
    }

    internal static Value SymmetricDifferenceReentrant(VmThread thread, Value left, Value right)
    {
        if (left.Ref is DictItemsView a && right.Ref is DictItemsView b)
            return ItemsXorReentrant(thread, a.Dict, b.Dict);
        SetObject? result = ToSetReentrant(thread, left);
        return result is not null && SetOps.SymmetricDifferenceUpdateReentrant(thread, result, right) ? result : Value.Error;
    }

    internal static Value IsDisjointReentrant(VmThread thread, DictView self, Value other)
    {
        if (ReferenceEquals(other.Ref, self))
            return Value.Bool(self.Dict.Count == 0);
        // The longer operand is asked, the shorter one walked through.
        if (other.Ref is SetObject or (DictView and not DictValuesView)
            && Subscripts.LengthReentrant(thread, other) > self.Dict.Count)
            return DisjointReentrant(thread, other, self);
        return DisjointReentrant(thread, self, other);
    }

    internal static Value CompareReentrant(VmThread thread, CompareOperator op, DictView self, Value other)
    {
        int otherCount = other.Ref switch
        {
            SetObject set => set.Count,
            DictValuesView => -1,
            DictView view => view.Dict.Count,
            _ => -1,
        };
        if (otherCount < 0)
            return Value.NotImplemented;
        int count = self.Dict.Count;
        bool possible = op switch
        {
            CompareOperator.Less => count < otherCount,
            CompareOperator.LessOrEqual => count <= otherCount,
            CompareOperator.Greater => count > otherCount,
            CompareOperator.GreaterOrEqual => count >= otherCount,
            _ => count == otherCount,
        };
        int holds = 0;
        if (possible)
        {
            holds = op is CompareOperator.Greater or CompareOperator.GreaterOrEqual
                ? AllInReentrant(thread, other, self)
                : AllInReentrant(thread, self, other);
        }
        if (holds < 0)
            return Value.Error;
        return Value.Bool(op == CompareOperator.NotEqual ? holds == 0 : holds > 0);
    }

    private static Value DisjointReentrant(VmThread thread, Value container, Value items)
    {
        Value iterator = Iteration.GetIterReentrant(thread, items);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            int found = Subscripts.ContainsReentrant(thread, container, item);
            if (found != 0)
                return found < 0 ? Value.Error : Value.False;
        }
        return thread.HasPending ? Value.Error : Value.True;
    }

    private static int AllInReentrant(VmThread thread, Value items, Value container)
    {
        Value iterator = Iteration.GetIterReentrant(thread, items);
        if (iterator.IsError)
            return -1;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            int found = Subscripts.ContainsReentrant(thread, container, item);
            if (found <= 0)
                return found;
        }
        return thread.HasPending ? -1 : 1;
    }

    private static SetObject? ToSetReentrant(VmThread thread, Value iterable)
    {
        var set = new SetObject();
        if (iterable.Ref is DictKeysView keys && keys.Dict.GetType() == typeof(DictObject))
            iterable = keys.Dict;
        return SetOps.UpdateReentrant(thread, set, iterable) ? set : null;
    }

    private static Value ItemsXorReentrant(VmThread thread, DictObject a, DictObject b)
    {
        if (a.Count > b.Count)
            (a, b) = (b, a);
        var rest = new DictObject();
        rest.CopyFrom(a);
        var result = new SetObject();
        int i = 0;
        while (DictOps.Next(b, ref i, out DictObject.Entry e))
        {
            int index = rest.Find(thread, e.Key, e.Hash);
            if (index < -1)
                return Value.Error;
            int equal = index < 0 ? 0 : Comparison.EqualReentrant(thread, rest.Entries[index].Value, e.Value);
            if (equal < 0)
                return Value.Error;
            if (equal > 0)
                rest.RemoveEntry(index);
            else if (!result.AddReentrant(thread, TupleObject.Of(e.Key, e.Value)))
                return Value.Error;
        }
        return SetOps.UpdateReentrant(thread, result, new DictItemsView(rest)) ? result : Value.Error;
    }
}
