namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>type</c>.</summary>
internal static class TypeType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
