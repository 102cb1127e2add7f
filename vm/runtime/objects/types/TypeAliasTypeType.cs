namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>TypeAliasType</c>.</summary>
internal static class TypeAliasTypeType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
