namespace CoroVm.StdLib.Native;

/// <summary>itertools.permutations</summary>
internal sealed class PermutationsIterator(TypeObject cls, Value[] pool, int size) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("permutations", BuiltinTypes.Object, "itertools", Populate);

    private int[]? indices;
    private bool stopped;
    private int[] cycles = [];

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
        b.Doc("Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)");
        b.New("(cls, iterable, r=None)", static (t, a) =>
        {
            Value[]? pool = Iteration.ToArrayReentrant(t, a[1]);
            if (pool is null)
                return Value.Error;
            long r = pool.Length;
            if (!a[2].IsNone)
            {
                if (!Conversions.TryInt(a[2], out BigInteger number))
                    return t.TypeError("Expected int as r");
                if (number < 0)
                    return t.ValueError("r must be non-negative");
                r = (long)BigInteger.Min(number, long.MaxValue);
            }
            return ContainerLimits.Allow(t, r) ? new PermutationsIterator((TypeObject)a[0].Ref!, pool, (int)r) : Value.Error;
        });
        b.Iterator();
    }

    // Moves to the next selection; false after the last.
    private bool Next()
    {
        int n = pool.Length;
        if (indices is null)
        {
            if (size > n)
                return false;
            indices = new int[n];
            for (int k = 0; k < n; k++)
                indices[k] = k;
            cycles = new int[size];
            for (int k = 0; k < size; k++)
                cycles[k] = n - k;
            return true;
        }
        for (int i = size - 1; i >= 0; i--)
        {
            if (--cycles[i] > 0)
            {
                int j = n - cycles[i];
                (indices[i], indices[j]) = (indices[j], indices[i]);
                return true;
            }
            int first = indices[i];
            Array.Copy(indices, i + 1, indices, i, n - i - 1);
            indices[n - 1] = first;
            cycles[i] = n - i;
        }
        return false;
    }
}
