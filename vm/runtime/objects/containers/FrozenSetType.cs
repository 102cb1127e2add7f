namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>frozenset</c>.</summary>
internal static class FrozenSetType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
