using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>ascii and latin-1: code points below a limit, as bytes.</summary>
internal sealed class NarrowCodec(string name, int limit) : TextCodec(name)
{
    private readonly string reason = $"ordinal not in range({limit})";

    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors)
    {
        if (text.IsBmp && !text.Chars.ContainsAnyExceptInRange('\0', (char)(limit - 1)))
        {
            var fast = new byte[text.Length];
            Encoding.Latin1.GetBytes(text.Chars, fast);
            return fast;
        }
        return CharMapCodec.EncodeReentrant(thread, text, Name, errors, reason, c => c < limit ? c : -1);
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        consumed = data.Length;
        if (limit == 256 || Ascii.IsValid(data))
            return StrObject.FromBmp(Encoding.Latin1.GetString(data));
        var b = new TextBuilder(data.Length);
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = 0; i < data.Length;)
        {
            if (data[i] < 128)
            {
                b.Append(data[i++]);
                continue;
            }
            if (!handler.DecodeReentrant(ref data, i, i + 1, reason, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        return b.ToStr();
    }
}
