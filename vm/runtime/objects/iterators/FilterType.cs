namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>filter</c>.</summary>
internal static class FilterType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
