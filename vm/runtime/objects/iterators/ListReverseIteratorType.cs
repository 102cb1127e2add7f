namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>list_reverseiterator</c>.</summary>
internal static class ListReverseIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
