namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>map</c>.</summary>
internal static class MapType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
