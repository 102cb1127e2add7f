namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>str_iterator</c>.</summary>
internal static class StrIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
