namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>code</c>.</summary>
internal static class CodeType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
