namespace CoroVm.StdLib.Native;

/// <summary>itertools.repeat</summary>
internal sealed class RepeatIterator(TypeObject cls, Value item, long times) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("repeat", BuiltinTypes.Object, "itertools", Populate);

    private readonly Value item = item;
    private long remaining = times;    // -1: without end

    internal override long LengthHint => remaining;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        if (remaining == 0)
        {
            value = Value.Unbound;
            return false;
        }
        if (remaining > 0)
            remaining--;
        value = item;
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.");
        b.New("(cls, object, times=<unset>)", static (t, a) =>
        {
            long times = -1;
            if (!a[2].IsUnbound)
            {
                Value number = Conversions.IndexReentrant(t, a[2]);
                if (number.IsError)
                    return number;
                if (!number.IsInt)
                    return t.OverflowError("Python int too large to convert to C ssize_t");
                times = Math.Max(0, number.Bits);
            }
            return new RepeatIterator((TypeObject)a[0].Ref!, a[1], times);
        });
        b.Iterator();
        b.Method("__length_hint__", "(self, /)", static (t, a) => ((RepeatIterator)a[0].Ref!).remaining is var n and >= 0
            ? Value.Int(n)
            : t.TypeError("len() of unsized object"), "Private method returning an estimate of len(list(it)).");
        b.Special(Special.Repr, static (t, a) =>
        {
            var self = (RepeatIterator)a[0].Ref!;
            if (Representation.ReprReentrant(t, self.item) is not { } text)
                return Value.Error;
            return Value.Str(self.remaining < 0 ? $"repeat({text.Text})" : $"repeat({text.Text}, {self.remaining})");
        });
    }
}
