namespace CoroVm.Runtime.Objects;

/// <summary>The rich comparisons of lists.</summary>
internal static class ListComparison
{
    /// <summary>The special methods in <see cref="CompareOperator"/>'s order.</summary>
    internal static readonly NativeBody[] Bodies =
    [
        static (t, a) => CompareReentrant(t, CompareOperator.Less, a[0], a[1]),
        static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, a[0], a[1]),
        static (t, a) => CompareReentrant(t, CompareOperator.Equal, a[0], a[1]),
        static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, a[0], a[1]),
        static (t, a) => CompareReentrant(t, CompareOperator.Greater, a[0], a[1]),
        static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, a[0], a[1]),
    ];

    private static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        if (right.Ref is not ListObject b)
            return Value.NotImplemented;
        var a = (ListObject)left.Ref!;
        bool equality = op is CompareOperator.Equal or CompareOperator.NotEqual;
        if (equality && a.Count != b.Count)
            return Value.Bool(op == CompareOperator.NotEqual);
        if (!thread.EnterNative())
            return Value.Error;
        for (int i = 0; i < a.Count && i < b.Count; i++)
        {
            Value x = a.Items[i], y = b.Items[i];
            if (ReferenceEquals(x.Ref, y.Ref) && x.Bits == y.Bits)
                continue;
            int equal = Comparison.EqualReentrant(thread, x, y);
            if (equal < 0)
                return Value.Error;
            // The comparison may have shortened a list: then the lengths decide.
            if (equal == 0 && (i >= a.Count || i >= b.Count))
                break;
            if (equal == 0)
                return equality ? Value.Bool(op == CompareOperator.NotEqual) : Comparison.CompareReentrant(thread, op, x, y);
        }
        return Value.Bool(Comparison.Holds(op, a.Count.CompareTo(b.Count)));
    }
}
