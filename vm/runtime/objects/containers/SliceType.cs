namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>slice</c>.</summary>
internal static class SliceType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Doc("slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).");
        b.New("(cls, start, stop=<unset>, step=None, /)", static (t, a) =>
            a[2].IsUnbound ? new SliceObject(Value.None, a[1], Value.None) : new SliceObject(a[1], a[2], a[3]));
        b.Member("start", static (t, self) => ((SliceObject)self.Ref!).Start);
        b.Member("stop", static (t, self) => ((SliceObject)self.Ref!).Stop);
        b.Member("step", static (t, self) => ((SliceObject)self.Ref!).Step);
        b.Method("indices", "(self, length, /)", static (t, a) =>
        {
            Value number = Conversions.IndexReentrant(t, a[1]);
            if (number.IsError)
                return number;
            BigInteger length = RangeObject.Big(number);
            if (length.Sign < 0)
                return t.ValueError("length should not be negative");
            return Self(a).BigIndicesReentrant(t, length, out BigInteger start, out BigInteger stop, out BigInteger step)
                ? TupleObject.Of(Value.Int(start), Value.Int(stop), Value.Int(step))
                : Value.Error;
        }, "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.");
        b.Method("__reduce__", "(self, /)", static (t, a) => TupleObject.Of(BuiltinTypes.Slice, Parts(Self(a))));
        b.Special(Special.Repr, static (t, a) =>
        {
            StrObject? start = Representation.ReprReentrant(t, Self(a).Start);
            StrObject? stop = start is null ? null : Representation.ReprReentrant(t, Self(a).Stop);
            StrObject? step = stop is null ? null : Representation.ReprReentrant(t, Self(a).Step);
            return step is null ? Value.Error : Value.Str($"slice({start!.Text}, {stop!.Text}, {step.Text})");
        });
        b.Special(Special.Hash, static (t, a) => TupleOps.HashOfSliceReentrant(t, Self(a), out long hash) ? Value.Int(hash) : Value.Error);
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, CompareOperator.Less, Self(a), a[1]));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, Self(a), a[1]));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, Self(a), a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, Self(a), a[1]));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, CompareOperator.Greater, Self(a), a[1]));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, Self(a), a[1]));
    }

    private static SliceObject Self(ReadOnlySpan<Value> a) => (SliceObject)a[0].Ref!;

    private static TupleObject Parts(SliceObject slice) => TupleObject.Of(slice.Start, slice.Stop, slice.Step);

    private static Value CompareReentrant(VmThread thread, CompareOperator op, SliceObject self, Value right) =>
        right.Ref is SliceObject other ? TupleOps.CompareReentrant(thread, op, Parts(self), Parts(other)) : Value.NotImplemented;
}
