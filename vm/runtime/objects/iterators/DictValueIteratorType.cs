namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_valueiterator</c>.</summary>
internal static class DictValueIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
