namespace CoroVm.Runtime.Objects;

/// <summary>An encoding of one byte a character, by table.</summary>
internal sealed class CharMapCodec : TextCodec
{
    internal const int Undefined = 0xFFFE;
    private const string Reason = "character maps to <undefined>";
    private readonly Dictionary<int, byte> reverse = new(256);

    internal CharMapCodec(ushort[] table) : base("charmap")
    {
        Table = table;
        for (int i = 255; i >= 0; i--)
            if (table[i] != Undefined)
                reverse[table[i]] = (byte)i;
    }

    internal ushort[] Table { get; }

    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors) =>
        EncodeReentrant(thread, text, Name, errors, Reason, c => reverse.TryGetValue(c, out byte b) ? b : -1);

    /// <summary>Encodes by a function that gives a byte or -1.</summary>
    internal static byte[]? EncodeReentrant(VmThread thread, StrObject text, string name, string? errors, string reason, Func<int, int> encode)
    {
        var result = new ByteBuilder(text.Length);
        var handler = new CodecErrors(thread, name, errors);
        for (int i = 0; i < text.Length;)
        {
            int b = encode(text[i]);
            if (b >= 0)
            {
                result.Append(b);
                i++;
                continue;
            }
            int start = i, end = i + 1;
            while (end < text.Length && encode(text[end]) < 0)
                end++;
            if (!handler.EncodeReentrant(text, start, end, reason, out Value replacement, out i))
                return null;
            if (replacement.Ref is BytesObject bytes)
            {
                result.Append(bytes.Data);
                continue;
            }
            var s = (StrObject)replacement.Ref!;
            for (int k = 0; k < s.Length; k++)
            {
                int mapped = encode(s[k]);
                if (mapped < 0)
                {
                    handler.Raise(text, start, end, reason);
                    return null;
                }
                result.Append(mapped);
            }
        }
        return result.ToArray();
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        consumed = data.Length;
        var b = new TextBuilder(data.Length);
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = 0; i < data.Length;)
        {
            int c = Table[data[i]];
            if (c != Undefined)
            {
                b.Append(c);
                i++;
                continue;
            }
            if (!handler.DecodeReentrant(ref data, i, i + 1, Reason, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        return b.ToStr();
    }
}
