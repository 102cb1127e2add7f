namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>str</c>.</summary>
internal static class StrType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
