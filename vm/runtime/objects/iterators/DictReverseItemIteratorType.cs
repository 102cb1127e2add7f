namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_reverseitemiterator</c>.</summary>
internal static class DictReverseItemIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
