namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>list</c>.</summary>
internal static class ListType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
