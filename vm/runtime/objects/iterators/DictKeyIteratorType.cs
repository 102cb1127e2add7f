namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_keyiterator</c>.</summary>
internal static class DictKeyIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
