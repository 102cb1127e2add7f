namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>memory_iterator</c>.</summary>
internal static class MemoryIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator();
    }
}
