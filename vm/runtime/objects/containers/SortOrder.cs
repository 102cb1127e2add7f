namespace CoroVm.Runtime.Objects;

/// <summary>The order that a <see cref="MergeSort{T, TOrder}"/> sorts by; a struct, so that each use is compiled for its own.</summary>
internal interface ISortOrder<T>
{
    /// <summary>Whether <paramref name="a"/> must come before <paramref name="b"/>; after a failure, anything.</summary>
    bool Less(in T a, in T b);

    /// <summary>A comparison failed; the exception is pending.</summary>
    bool Failed { get; }
}

/// <summary>Ints within 64 bits.</summary>
internal readonly struct IntOrder : ISortOrder<long>
{
    public bool Failed => false;
    public bool Less(in long a, in long b) => a < b;
}

/// <summary>Floats; a NaN is less than nothing, as in scripts.</summary>
internal readonly struct FloatOrder : ISortOrder<double>
{
    public bool Failed => false;
    public bool Less(in double a, in double b) => a < b;
}

/// <summary>A str without astral code points, and its first code points as one number of the same order.</summary>
internal readonly struct TextKey(string text, bool narrow)
{
    internal readonly string Text = text;
    internal readonly ulong Prefix = narrow ? Pack(text, 8, 8) : Pack(text, 4, 16);

    private static ulong Pack(string text, int count, int bits)
    {
        ulong prefix = 0;
        for (int i = 0; i < count; i++)
            prefix = (prefix << bits) | (i < text.Length ? text[i] : 0UL);
        return prefix;
    }
}

/// <summary>Strs without astral code points, by code point.</summary>
internal readonly struct TextOrder : ISortOrder<TextKey>
{
    public bool Failed => false;

    public bool Less(in TextKey a, in TextKey b) =>
        a.Prefix != b.Prefix ? a.Prefix < b.Prefix : string.CompareOrdinal(a.Text, b.Text) < 0;
}

/// <summary>Any values, by <c>a &lt; b</c>.</summary>
internal struct ValueOrder(VmThread thread) : ISortOrder<Value>
{
    public bool Failed { get; private set; }

    public bool Less(in Value a, in Value b)
    {
        if (Failed)
            return false;
        thread.Budget--;
        int less = a.Ref is TupleObject x && b.Ref is TupleObject y && x.GetType() == typeof(TupleObject) && y.GetType() == typeof(TupleObject)
            ? TuplesReentrant(x, y)
            : Comparison.TestReentrant(thread, CompareOperator.Less, a, b);
        if (less < 0)
            Failed = true;
        return less > 0;
    }

    private readonly int TuplesReentrant(TupleObject a, TupleObject b)
    {
        // As long as ints decide, no more is needed.
        Value[] x = a.Items, y = b.Items;
        for (int i = 0; i < x.Length && i < y.Length && x[i].IsInt && y[i].IsInt; i++)
            if (x[i].Bits != y[i].Bits)
                return x[i].Bits < y[i].Bits ? 1 : 0;
        Value result = TupleOps.CompareReentrant(thread, CompareOperator.Less, a, b);
        return result.IsBool ? (int)result.Bits : result.IsError ? -1 : Truth.OfReentrant(thread, result);
    }
}
