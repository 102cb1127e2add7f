namespace CoroVm.StdLib.Native;

/// <summary>itertools.islice</summary>
internal sealed class IsliceIterator(TypeObject cls, Value iterator, long start, long stop, long step) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("islice", BuiltinTypes.Object, "itertools", Populate);

    private Value iterator = iterator;
    private long next = start, count;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (iterator.IsUnbound)
            return false;
        while (count < next)
        {
            if (!Iteration.NextReentrant(thread, iterator, out _))
                return End();
            count++;
            if (--thread.Budget < 0 && !thread.Charge(64))
                return End();
        }
        if ((stop >= 0 && count >= stop) || !Iteration.NextReentrant(thread, iterator, out value))
            return End();
        count++;
        next = next > long.MaxValue - step ? stop : next + step;
        if (stop >= 0 && next > stop)
            next = stop;
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.");
        b.New("(cls, iterable, start, stop=<unset>, step=None, /)", static (t, a) =>
        {
            Value first = a[3].IsUnbound ? Value.None : a[2], last = a[3].IsUnbound ? a[2] : a[3];
            if (!BoundReentrant(t, last, -1, out long stop))
                return t.ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            if (!BoundReentrant(t, first, 0, out long start))
                return t.ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            if (!BoundReentrant(t, a[4], 1, out long step) || step == 0)
                return t.ValueError("Step for islice() must be a positive integer or None.");
            Value iterator = Iteration.GetIterReentrant(t, a[1]);
            return iterator.IsError ? iterator : new IsliceIterator((TypeObject)a[0].Ref!, iterator, start, stop, step);
        });
        b.Iterator();
    }

    private bool End()
    {
        iterator = Value.Unbound;
        return false;
    }

    // An argument that is None or an index of at least 0; whatever is wrong, the caller has one text for it.
    private static bool BoundReentrant(VmThread thread, Value value, long none, out long bound)
    {
        bound = none;
        if (value.IsNone)
            return true;
        if (Conversions.IndexReentrant(thread, value, ExceptionTypes.OverflowError, out bound) && bound >= 0)
            return true;
        thread.Pending = null;
        return false;
    }
}
