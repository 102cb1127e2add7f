namespace CoroVm.Runtime.Objects;

/// <summary>What the iterators of dicts and of their views have in common.</summary>
internal abstract class DictIterator(DictObject dict) : NativeIterator
{
    /// <summary>The dict; null once exhausted.</summary>
    internal DictObject? Dict = dict;

    /// <summary>The index of the entry to look at next.</summary>
    internal int Index;

    /// <summary>The number of items that the dict must have; -1 once it had another.</summary>
    internal int ExpectedCount = dict.Count;

    private int remaining = dict.Count;

    internal override long LengthHint => Dict is { } dict && ExpectedCount == dict.Count ? remaining : 0;

    /// <summary>The next entry's index; false when exhausted or on an error, which is then pending.</summary>
    private protected bool NextIndex(VmThread thread, [NotNullWhen(true)] out DictObject? dict, out int index)
    {
        dict = Dict;
        index = Index;
        if (dict is null)
            return false;
        if (ExpectedCount != dict.Count)
        {
            ExpectedCount = -1;
            thread.RuntimeError("dictionary changed size during iteration");
            return false;
        }
        DictObject.Entry[] entries = dict.Entries;
        int end = dict.EntryCount;
        while (index < end && entries[index].Key.IsUnbound)
            index++;
        if (index >= end)
        {
            Dict = null;
            return false;
        }
        if (remaining == 0)
        {
            Dict = null;
            thread.RuntimeError("dictionary keys changed during iteration");
            return false;
        }
        remaining--;
        Index = index + 1;
        return true;
    }

    /// <summary>A copy, to look at what remains.</summary>
    internal DictIterator Copy() => (DictIterator)MemberwiseClone();
}
