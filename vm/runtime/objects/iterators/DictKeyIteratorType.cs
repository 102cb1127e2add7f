namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_keyiterator</c>.</summary>
internal static class DictKeyIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) => Reduction.Items(t, ((DictIterator)a[0].Ref!).Copy()));
    }
}
