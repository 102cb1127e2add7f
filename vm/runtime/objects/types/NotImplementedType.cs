namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>NotImplementedType</c>.</summary>
internal static class NotImplementedType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
