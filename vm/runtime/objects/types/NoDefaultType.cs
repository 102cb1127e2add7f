namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>NoDefaultType</c>.</summary>
internal static class NoDefaultType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
