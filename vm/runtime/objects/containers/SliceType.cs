namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>slice</c>.</summary>
internal static class SliceType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
