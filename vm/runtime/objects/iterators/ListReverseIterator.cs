namespace CoroVm.Runtime.Objects;

/// <summary>list_reverseiterator</summary>
internal sealed class ListReverseIterator(ListObject list) : NativeIterator
{
    /// <summary>The list; null once exhausted.</summary>
    internal ListObject? List = list;

    /// <summary>The index of the next item.</summary>
    internal int Index = list.Count - 1;

    internal override TypeObject Type => BuiltinTypes.ListReverseIterator;

    internal override long LengthHint => List is null || List.Count <= Index ? 0 : Index + 1;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (List is { } list)
        {
            int i = Index;
            if (i >= 0 && i < list.Count)
            {
                value = list.Items[i];
                Index = i - 1;
                return true;
            }
            List = null;
            Index = -1;
        }
        value = Value.Unbound;
        return false;
    }
}
