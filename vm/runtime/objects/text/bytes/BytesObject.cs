namespace CoroVm.Runtime.Objects;

/// <summary>What bytes and bytearray have in common.</summary>
internal abstract class BytesLikeObject : ScriptObject
{
    internal abstract int Count { get; }

    internal abstract ReadOnlySpan<byte> Span { get; }

    /// <summary>An object of the same builtin type; the array is not copied.</summary>
    internal abstract BytesLikeObject Make(byte[] data);
}

/// <summary>bytes: an array that never changes.</summary>
internal class BytesObject : BytesLikeObject
{
    internal static readonly BytesObject Empty = new([]);
    private static readonly BytesObject[] single = MakeSingle();
    private long hash;

    private protected BytesObject(byte[] data) => Data = data;

    internal byte[] Data { get; }

    internal sealed override int Count => Data.Length;

    internal sealed override ReadOnlySpan<byte> Span => Data;

    internal override TypeObject Type => BuiltinTypes.Bytes;

    internal long Hash => hash != 0 || Data.Length == 0 ? hash : hash = StrHash.Of(Data);

    /// <summary>bytes with an array that is not copied and must not change any more.</summary>
    internal static BytesObject Of(byte[] data) => data.Length switch
    {
        0 => Empty,
        1 => single[data[0]],
        _ => new BytesObject(data),
    };

    /// <summary>bytes with a copy.</summary>
    internal static BytesObject Of(ReadOnlySpan<byte> data) => data.Length switch
    {
        0 => Empty,
        1 => single[data[0]],
        _ => new BytesObject(data.ToArray()),
    };

    internal override BytesLikeObject Make(byte[] data) => Of(data);

    private static BytesObject[] MakeSingle()
    {
        var table = new BytesObject[256];
        for (int i = 0; i < 256; i++)
            table[i] = new BytesObject([(byte)i]);
        return table;
    }
}

/// <summary>An instance of a script's subclass of bytes.</summary>
internal sealed class BytesInstance(TypeObject type, byte[] data) : BytesObject(data)
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
