using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CoroVm.Bytecode;

/// <summary>The first 128 bits of a SHA-256.</summary>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>The number of bytes of a hash in a file.</summary>
    public const int Size = 16;

    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(byte[] bytes)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Read(sha.ComputeHash(bytes));
#else
        return Read(SHA256.HashData(bytes));
#endif
    }

    /// <summary>The hash of a code unit and all units within it: the same exactly if they run the same. Positions do not
    /// count, names of locals and files do.</summary>
    public static ContentHash Of(CodeUnit unit) => Of(CbcWriter.Write(unit, strip: true));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)));

    /// <summary>Writes the hash in 16 bytes.</summary>
    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, High);
        BinaryPrimitives.WriteUInt64BigEndian(target.Slice(8), Low);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
