namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bytearray</c>.</summary>
internal static class ByteArrayType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
