namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>Union</c>.</summary>
internal static class UnionType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
