namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_reverseitemiterator</c>.</summary>
internal static class DictReverseItemIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) => Reduction.Items(t, ((DictReverseIterator)a[0].Ref!).Copy()));
    }
}
