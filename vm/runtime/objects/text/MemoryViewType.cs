namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>memoryview</c>.</summary>
internal static class MemoryViewType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
