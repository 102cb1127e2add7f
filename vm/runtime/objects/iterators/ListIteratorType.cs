namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>list_iterator</c>.</summary>
internal static class ListIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
