namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>super</c>.</summary>
internal static class SuperType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
