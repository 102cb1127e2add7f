namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>range</c>.</summary>
internal static class RangeType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
