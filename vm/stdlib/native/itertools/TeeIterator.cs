namespace CoroVm.StdLib.Native;

/// <summary>itertools._tee: one of the iterators that <c>tee()</c> makes.</summary>
internal sealed class TeeIterator(TypeObject cls, TeeData data, int index) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("_tee", BuiltinTypes.Object, "itertools", Populate) { IsSubclassable = false, HasWeakReferences = true };

    private TeeData data = data;
    private int index = index;

    internal TeeIterator Copy() => new(Type, data, index);

    private protected override bool Advance(VmThread thread, out Value value) => TeeData.Next(thread, ref data, ref index, out value);

    /// <summary><c>tee(iterable, n=2)</c></summary>
    internal static Value TeeReentrant(VmThread thread, Value iterable, Value copies)
    {
        if (!Conversions.IndexReentrant(thread, copies, ExceptionTypes.OverflowError, out long n))
            return Value.Error;
        if (n < 0)
            return thread.ValueError("n must be >= 0");
        if (n == 0)
            return TupleObject.Empty;
        if (!ContainerLimits.Allow(thread, n))
            return Value.Error;
        Value first = FromReentrant(thread, iterable);
        if (first.IsError)
            return first;
        var items = new Value[n];
        items[0] = first;
        for (int i = 1; i < items.Length; i++)
            items[i] = ((TeeIterator)first.Ref!).Copy();
        return TupleObject.Of(items);
    }

    private static Value FromReentrant(VmThread thread, Value iterable)
    {
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        return iterator.Ref is TeeIterator tee ? tee.Copy() : new TeeIterator(Definition, new TeeData(iterator), 0);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Iterator wrapped to make it copyable.");
        b.New("(cls, iterable, /)", static (t, a) => FromReentrant(t, a[1]));
        b.Iterator();
        b.Method("__copy__", "(self, /)", static (t, a) => ((TeeIterator)a[0].Ref!).Copy(), "Returns an independent iterator.");
    }
}
