namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>frame</c>.</summary>
internal static class FrameType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
