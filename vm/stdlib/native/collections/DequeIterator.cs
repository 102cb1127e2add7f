namespace CoroVm.StdLib.Native;

/// <summary>collections._deque_iterator and _deque_reverse_iterator</summary>
internal sealed class DequeIterator(DequeObject deque, bool reverse, int skip) : NativeIterator
{
    internal static readonly TypeObject
        Forward = new("_deque_iterator", BuiltinTypes.Object, "collections", static b => Populate(b, false)) { IsSubclassable = false },
        Backward = new("_deque_reverse_iterator", BuiltinTypes.Object, "collections", static b => Populate(b, true)) { IsSubclassable = false };

    private readonly int version = deque.Version;
    private int index = skip;

    internal override TypeObject Type => reverse ? Backward : Forward;

    internal override long LengthHint => Math.Max(0, deque.Count - index);

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (version != deque.Version)
        {
            index = deque.Count;
            thread.RuntimeError("deque mutated during iteration");
            return false;
        }
        if (index >= deque.Count)
            return false;
        value = deque[reverse ? deque.Count - 1 - index : index];
        index++;
        return true;
    }

    private static void Populate(TypeBuilder b, bool reverse)
    {
        b.New("(cls, deque, index=0, /)", reverse ? static (t, a) => NewReentrant(t, a[1], a[2], true) : static (t, a) => NewReentrant(t, a[1], a[2], false));
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (DequeIterator)a[0].Ref!;
            return TupleObject.Of(self.Type, TupleObject.Of(self.Deque, Value.Int(self.index)));
        });
    }

    private DequeObject Deque => deque;

    private static Value NewReentrant(VmThread thread, Value source, Value skip, bool reverse)
    {
        if (source.Ref is not DequeObject deque)
            return thread.TypeError("argument 1 must be collections.deque, not " + source.Type.Name);
        return Conversions.IndexReentrant(thread, skip, ExceptionTypes.OverflowError, out long n)
            ? new DequeIterator(deque, reverse, (int)Math.Clamp(n, 0, deque.Count))
            : Value.Error;
    }
}
