namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>complex</c>.</summary>
internal static class ComplexType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
