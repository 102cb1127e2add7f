namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ReferenceType</c>.</summary>
internal static class WeakReferenceType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
