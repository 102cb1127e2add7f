namespace CoroVm.Runtime.Objects;

/// <summary>tuple_iterator</summary>
internal sealed class TupleIterator(TupleObject tuple) : NativeIterator
{
    /// <summary>The tuple; null once exhausted.</summary>
    internal TupleObject? Tuple = tuple;

    /// <summary>The index of the next item.</summary>
    internal int Index;

    internal override TypeObject Type => BuiltinTypes.TupleIterator;

    internal override long LengthHint => Tuple is null ? 0 : Tuple.Count - Index;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (Tuple is { } tuple)
        {
            int i = Index;
            if (i < tuple.Items.Length)
            {
                value = tuple.Items[i];
                Index = i + 1;
                return true;
            }
            Tuple = null;
        }
        value = Value.Unbound;
        return false;
    }
}
