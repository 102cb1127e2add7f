namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>iterator</c>.</summary>
internal static class SequenceIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
