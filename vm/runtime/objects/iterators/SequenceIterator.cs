namespace CoroVm.Runtime.Objects;

/// <summary>iterator: over an object with <c>__getitem__</c> but no <c>__iter__</c>.</summary>
internal sealed class SequenceIterator(Value sequence) : NativeIterator
{
    /// <summary>The object; Unbound once exhausted.</summary>
    internal Value Sequence = sequence;

    /// <summary>The index of the next item.</summary>
    internal long Index;

    internal override TypeObject Type => BuiltinTypes.SequenceIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (Sequence.IsUnbound)
            return false;
        if (Index == long.MaxValue)
        {
            thread.OverflowError("iter index too large");
            return false;
        }
        Value item = Subscripts.GetItemReentrant(thread, Sequence, Value.Int(Index));
        if (!item.IsError)
        {
            Index++;
            value = item;
            return true;
        }
        if (thread.Swallow(ExceptionTypes.IndexError) || thread.Swallow(ExceptionTypes.StopIteration))
            Sequence = Value.Unbound;
        return false;
    }
}
