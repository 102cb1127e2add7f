namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bytes</c>.</summary>
internal static class BytesType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
