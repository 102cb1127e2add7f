using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The error handlers that exist from the start.</summary>
internal static class CodecHandlers
{
    internal static readonly string[] Names =
        ["strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"];

    internal static bool IsBuiltin(string handler) => Array.IndexOf(Names, handler) >= 0;

    /// <summary>What a builtin handler replaces code points with; false if it does not handle them.</summary>
    internal static bool TryEncode(string handler, string encoding, StrObject text, int start, int end, out Value replacement, out int resume)
    {
        resume = end;
        replacement = default;
        switch (handler)
        {
            case "ignore":
                replacement = StrObject.Empty;
                return true;
            case "replace":
                replacement = StrObject.FromBmp(new string('?', end - start));
                return true;
            case "xmlcharrefreplace":
                var xml = new StringBuilder();
                for (int i = start; i < end; i++)
                    xml.Append("&#").Append(text[i]).Append(';');
                replacement = StrObject.FromBmp(xml.ToString());
                return true;
            case "backslashreplace":
            case "namereplace":
                var b = new TextBuilder((end - start) * 10);
                for (int i = start; i < end; i++)
                {
                    if (handler == "namereplace" && UnicodeNames.Of(text[i]) is { } name)
                    {
                        b.Append("\\N{");
                        b.Append(name);
                        b.Append('}');
                    }
                    else
                    {
                        StrRepr.AppendEscape(ref b, text[i]);
                    }
                }
                replacement = b.ToStr();
                return true;
            case "surrogateescape":
                // As far as it goes; the error, if any, is about the rest.
                var bytes = new ByteBuilder(end - start);
                for (resume = start; resume < end && text[resume] is >= 0xDC80 and <= 0xDCFF; resume++)
                    bytes.Append(text[resume] - 0xDC00);
                replacement = BytesObject.Of(bytes.ToArray());
                return resume > start;
            case "surrogatepass":
                int width = WidthOf(encoding, out bool big);
                if (width == 0)
                    return false;
                var raw = new ByteBuilder((end - start) * 4);
                for (int i = start; i < end; i++)
                {
                    int c = text[i];
                    if (c is < 0xD800 or > 0xDFFF)
                        return false;
                    if (width == 1)
                    {
                        raw.Append(0xE0 | c >> 12);
                        raw.Append(0x80 | (c >> 6 & 0x3F));
                        raw.Append(0x80 | (c & 0x3F));
                    }
                    else
                    {
                        WideCodec.Append(raw, c, width, big);
                    }
                }
                replacement = BytesObject.Of(raw.ToArray());
                return true;
            default:
                return false;
        }
    }

    /// <summary>What a builtin handler replaces undecodable bytes with; false if it does not handle them.</summary>
    internal static bool TryDecode(string handler, string encoding, byte[] data, int start, int end, out StrObject replacement, out int resume)
    {
        replacement = StrObject.Empty;
        resume = end;
        switch (handler)
        {
            case "ignore":
                return true;
            case "replace":
                replacement = StrObject.FromCodePoint(0xFFFD);
                return true;
            case "backslashreplace":
                var b = new StringBuilder();
                for (int i = start; i < end; i++)
                    b.Append("\\x").Append(data[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
                replacement = StrObject.FromBmp(b.ToString());
                return true;
            case "surrogateescape":
                int n = start;
                var points = new List<int>();
                while (n < end && n < start + 4 && data[n] >= 128)
                    points.Add(0xDC00 + data[n++]);
                if (points.Count == 0)
                    return false;
                replacement = StrObject.From(points.ToArray());
                resume = n;
                return true;
            case "surrogatepass":
                int width = WidthOf(encoding, out bool big);
                int size = width == 1 ? 3 : width;
                if (width == 0 || start + size > data.Length)
                    return false;
                int c = 0;
                if (width == 1)
                {
                    if ((data[start] & 0xF0) == 0xE0 && (data[start + 1] & 0xC0) == 0x80 && (data[start + 2] & 0xC0) == 0x80)
                        c = (data[start] & 15) << 12 | (data[start + 1] & 63) << 6 | (data[start + 2] & 63);
                }
                else
                {
                    c = WideCodec.Read(data, start, width, big);
                }
                if (c is < 0xD800 or > 0xDFFF)
                    return false;
                replacement = StrObject.FromCodePoint(c);
                resume = start + size;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Calls a builtin handler as the function that <c>codecs.lookup_error</c> gives.</summary>
    internal static Value Call(VmThread thread, string handler, Value argument)
    {
        if (argument.Ref is not ExceptionObject e)
            return thread.TypeError(handler is "strict" ? "codec must pass exception instance" : $"don't know how to handle {argument.Type.FullName} in error callback");
        if (handler == "strict")
            return thread.RaiseObject(e);
        if (e is not UnicodeErrorObject u)
            return Unknown(thread, e);
        int start, end;
        if (e.Type.IsSubtypeOf(ExceptionTypes.UnicodeDecodeError) && u.Object.Ref is BytesObject data)
        {
            Clamp(u, data.Count, out start, out end);
            if (handler is "xmlcharrefreplace" or "namereplace")
                return Unknown(thread, e);
            string encoding = (u.Encoding.Ref as StrObject)?.Text ?? "";
            return TryDecode(handler, encoding, data.Data, start, end, out StrObject text, out int resume)
                ? TupleObject.Of(text, Value.Int(resume)) : thread.RaiseObject(e);
        }
        if (u.Object.Ref is not StrObject s)
            return Unknown(thread, e);
        Clamp(u, s.Length, out start, out end);
        if (e.Type.IsSubtypeOf(ExceptionTypes.UnicodeTranslateError))
        {
            switch (handler)
            {
                case "ignore":
                    return TupleObject.Of(StrObject.Empty, Value.Int(end));
                case "replace":
                    return TupleObject.Of(StrObject.FromBmp(new string('\uFFFD', Math.Max(0, end - start))), Value.Int(end));
                case "backslashreplace":
                    break;
                default:
                    return Unknown(thread, e);
            }
        }
        return TryEncode(handler, (u.Encoding.Ref as StrObject)?.Text ?? "", s, start, Math.Max(start, end), out Value replacement, out int next) && (next >= end || handler != "surrogateescape")
            ? TupleObject.Of(replacement, Value.Int(next)) : thread.RaiseObject(e);
    }

    private static void Clamp(UnicodeErrorObject e, int length, out int start, out int end)
    {
        start = (int)Math.Clamp(e.Start, 0, Math.Max(0, length - 1));
        end = (int)Math.Clamp(e.End, Math.Min(1, length), length);
        end = Math.Max(end, start);
    }

    internal static Value Unknown(VmThread thread, ExceptionObject e) =>
        thread.TypeError($"don't know how to handle {e.Type.FullName} in error callback");

    // The unit size of a UTF encoding, 0 for any other.
    private static int WidthOf(string encoding, out bool big)
    {
        string name = encoding.EndsWith('-') || encoding.EndsWith('_') ? "" : Codecs.Normalize(encoding);
        big = name.EndsWith("be", StringComparison.Ordinal);
        return name switch
        {
            "utf_8" or "utf8" or "cp65001" => 1,
            "utf_16" or "utf16" or "utf_16_le" or "utf_16le" or "utf16_le" or "utf_16_be" or "utf_16be" or "utf16_be" => 2,
            "utf_32" or "utf32" or "utf_32_le" or "utf_32le" or "utf32_le" or "utf_32_be" or "utf_32be" or "utf32_be" => 4,
            _ => 0,
        };
    }
}
