namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_itemiterator</c>.</summary>
internal static class DictItemIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
