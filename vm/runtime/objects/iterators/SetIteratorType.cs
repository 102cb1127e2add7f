namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>set_iterator</c>.</summary>
internal static class SetIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) => Reduction.Items(t, ((SetIterator)a[0].Ref!).Copy()));
    }
}
