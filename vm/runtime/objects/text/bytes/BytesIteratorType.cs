namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bytes_iterator</c>.</summary>
internal static class BytesIteratorType
{
    internal static void Populate(TypeBuilder b) => BytesIterator.Populate(b);
}
