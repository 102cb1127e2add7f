namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>GenericAlias</c>.</summary>
internal static class GenericAliasType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
