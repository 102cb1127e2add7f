namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>range_iterator</c>.</summary>
internal static class RangeIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
