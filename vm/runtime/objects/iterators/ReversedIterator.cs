namespace CoroVm.Runtime.Objects;

/// <summary>reversed, over a sequence without <c>__reversed__</c>.</summary>
internal sealed class ReversedIterator(TypeObject cls, Value sequence, long length) : SubclassableIterator(BuiltinTypes.Reversed, cls)
{
    /// <summary>The sequence; Unbound once exhausted.</summary>
    internal Value Sequence = sequence;

    /// <summary>The index of the next item; -1 once exhausted.</summary>
    internal long Index = length - 1;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (Index < 0 || Sequence.IsUnbound)
            return false;
        Value item = Subscripts.GetItemReentrant(thread, Sequence, Value.Int(Index));
        if (!item.IsError)
        {
            Index--;
            value = item;
            return true;
        }
        if (thread.Swallow(ExceptionTypes.IndexError) || thread.Swallow(ExceptionTypes.StopIteration))
        {
            Index = -1;
            Sequence = Value.Unbound;
        }
        return false;
    }
}
