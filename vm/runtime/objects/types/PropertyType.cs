namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>property</c>.</summary>
internal static class PropertyType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
