namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ellipsis</c>.</summary>
internal static class EllipsisType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
