namespace CoroVm.StdLib.Native;

/// <summary>itertools.combinations_with_replacement</summary>
internal sealed class CombinationsWithReplacementIterator(TypeObject cls, Value[] pool, int size) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("combinations_with_replacement", BuiltinTypes.Object, "itertools", Populate);

    private int[]? indices;
    private bool stopped;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (stopped || !Next())
        {
            stopped = true;
            return false;
        }
        var items = new Value[size];
        for (int i = 0; i < size; i++)
            items[i] = pool[indices![i]];
        value = TupleObject.Of(items);
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')");
        b.New("(cls, iterable, r)", static (t, a) =>
        {
            Value[]? pool = Iteration.ToArrayReentrant(t, a[1]);
            if (pool is null || !Conversions.IndexReentrant(t, a[2], ExceptionTypes.OverflowError, out long r))
                return Value.Error;
            if (r < 0)
                return t.ValueError("r must be non-negative");
            return ContainerLimits.Allow(t, r) ? new CombinationsWithReplacementIterator((TypeObject)a[0].Ref!, pool, (int)r) : Value.Error;
        });
        b.Iterator();
    }

    // Moves to the next selection; false after the last.
    private bool Next()
    {
        int n = pool.Length;
        if (indices is null)
        {
            indices = new int[size];
            return n > 0 || size == 0;
        }
        int i = size - 1;
        while (i >= 0 && indices[i] == n - 1)
            i--;
        if (i < 0)
            return false;
        int index = indices[i] + 1;
        for (; i < size; i++)
            indices[i] = index;
        return true;
    }
}
