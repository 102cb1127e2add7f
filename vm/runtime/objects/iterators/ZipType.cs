namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>zip</c>.</summary>
internal static class ZipType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
