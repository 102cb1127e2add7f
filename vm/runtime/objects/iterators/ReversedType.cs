namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>reversed</c>.</summary>
internal static class ReversedType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
