namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>float</c>.</summary>
internal static class FloatType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
