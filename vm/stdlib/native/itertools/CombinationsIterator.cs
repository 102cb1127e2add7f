namespace CoroVm.StdLib.Native;

/// <summary>itertools.combinations</summary>
internal sealed class CombinationsIterator(TypeObject cls, Value[] pool, int size) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("combinations", BuiltinTypes.Object, "itertools", Populate);

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
        b.Doc("Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)");
        b.New("(cls, iterable, r)", static (t, a) =>
        {
            Value[]? pool = Iteration.ToArrayReentrant(t, a[1]);
            if (pool is null || !Conversions.IndexReentrant(t, a[2], ExceptionTypes.OverflowError, out long r))
                return Value.Error;
            if (r < 0)
                return t.ValueError("r must be non-negative");
            return ContainerLimits.Allow(t, r) ? new CombinationsIterator((TypeObject)a[0].Ref!, pool, (int)r) : Value.Error;
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
            for (int k = 0; k < size; k++)
                indices[k] = k;
            return size <= n;
        }
        int i = size - 1;
        while (i >= 0 && indices[i] == i + n - size)
            i--;
        if (i < 0)
            return false;
        indices[i]++;
        for (int j = i + 1; j < size; j++)
            indices[j] = indices[j - 1] + 1;
        return true;
    }
}
