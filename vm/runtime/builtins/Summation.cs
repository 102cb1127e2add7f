namespace CoroVm.Runtime.Builtins;

/// <summary><c>sum()</c>: ints within 64 bits without objects, floats and complex numbers with compensation (Neumaier).</summary>
internal static class Summation
{
    private enum Mode { Ints, Floats, Complexes, Any }

    internal static Value OfReentrant(VmThread thread, Value iterable, Value start)
    {
        if (start.Ref is StrObject)
            return thread.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        if (ReferenceEquals(start.Type.NativeBase, BuiltinTypes.Bytes))
            return thread.TypeError("sum() can't sum bytes [use b''.join(seq) instead]");
        if (ReferenceEquals(start.Type.NativeBase, BuiltinTypes.ByteArray))
            return thread.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        var sum = new Sum(start);
        int done = 0;
        if (iterable.Ref is ListObject list && list.GetType() == typeof(ListObject))
        {
            done = sum.AddSmall(list.Span);
            if (done == list.Count)
                return thread.Charge(done) ? sum.Result : Value.Error;
        }
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        if (iterator.Ref is ListIterator rest)
            rest.Index = done;
        return Consuming.AllReentrant(thread, iterator, sum) ? sum.Result : Value.Error;
    }

    private sealed class Sum : Consumer
    {
        private Mode mode;
        private long ints;
        private Compensated real, imaginary;
        private Value any;

        internal Sum(Value start)
        {
            mode = Mode.Any;
            any = start;
            SetMode();
        }

        internal Value Result => mode switch
        {
            Mode.Ints => Value.Int(ints),
            Mode.Floats => Value.Float(real.Value),
            Mode.Complexes => new ComplexObject(real.Value, imaginary.Value),
            _ => any,
        };

        /// <summary>Adds leading ints that fit 64 bits, or floats, to a sum of the same kind; the number of them.</summary>
        internal int AddSmall(ReadOnlySpan<Value> items)
        {
            int i = 0;
            if (mode == Mode.Ints)
            {
                long total = ints;
                for (; i < items.Length && items[i].IsInt; i++)
                {
                    long next = unchecked(total + items[i].Bits);
                    if (((total ^ next) & (items[i].Bits ^ next)) < 0)
                        break;
                    total = next;
                }
                ints = total;
            }
            else if (mode == Mode.Floats)
            {
                for (; i < items.Length && items[i].IsFloat; i++)
                    real.Add(items[i].AsFloat);
            }
            return i;
        }

        internal override bool TakeReentrant(VmThread thread, in Value item)
        {
            switch (mode)
            {
                case Mode.Ints when item.IsInt || item.IsBool:
                    long total = unchecked(ints + item.Bits);
                    if (((ints ^ total) & (item.Bits ^ total)) >= 0)
                    {
                        ints = total;
                        return true;
                    }
                    break;
                case Mode.Floats when item.IsFloat:
                    real.Add(item.AsFloat);
                    return true;
                case Mode.Floats or Mode.Complexes when item.IsInt:
                    real.Add(item.Bits);
                    return true;
                case Mode.Floats or Mode.Complexes when item.IsBool:
                    real.Add(item.Bits);
                    return true;
                case Mode.Floats or Mode.Complexes when item.Ref is IntObject:
                    if (!Ints.TryDouble(thread, item, out double big))
                        return false;
                    real.Add(big);
                    return true;
                case Mode.Complexes when item.IsFloat:
                    real.Add(item.AsFloat);
                    return true;
                case Mode.Complexes when item.Ref is ComplexObject c && c.GetType() == typeof(ComplexObject):
                    real.Add(c.Real);
                    imaginary.Add(c.Imag);
                    return true;
            }
            any = Operators.BinaryReentrant(thread, BinaryOperator.Add, Result, item);
            bool wasNumber = mode is Mode.Ints or Mode.Floats;
            mode = Mode.Any;
            if (any.IsError)
                return false;
            if (wasNumber)
                SetMode();
            return true;
        }

        private void SetMode()
        {
            if (any.IsInt)
            {
                mode = Mode.Ints;
                ints = any.Bits;
            }
            else if (any.IsFloat)
            {
                mode = Mode.Floats;
                real = new Compensated(any.AsFloat);
            }
            else if (any.Ref is ComplexObject c && c.GetType() == typeof(ComplexObject))
            {
                mode = Mode.Complexes;
                real = new Compensated(c.Real);
                imaginary = new Compensated(c.Imag);
            }
        }
    }

    private struct Compensated(double start)
    {
        private double high = start, low;

        internal readonly double Value => low != 0 && double.IsFinite(low) ? high + low : high;

        internal void Add(double x)
        {
            double total = high + x;
            if (Math.Abs(high) >= Math.Abs(x))
                low += high - total + x;
            else
                low += x - total + high;
            high = total;
        }
    }
}
