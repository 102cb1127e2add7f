namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>range_iterator</c> and <c>longrange_iterator</c>.</summary>
internal static class RangeIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator();
        b.Method("__length_hint__", "(self, /)", static (t, a) => a[0].Ref is LongRangeIterator big
            ? Value.Int(big.Length - big.Index)
            : Value.Int(((RangeIterator)a[0].Ref!).Remaining));
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            if (a[0].Ref is LongRangeIterator big)
                return Reduction.Iter(t, new RangeObject(big.Start + (big.Index * big.Step), big.Start + (big.Length * big.Step), big.Step), Value.None);
            var self = (RangeIterator)a[0].Ref!;
            BigInteger stop = self.Next + ((BigInteger)self.Remaining * self.Step);
            return Reduction.Iter(t, new RangeObject(self.Next, stop, self.Step), Value.None);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (a[0].Ref is LongRangeIterator && !Conversions.TryInt(a[1], out _))
                return t.TypeError("state must be an int, not " + a[1].Type.Name);
            Value state = Conversions.IndexReentrant(t, a[1]);
            if (state.Ref is IntObject && a[0].Ref is RangeIterator)
                return t.OverflowError("Python int too large to convert to C long");
            if (state.IsError || !Conversions.TryInt(state, out BigInteger index))
                return Value.Error;
            if (index < 0)
                index = 0;
            if (a[0].Ref is LongRangeIterator big)
            {
                big.Index = BigInteger.Min(index, big.Length);
            }
            else
            {
                var self = (RangeIterator)a[0].Ref!;
                var n = (long)BigInteger.Min(index, self.Remaining);
                self.Next = unchecked(self.Next + (n * self.Step));
                self.Remaining -= n;
            }
            return Value.None;
        });
    }
}
