namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>Generic</c>.</summary>
internal static class GenericType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
