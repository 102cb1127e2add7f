namespace CoroVm.Runtime.Objects;

/// <summary>What lists and tuples have in common.</summary>
internal static class SequenceOps
{
    /// <summary>The items repeated; null on error.</summary>
    internal static Value[]? Repeat(VmThread thread, ReadOnlySpan<Value> items, long times)
    {
        if (times <= 0 || items.IsEmpty)
            return [];
        if (times > ContainerLimits.MaxItems)
        {
            thread.Raise(ExceptionTypes.MemoryError);
            return null;
        }
        if (!ContainerLimits.Allow(thread, items.Length * times))
            return null;
        var result = new Value[items.Length * (int)times];
        if (items.Length == 1)
        {
            Array.Fill(result, items[0]);
            return result;
        }
        items.CopyTo(result);
        for (int done = items.Length; done < result.Length;)
        {
            int n = Math.Min(done, result.Length - done);
            Array.Copy(result, 0, result, done, n);
            done += n;
        }
        return result;
    }

    /// <summary>The count of a repetition; false on error.</summary>
    internal static bool TimesReentrant(VmThread thread, Value operand, out long times)
    {
        times = operand.Bits;
        if (operand.IsInt || operand.IsBool)
            return true;
        if (operand.Type.Has(Special.Index))
            return Conversions.IndexReentrant(thread, operand, ExceptionTypes.OverflowError, out times);
        thread.TypeError($"'{operand.Type.Name}' object cannot be interpreted as an integer");
        return false;
    }

    /// <summary>A start or stop of <c>index()</c>, clamped to 64 bits; false on error.</summary>
    internal static bool BoundReentrant(VmThread thread, Value value, int length, out long bound)
    {
        bound = value.Bits;
        if (!value.IsInt && !value.IsBool)
        {
            if (!value.Type.Has(Special.Index))
            {
                thread.TypeError("slice indices must be integers or have an __index__ method");
                return false;
            }
            Value index = Conversions.IndexReentrant(thread, value);
            if (index.IsError)
                return false;
            bound = index.IsInt ? index.Bits : ((IntObject)index.Ref!).Value.Sign < 0 ? long.MinValue : long.MaxValue;
        }
        if (bound < 0)
            bound = Math.Max(0, bound + length);
        return true;
    }
}
