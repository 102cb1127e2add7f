namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict</c>.</summary>
internal static class DictType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
