namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_reversevalueiterator</c>.</summary>
internal static class DictReverseValueIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
