namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bytearray_iterator</c>.</summary>
internal static class ByteArrayIteratorType
{
    internal static void Populate(TypeBuilder b) => BytesIterator.Populate(b);
}
