namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>TypeVarTuple</c>.</summary>
internal static class TypeVarTupleType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
