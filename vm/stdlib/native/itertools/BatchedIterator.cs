namespace CoroVm.StdLib.Native;

/// <summary>itertools.batched</summary>
internal sealed class BatchedIterator(TypeObject cls, Value iterator, int size, bool strict) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("batched", BuiltinTypes.Object, "itertools", Populate);

    private Value iterator = iterator;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (iterator.IsUnbound)
            return false;
        var items = new ListObject(Math.Min(size, 64));
        while (items.Count < size && Iteration.NextReentrant(thread, iterator, out Value item))
            items.Add(item);
        if (thread.HasPending)
            return false;
        if (items.Count < size)
        {
            iterator = Value.Unbound;
            if (items.Count == 0)
                return false;
            if (strict)
            {
                thread.ValueError("batched(): incomplete batch");
                return false;
            }
        }
        value = TupleObject.Of(items.Span.ToArray());
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.");
        b.New("(cls, iterable, n, *, strict=False)", static (t, a) =>
        {
            if (!Conversions.IndexReentrant(t, a[2], ExceptionTypes.OverflowError, out long n))
                return Value.Error;
            if (n < 1)
                return t.ValueError("n must be at least one");
            int strict = Truth.OfReentrant(t, a[3]);
            Value iterator = strict < 0 ? Value.Error : Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new BatchedIterator((TypeObject)a[0].Ref!, iterator, (int)Math.Min(n, int.MaxValue), strict > 0);
        });
        b.Iterator();
    }
}
