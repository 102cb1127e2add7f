namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>enumerate</c>.</summary>
internal static class EnumerateType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
