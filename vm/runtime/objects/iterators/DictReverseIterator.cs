namespace CoroVm.Runtime.Objects;

/// <summary>What the reverse iterators of dicts and of their views have in common.</summary>
internal abstract class DictReverseIterator(DictObject dict) : NativeIterator
{
    private DictObject? dict = dict;
    private int index = dict.EntryCount - 1;
    private int expectedCount = dict.Count;
    private int remaining = dict.Count;

    internal override long LengthHint => dict is not null && expectedCount == dict.Count ? remaining : 0;

    /// <summary>The next entry; false when exhausted or on an error, which is then pending.</summary>
    private protected bool NextEntry(VmThread thread, out DictObject.Entry entry)
    {
        entry = default;
        if (dict is null)
            return false;
        if (expectedCount != dict.Count)
        {
            expectedCount = -1;
            thread.RuntimeError("dictionary changed size during iteration");
            return false;
        }
        int i = index < dict.EntryCount ? index : -1;
        while (i >= 0 && dict.Entries[i].Key.IsUnbound)
            i--;
        if (i < 0)
        {
            dict = null;
            return false;
        }
        if (remaining == 0)
        {
            dict = null;
            thread.RuntimeError("dictionary keys changed during iteration");
            return false;
        }
        entry = dict.Entries[i];
        index = i - 1;
        remaining--;
        return true;
    }

    /// <summary>A copy, to look at what remains.</summary>
    internal DictReverseIterator Copy() => (DictReverseIterator)MemberwiseClone();
}
