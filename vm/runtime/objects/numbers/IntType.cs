namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>int</c>.</summary>
internal static class IntType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
