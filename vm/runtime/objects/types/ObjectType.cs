namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>object</c>.</summary>
internal static class ObjectType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
