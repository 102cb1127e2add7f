namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>TypeVar</c>.</summary>
internal static class TypeVarType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
