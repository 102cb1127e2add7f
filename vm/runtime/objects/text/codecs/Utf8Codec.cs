using System.Text;
using System.Text.Unicode;

namespace CoroVm.Runtime.Objects;

/// <summary>utf-8, and utf-8-sig, which writes a byte order mark and skips one.</summary>
internal sealed class Utf8Codec(bool signature) : TextCodec("utf-8")
{
    private const string Surrogates = "surrogates not allowed";

    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors)
    {
        if (text.IsBmp)
        {
            if (!signature)
            {
                var exact = new byte[Encoding.UTF8.GetByteCount(text.Chars)];
                Encoding.UTF8.GetBytes(text.Chars, exact);
                return exact;
            }
            var marked = new byte[3 + Encoding.UTF8.GetByteCount(text.Chars)];
            Encoding.UTF8.GetBytes(text.Chars, marked.AsSpan(3));
            Mark.CopyTo(marked);
            return marked;
        }
        var result = new ByteBuilder(text.Length * 4 + 3);
        if (signature)
            result.Append(Mark);
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = 0; i < text.Length;)
        {
            int c = text[i];
            if (c is < 0xD800 or > 0xDFFF)
            {
                Append(result, c);
                i++;
                continue;
            }
            int start = i, end = i + 1;
            while (end < text.Length && text[end] is >= 0xD800 and <= 0xDFFF)
                end++;
            if (!handler.EncodeReentrant(text, start, end, Surrogates, out Value replacement, out i))
                return null;
            if (replacement.Ref is BytesObject bytes)
            {
                result.Append(bytes.Data);
                continue;
            }
            var s = (StrObject)replacement.Ref!;
            if (!s.IsAscii)
            {
                handler.Raise(text, start, end, Surrogates);
                return null;
            }
            result.Append(Encoding.Latin1.GetBytes(s.Text));
        }
        return result.ToArray();
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        consumed = data.Length;
        int skip = signature && data.AsSpan().StartsWith(Mark) ? 3 : 0;
        if (signature && !final && data.Length < 3 && Mark.StartsWith(data))
        {
            consumed = 0;
            return StrObject.Empty;
        }
        ReadOnlySpan<byte> span = data.AsSpan(skip);
        if (Ascii.IsValid(span))
            return StrObject.FromBmp(Encoding.Latin1.GetString(span));
        return Utf8.IsValid(span) ? StrObject.From(Encoding.UTF8.GetString(span)) : DecodeSlowReentrant(thread, data, skip, errors, final, out consumed);
    }

    internal static void Append(ByteBuilder result, int c)
    {
        if (c < 0x80)
        {
            result.Append(c);
        }
        else if (c < 0x800)
        {
            result.Append(0xC0 | c >> 6);
            result.Append(0x80 | (c & 0x3F));
        }
        else
        {
            if (c < 0x10000)
            {
                result.Append(0xE0 | c >> 12);
            }
            else
            {
                result.Append(0xF0 | c >> 18);
                result.Append(0x80 | (c >> 12 & 0x3F));
            }
            result.Append(0x80 | (c >> 6 & 0x3F));
            result.Append(0x80 | (c & 0x3F));
        }
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private StrObject? DecodeSlowReentrant(VmThread thread, byte[] data, int start, string? errors, bool final, out int consumed)
    {
        consumed = data.Length;
        var b = new TextBuilder(data.Length);
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = start; i < data.Length;)
        {
            int length = Sequence(data, i, out int c);
            if (length > 0)
            {
                b.Append(c);
                i += length;
                continue;
            }
            // Negative: so many bytes begin a sequence and the next one does not fit, or there is none.
            int valid = -length;
            string reason = valid == 0 ? "invalid start byte" : i + valid == data.Length ? "unexpected end of data" : "invalid continuation byte";
            // Two bytes of a surrogate may become three, which the handler surrogatepass takes.
            bool halfSurrogate = data[i] == 0xED && i + 2 == data.Length && data[i + 1] is >= 0xA0 and <= 0xBF;
            if (!final && ((valid > 0 && i + valid == data.Length) || halfSurrogate))
            {
                consumed = i;
                break;
            }
            if (!handler.DecodeReentrant(ref data, i, i + Math.Max(valid, 1), reason, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        return b.ToStr();
    }

    private static int Sequence(byte[] data, int i, out int c)
    {
        c = data[i];
        if (c < 0x80)
            return 1;
        int length = c is >= 0xC2 and <= 0xDF ? 2 : c is >= 0xE0 and <= 0xEF ? 3 : c is >= 0xF0 and <= 0xF4 ? 4 : 0;
        if (length == 0)
            return 0;
        int low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80, high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        c &= length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07;
        for (int k = 1; k < length; k++)
        {
            if (i + k == data.Length || data[i + k] < low || data[i + k] > high)
                return -k;
            c = c << 6 | (data[i + k] & 0x3F);
            low = 0x80;
            high = 0xBF;
        }
        return length;
    }
}
