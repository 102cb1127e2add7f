namespace CoroVm.StdLib.Native;

/// <summary>_bisect</summary>
internal sealed class BisectModule : NativeModule
{
    private static readonly StrObject insert = StrObject.From("insert");

    internal override string Name => "_bisect";

    internal override string Doc => "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        const string parameters = "(a, x, lo=0, hi=None, *, key=None)";
        b.Function("bisect_right", parameters, static (t, a) => Result(SearchReentrant(t, a, right: true)), "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.");
        b.Function("bisect_left", parameters, static (t, a) => Result(SearchReentrant(t, a, right: false)), "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.");
        b.Function("insort_right", parameters, static (t, a) => InsertReentrant(t, a, right: true), "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.");
        b.Function("insort_left", parameters, static (t, a) => InsertReentrant(t, a, right: false), "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.");
    }

    private static Value Result(long index) => index < 0 ? Value.Error : Value.Int(index);

    private static Value InsertReentrant(VmThread thread, ReadOnlySpan<Value> a, bool right)
    {
        Value x = a[1];
        if (!a[4].IsNone)
        {
            x = Calls.CallReentrant(thread, a[4], a[1]);
            if (x.IsError)
                return x;
        }
        long index = SearchReentrant(thread, [a[0], x, a[2], a[3], a[4]], right);
        if (index < 0)
            return Value.Error;
        if (a[0].Ref is ListObject list && list.GetType() == typeof(ListObject))
        {
            list.Replace((int)Math.Min(index, list.Count), 0, 1)[0] = a[1];
            return Value.None;
        }
        Value done = Calls.MethodReentrant(thread, a[0], insert, Value.Int(index), a[1]);
        return done.IsError ? done : Value.None;
    }

    // The index at which x belongs; -1 on error. Arguments: a, x, lo, hi, key.
    private static long SearchReentrant(VmThread thread, ReadOnlySpan<Value> args, bool right)
    {
        Value a = args[0], x = args[1], key = args[4];
        if (!Conversions.IndexReentrant(thread, args[2], ExceptionTypes.OverflowError, out long low))
            return -1;
        if (low < 0)
        {
            thread.ValueError("lo must be non-negative");
            return -1;
        }
        long high;
        if (args[3].IsNone)
        {
            high = Subscripts.LengthReentrant(thread, a);
            if (high < 0)
                return -1;
        }
        else if (!Conversions.IndexReentrant(thread, args[3], ExceptionTypes.OverflowError, out high))
        {
            return -1;
        }
        while (low < high)
        {
            long middle = low + ((high - low) >> 1);
            Value item = Subscripts.GetItemReentrant(thread, a, Value.Int(middle));
            if (!item.IsError && !key.IsNone)
                item = Calls.CallReentrant(thread, key, item);
            if (item.IsError)
                return -1;
            int less = right
                ? Comparison.TestReentrant(thread, CompareOperator.Less, x, item)
                : Comparison.TestReentrant(thread, CompareOperator.Less, item, x);
            if (less < 0)
                return -1;
            if ((less > 0) == right)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
