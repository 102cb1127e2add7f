namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>tuple</c>.</summary>
internal static class TupleType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
