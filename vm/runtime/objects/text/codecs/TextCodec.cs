namespace CoroVm.Runtime.Objects;

/// <summary>A text encoding written here.</summary>
internal abstract class TextCodec(string name)
{
    /// <summary>The name in error texts.</summary>
    internal string Name { get; } = name;

    /// <summary>Encodes; null with the exception pending.</summary>
    internal abstract byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors);

    /// <summary>Decodes; null with the exception pending. Unless <paramref name="final"/>, an incomplete sequence at the end is
    /// left over.</summary>
    internal abstract StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed);
}
