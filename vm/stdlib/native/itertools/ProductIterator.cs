namespace CoroVm.StdLib.Native;

/// <summary>itertools.product</summary>
internal sealed class ProductIterator(TypeObject cls, Value[][] pools) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("product", BuiltinTypes.Object, "itertools", Populate);

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
        var items = new Value[pools.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = pools[i][indices![i]];
        value = TupleObject.Of(items);
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...");
        b.New("(cls, /, *iterables, repeat=1)", static (t, a) =>
        {
            if (!Conversions.IndexReentrant(t, a[2], ExceptionTypes.OverflowError, out long repeat))
                return Value.Error;
            if (repeat < 0)
                return t.ValueError("repeat argument cannot be negative");
            Value[] iterables = ((TupleObject)a[1].Ref!).Items;
            if (iterables.Length == 0)
                repeat = 0;
            if (repeat > ContainerLimits.MaxItems || !ContainerLimits.Allow(t, iterables.Length * repeat))
                return t.HasPending ? Value.Error : t.Raise(ExceptionTypes.MemoryError);
            var pools = new Value[iterables.Length * repeat][];
            for (int i = 0; i < iterables.Length && repeat > 0; i++)
            {
                if (Iteration.ToArrayReentrant(t, iterables[i]) is not { } pool)
                    return Value.Error;
                for (long k = i; k < pools.Length; k += iterables.Length)
                    pools[k] = pool;
            }
            return new ProductIterator((TypeObject)a[0].Ref!, pools);
        });
        b.Iterator();
    }

    // Moves to the next selection; false after the last.
    private bool Next()
    {
        if (indices is null)
        {
            indices = new int[pools.Length];
            foreach (Value[] pool in pools)
                if (pool.Length == 0)
                    return false;
            return true;
        }
        for (int i = pools.Length - 1; i >= 0; i--)
        {
            if (++indices[i] < pools[i].Length)
                return true;
            indices[i] = 0;
        }
        return false;
    }
}
