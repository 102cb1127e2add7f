namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>set</c>.</summary>
internal static class SetType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
