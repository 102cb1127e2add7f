namespace CoroVm.Runtime.Objects;

/// <summary>list_iterator</summary>
internal sealed class ListIterator(ListObject list) : NativeIterator
{
    /// <summary>The list; null once exhausted.</summary>
    internal ListObject? List = list;

    /// <summary>The index of the next item.</summary>
    internal int Index;

    internal override TypeObject Type => BuiltinTypes.ListIterator;

    internal override long LengthHint => List is null ? 0 : List.Count - Index;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (List is { } list)
        {
            int i = Index;
            if (i < list.Count)
            {
                value = list.Items[i];
                Index = i + 1;
                return true;
            }
            List = null;
        }
        value = Value.Unbound;
        return false;
    }
}
