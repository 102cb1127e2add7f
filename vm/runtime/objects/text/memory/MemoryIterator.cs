namespace CoroVm.Runtime.Objects;

/// <summary>memory_iterator: the items of a one-dimensional memoryview.</summary>
internal sealed class MemoryIterator(MemoryViewObject view) : NativeIterator
{
    private MemoryViewObject? view = view;
    private int index;

    internal override TypeObject Type => BuiltinTypes.MemoryIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = default;
        if (view is not { } m)
            return false;
        if (index >= m.Length)
        {
            view = null;
            return false;
        }
        if (!m.CheckReleased(thread))
            return false;
        value = ItemFormat.Read(m.Code, m.Data.AsSpan(m.Offset + index++ * m.Strides[0], m.ItemSize));
        return true;
    }
}
