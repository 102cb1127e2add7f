namespace CoroVm.StdLib.Native;

/// <summary>itertools.count</summary>
internal sealed class CountIterator(TypeObject cls, Value start, Value step) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("count", BuiltinTypes.Object, "itertools", Populate);

    private Value next = start;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = next;
        if (next.IsInt && step.IsInt && (step.Bits < 0 || next.Bits <= long.MaxValue - step.Bits) && (step.Bits >= 0 || next.Bits >= long.MinValue - step.Bits))
        {
            next = Value.Int(next.Bits + step.Bits);
            return true;
        }
        Value sum = Operators.BinaryReentrant(thread, BinaryOperator.Add, next, step);
        if (sum.IsError)
            return Ended.By(thread, out value);
        next = sum;
        return true;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step");
        b.New("(cls, start=0, step=1)", static (t, a) =>
        {
            return IsNumber(a[1]) && IsNumber(a[2]) ? new CountIterator((TypeObject)a[0].Ref!, a[1], a[2]) : t.TypeError("a number is required");
        });
        b.Iterator();
        b.Special(Special.Repr, static (t, a) => ((CountIterator)a[0].Ref!).ReprReentrant(t));
    }

    private static bool IsNumber(Value value)
    {
        TypeObject type = value.Type;
        return type.Has(Special.Index) || type.Has(Special.Int) || type.Has(Special.Float) || type.IsSubtypeOf(BuiltinTypes.Complex);
    }

    private Value ReprReentrant(VmThread thread)
    {
        StrObject? first = Representation.ReprReentrant(thread, next);
        if (first is null)
            return Value.Error;
        if (Conversions.TryInt(step, out BigInteger n) && n.IsOne)
            return Value.Str($"count({first.Text})");
        return Representation.ReprReentrant(thread, step) is { } second ? Value.Str($"count({first.Text}, {second.Text})") : Value.Error;
    }
}
