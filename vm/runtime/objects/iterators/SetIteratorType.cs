namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>set_iterator</c>.</summary>
internal static class SetIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
