namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>Interpolation</c>.</summary>
internal static class InterpolationType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
