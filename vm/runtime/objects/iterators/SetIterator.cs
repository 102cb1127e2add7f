namespace CoroVm.Runtime.Objects;

/// <summary>set_iterator</summary>
internal sealed class SetIterator(SetObject set) : NativeIterator
{
    private SetObject? set = set;
    private int index;
    private int expectedCount = set.Count;
    private int remaining = set.Count;

    internal override TypeObject Type => BuiltinTypes.SetIterator;

    internal override long LengthHint => set is not null && expectedCount == set.Count ? remaining : 0;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (set is not { } s)
            return false;
        if (expectedCount != s.Count)
        {
            expectedCount = -1;
            thread.RuntimeError("Set changed size during iteration");
            return false;
        }
        if (!s.NextEntry(ref index, out value))
        {
            set = null;
            return false;
        }
        remaining--;
        return true;
    }

    /// <summary>A copy, to look at what remains.</summary>
    internal SetIterator Copy() => (SetIterator)MemberwiseClone();
}
