namespace CoroVm.Runtime.Objects;

/// <summary>utf-16 and utf-32, big- or little-endian, or with a byte order mark.</summary>
internal sealed class WideCodec(string name, int width, bool? bigEndian) : TextCodec(name)
{
    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors) =>
        EncodeReentrant(thread, text, errors, bigEndian == true, bigEndian is null);

    /// <summary>Encodes in a byte order, with a mark or without.</summary>
    internal byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors, bool big, bool mark)
    {
        if (!TextArguments.Allow(thread, text.Length * 4L))
            return null;
        var result = new ByteBuilder((text.Length + 1) * width);
        if (mark)
            Append(result, 0xFEFF, width, big);
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = 0; i < text.Length;)
        {
            int c = text[i];
            if (c is < 0xD800 or > 0xDFFF)
            {
                Append(result, c, width, big);
                i++;
                continue;
            }
            int start = i, end = i + 1;
            while (end < text.Length && text[end] is >= 0xD800 and <= 0xDFFF)
                end++;
            if (!handler.EncodeReentrant(text, start, end, "surrogates not allowed", out Value replacement, out i))
                return null;
            if (replacement.Ref is BytesObject bytes)
            {
                if (bytes.Count % width != 0)
                {
                    handler.Raise(text, start, end, "surrogates not allowed");
                    return null;
                }
                result.Append(bytes.Data);
                continue;
            }
            var s = (StrObject)replacement.Ref!;
            if (!s.IsAscii)
            {
                handler.Raise(text, start, end, "surrogates not allowed");
                return null;
            }
            for (int k = 0; k < s.Length; k++)
                Append(result, s[k], width, big);
        }
        return result.ToArray();
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        int order = bigEndian is null ? 0 : bigEndian == true ? 1 : -1;
        return DecodeReentrant(thread, data, errors, final, out consumed, ref order);
    }

    /// <summary>Decodes; order -1 little-endian, 1 big-endian, 0 as a mark says, which is then returned.</summary>
    internal StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed, ref int order)
    {
        consumed = 0;
        int i = 0;
        if (order == 0 && data.Length >= width)
        {
            if (Read(data, 0, width, false) == 0xFEFF)
                order = -1;
            else if (Read(data, 0, width, true) == 0xFEFF)
                order = 1;
            if (order != 0)
                i = width;
        }
        bool big = order == 1;
        string name = order != 0 || bigEndian is null ? $"utf-{width * 8}-{(big ? "be" : "le")}" : Name;
        if (order == 0 && data.Length >= width && bigEndian is null)
            order = 0;
        var b = new TextBuilder(data.Length / width);
        var handler = new CodecErrors(thread, name, errors);
        while (i < data.Length)
        {
            string reason;
            int end;
            if (data.Length - i < width)
            {
                if (!final)
                    break;
                reason = "truncated data";
                end = data.Length;
            }
            else
            {
                int c = Read(data, i, width, big);
                if (c is >= 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF)
                {
                    b.Append(c);
                    i += width;
                    continue;
                }
                end = i + width;
                if (width == 4)
                {
                    reason = c is >= 0xD800 and <= 0xDFFF ? "code point in surrogate code point range(0xd800, 0xe000)" : "code point not in range(0x110000)";
                }
                else if (c >= 0xDC00)
                {
                    reason = "illegal encoding";
                }
                else if (data.Length - i < 4)
                {
                    if (!final)
                        break;
                    reason = "unexpected end of data";
                    end = data.Length;
                }
                else
                {
                    int low = Read(data, i + 2, 2, big);
                    if (low is >= 0xDC00 and <= 0xDFFF)
                    {
                        b.Append(0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
                        i += 4;
                        continue;
                    }
                    reason = "illegal UTF-16 surrogate";
                }
            }
            if (!handler.DecodeReentrant(ref data, i, end, reason, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        consumed = i;
        return b.ToStr();
    }

    /// <summary>Appends a code point; in two bytes as a surrogate pair if need be.</summary>
    internal static void Append(ByteBuilder result, int c, int width, bool big)
    {
        if (width == 2 && c > 0xFFFF)
        {
            Append(result, 0xD7C0 + (c >> 10), 2, big);
            c = 0xDC00 | (c & 0x3FF);
        }
        for (int k = 0; k < width; k++)
            result.Append(c >> 8 * (big ? width - 1 - k : k));
    }

    internal static int Read(byte[] data, int at, int width, bool big)
    {
        int c = 0;
        for (int k = 0; k < width; k++)
            c |= data[at + k] << 8 * (big ? width - 1 - k : k);
        return c;
    }
}
