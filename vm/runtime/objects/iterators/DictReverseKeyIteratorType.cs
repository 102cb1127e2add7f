namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_reversekeyiterator</c>.</summary>
internal static class DictReverseKeyIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
