namespace CoroVm.Runtime.Builtins;

/// <summary>The bytes of objects that some builtins take instead of text.</summary>
internal static class ByteContent
{
    /// <summary>The bytes of a bytes or bytearray; false for anything else.</summary>
    internal static bool TryGet(Value value, out ReadOnlySpan<byte> bytes)
    {
        bytes = value.Ref is BytesLikeObject b ? b.Span : default;
        return value.Ref is BytesLikeObject;
    }
}
