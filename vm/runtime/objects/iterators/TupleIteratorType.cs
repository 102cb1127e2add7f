namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>tuple_iterator</c>.</summary>
internal static class TupleIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
