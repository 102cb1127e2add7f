namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>range</c>.</summary>
internal static class RangeType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Type.IsPatternSequence = true;
        b.Doc("range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).");
        b.New("(cls, start, stop=<unset>, step=<unset>, /)", static (t, a) => NewReentrant(t, a[1], a[2], a[3]));
        b.Member("start", static (t, self) => ((RangeObject)self.Ref!).Start);
        b.Member("stop", static (t, self) => ((RangeObject)self.Ref!).Stop);
        b.Member("step", static (t, self) => ((RangeObject)self.Ref!).Step);
        b.Method("__reversed__", "(self, /)", static (t, a) => Self(a).ReverseIterator(), "Return a reverse iterator.");
        b.Method("__reduce__", "(self, /)", static (t, a) =>
            TupleObject.Of(BuiltinTypes.Range, TupleObject.Of(Self(a).Start, Self(a).Stop, Self(a).Step)));
        b.Method("count", "(self, value, /)", static (t, a) => CountReentrant(t, Self(a), a[1]), "rangeobject.count(value) -> integer -- return number of occurrences of value");
        b.Method("index", "(self, value, /)", static (t, a) => IndexReentrant(t, Self(a), a[1]),
            "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.");
        b.Special(Special.Len, static (t, a) => Self(a).Length <= long.MaxValue
            ? Value.Int(Self(a).Length)
            : t.OverflowError("Python int too large to convert to C ssize_t"));
        b.Special(Special.Bool, static (t, a) => Value.Bool(!Self(a).Length.IsZero));
        b.Special(Special.Iter, static (t, a) => Self(a).Iterator());
        b.Special(Special.GetItem, static (t, a) => GetItemReentrant(t, Self(a), a[1]));
        b.Special(Special.Contains, static (t, a) =>
        {
            if (IsPlainInt(a[1]))
                return Value.Bool(IndexOf(Self(a), a[1]) >= 0);
            int found = Subscripts.SearchReentrant(t, a[0], a[1]);
            return found < 0 ? Value.Error : Value.Bool(found > 0);
        });
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Special(Special.Hash, static (t, a) => HashReentrant(t, Self(a)));
        b.Special(Special.Eq, static (t, a) => a[1].Ref is RangeObject other ? Value.Bool(Equal(Self(a), other)) : Value.NotImplemented);
        b.Special(Special.Ne, static (t, a) => a[1].Ref is RangeObject other ? Value.Bool(!Equal(Self(a), other)) : Value.NotImplemented);
        b.Special(Special.Lt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Ge, static (t, a) => Value.NotImplemented);
    }

    private static RangeObject Self(ReadOnlySpan<Value> a) => (RangeObject)a[0].Ref!;

    private static Value NewReentrant(VmThread thread, Value start, Value stop, Value step)
    {
        if (stop.IsUnbound)
            (start, stop) = (Value.Int(0), start);
        if (step.IsUnbound)
            step = Value.Int(1);
        start = Conversions.IndexReentrant(thread, start);
        stop = start.IsError ? start : Conversions.IndexReentrant(thread, stop);
        step = stop.IsError ? stop : Conversions.IndexReentrant(thread, step);
        if (step.IsError)
            return step;
        if (step.IsInt && step.Bits == 0)
            return thread.ValueError("range() arg 3 must not be zero");
        return start.IsInt && stop.IsInt && step.IsInt
            ? new RangeObject(start.Bits, stop.Bits, step.Bits)
            : new RangeObject(RangeObject.Big(start), RangeObject.Big(stop), RangeObject.Big(step));
    }

    private static bool IsPlainInt(in Value value) =>
        value.IsInt || value.IsBool || (value.Ref is IntObject big && big.GetType() == typeof(IntObject));

    // The index of an int, or -1.
    private static BigInteger IndexOf(RangeObject self, in Value value)
    {
        if (self.SmallLength >= 0 && value.Ref is not IntObject)
        {
            long step = self.Step.Bits;
            Int128 offset = (Int128)value.Bits - self.Start.Bits;
            if (offset % step != 0)
                return -1;
            Int128 index = offset / step;
            return index >= 0 && index < self.SmallLength ? (long)index : -1;
        }
        BigInteger item = value.Ref is IntObject big ? big.Value : value.Bits;
        BigInteger distance = item - RangeObject.Big(self.Start);
        BigInteger place = BigInteger.DivRem(distance, RangeObject.Big(self.Step), out BigInteger rest);
        return rest.IsZero && place >= 0 && place < self.Length ? place : -1;
    }

    private static Value CountReentrant(VmThread thread, RangeObject self, Value value)
    {
        if (IsPlainInt(value))
            return Value.Int(IndexOf(self, value) >= 0 ? 1 : 0);
        long count = 0;
        NativeIterator iterator = self.Iterator();
        while (iterator.MoveNext(thread, out Value item))
        {
            int equal = Comparison.EqualReentrant(thread, item, value);
            if (equal < 0)
                return Value.Error;
            count += equal;
        }
        return Value.Int(count);
    }

    private static Value IndexReentrant(VmThread thread, RangeObject self, Value value)
    {
        if (IsPlainInt(value))
        {
            BigInteger index = IndexOf(self, value);
            return index >= 0 ? Value.Int(index) : thread.ValueError("range.index(x): x not in range");
        }
        NativeIterator iterator = self.Iterator();
        for (long i = 0; iterator.MoveNext(thread, out Value item); i++)
        {
            int equal = Comparison.EqualReentrant(thread, item, value);
            if (equal != 0)
                return equal < 0 ? Value.Error : Value.Int(i);
        }
        return thread.ValueError("sequence.index(x): x not in sequence");
    }

    private static Value GetItemReentrant(VmThread thread, RangeObject self, Value key)
    {
        if (key.Ref is SliceObject slice)
            return SliceReentrant(thread, self, slice);
        if (!key.IsInt && !key.IsBool && !key.Type.Has(Special.Index))
            return thread.TypeError("range indices must be integers or slices, not " + key.Type.Name);
        Value number = key.IsInt ? key : Conversions.IndexReentrant(thread, key);
        if (number.IsError)
            return number;
        if (number.IsInt && self.SmallLength >= 0)
        {
            long i = number.Bits < 0 ? number.Bits + self.SmallLength : number.Bits;
            return (ulong)i < (ulong)self.SmallLength
                ? Value.Int(self.Start.Bits + (i * self.Step.Bits))
                : thread.IndexError("range object index out of range");
        }
        BigInteger index = RangeObject.Big(number), length = self.Length;
        if (index < 0)
            index += length;
        return index >= 0 && index < length ? self.Item(index) : thread.IndexError("range object index out of range");
    }

    private static Value SliceReentrant(VmThread thread, RangeObject self, SliceObject slice)
    {
        if (!slice.BigIndicesReentrant(thread, self.Length, out BigInteger start, out BigInteger stop, out BigInteger step))
            return Value.Error;
        BigInteger first = RangeObject.Big(self.Start), unit = RangeObject.Big(self.Step);
        return new RangeObject(first + (start * unit), first + (stop * unit), unit * step);
    }

    private static bool Equal(RangeObject a, RangeObject b)
    {
        BigInteger length = a.Length;
        if (ReferenceEquals(a, b))
            return true;
        if (length != b.Length)
            return false;
        return length.IsZero || (Value.Same(a.Start, b.Start) && (length.IsOne || Value.Same(a.Step, b.Step)));
    }

    private static Value HashReentrant(VmThread thread, RangeObject self)
    {
        BigInteger length = self.Length;
        var key = TupleObject.Of(Value.Int(length), length.IsZero ? Value.None : self.Start, length <= 1 ? Value.None : self.Step);
        return TupleOps.HashReentrant(thread, key, out long hash) ? Value.Int(hash) : Value.Error;
    }

    private static Value ReprReentrant(VmThread thread, RangeObject self)
    {
        string start = RangeObject.Big(self.Start).ToString(), stop = RangeObject.Big(self.Stop).ToString();
        _ = thread;
        return Value.Str(self.Step.IsInt && self.Step.Bits == 1
            ? $"range({start}, {stop})"
            : $"range({start}, {stop}, {RangeObject.Big(self.Step)})");
    }
}
