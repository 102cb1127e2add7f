namespace CoroVm.Runtime.Objects;

/// <summary>slice</summary>
internal sealed class SliceObject(Value start, Value stop, Value step) : ScriptObject
{
    internal Value Start { get; } = start;
    internal Value Stop { get; } = stop;
    internal Value Step { get; } = step;

    internal override TypeObject Type => BuiltinTypes.Slice;

    /// <summary>The bounds as 64-bit ints, clamped, not yet adjusted to a length: may run <c>__index__</c>, so the sequence's length
    /// must be read afterwards. False on error.</summary>
    internal bool UnpackReentrant(VmThread thread, out SliceBounds bounds)
    {
        bounds = default;
        if (Step.IsNone)
        {
            bounds.Step = 1;
        }
        else
        {
            if (!ClampedReentrant(thread, Step, out bounds.Step))
                return false;
            if (bounds.Step == 0)
            {
                thread.ValueError("slice step cannot be zero");
                return false;
            }
            bounds.Step = Math.Max(bounds.Step, -long.MaxValue);
        }
        if (Start.IsNone)
            bounds.Start = bounds.Step < 0 ? long.MaxValue : 0;
        else if (!ClampedReentrant(thread, Start, out bounds.Start))
            return false;
        if (Stop.IsNone)
            bounds.Stop = bounds.Step < 0 ? long.MinValue : long.MaxValue;
        else if (!ClampedReentrant(thread, Stop, out bounds.Stop))
            return false;
        return true;
    }

    /// <summary>The bounds for a sequence of any length, as <c>slice.indices</c> gives them; false on error.</summary>
    internal bool BigIndicesReentrant(VmThread thread, BigInteger length, out BigInteger start, out BigInteger stop, out BigInteger step)
    {
        start = stop = 0;
        step = 1;
        if (!Step.IsNone && !BigReentrant(thread, Step, out step))
            return false;
        if (step.IsZero)
        {
            thread.ValueError("slice step cannot be zero");
            return false;
        }
        bool down = step.Sign < 0;
        BigInteger low = down ? -1 : 0, high = down ? length - 1 : length;
        start = down ? high : low;
        stop = down ? low : high;
        return (Start.IsNone || BoundReentrant(thread, Start, length, low, high, out start))
            && (Stop.IsNone || BoundReentrant(thread, Stop, length, low, high, out stop));
    }

    private static bool BoundReentrant(VmThread thread, Value value, BigInteger length, BigInteger low, BigInteger high, out BigInteger bound)
    {
        if (!BigReentrant(thread, value, out bound))
            return false;
        if (bound.Sign < 0)
            bound += length;
        bound = BigInteger.Min(BigInteger.Max(bound, low), high);
        return true;
    }

    private static bool BigReentrant(VmThread thread, Value value, out BigInteger result)
    {
        if (Conversions.TryInt(value, out result))
            return true;
        if (!value.Type.Has(Special.Index))
        {
            thread.TypeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }
        Value index = Conversions.IndexReentrant(thread, value);
        return !index.IsError && Conversions.TryInt(index, out result);
    }

    // An int clamped to 64 bits.
    private static bool ClampedReentrant(VmThread thread, Value value, out long result)
    {
        if (value.IsInt || value.IsBool)
        {
            result = value.Bits;
            return true;
        }
        result = 0;
        if (!value.Type.Has(Special.Index))
        {
            thread.TypeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }
        Value index = Conversions.IndexReentrant(thread, value);
        if (index.IsError)
            return false;
        result = index.IsInt ? index.Bits : ((IntObject)index.Ref!).Value.Sign < 0 ? long.MinValue : long.MaxValue;
        return true;
    }
}

/// <summary>The bounds of a slice.</summary>
internal struct SliceBounds
{
    internal long Start, Stop, Step;

    /// <summary>Clamps the bounds to a sequence of <paramref name="length"/> items; returns the number of items selected.</summary>
    internal int Adjust(int length)
    {
        Start = Clamp(Start, length);
        Stop = Clamp(Stop, length);
        if (Step < 0)
            return Stop < Start ? (int)((Start - Stop - 1) / -Step + 1) : 0;
        return Start < Stop ? (int)((Stop - Start - 1) / Step + 1) : 0;
    }

    private readonly long Clamp(long index, int length)
    {
        if (index < 0)
        {
            index += length;
            return index < 0 ? (Step < 0 ? -1 : 0) : index;
        }
        return index >= length ? (Step < 0 ? length - 1 : length) : index;
    }
}
