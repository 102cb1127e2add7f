namespace CoroVm.Runtime.Objects;

/// <summary>unicode_escape: the escapes of str literals.</summary>
internal sealed class UnicodeEscapeCodec() : TextCodec("unicodeescape")
{
    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors)
    {
        if (!TextArguments.Allow(thread, text.Length * 10L))
            return null;
        var b = new TextBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c == '\\')
                b.Append("\\\\");
            else if (c is '\n' or '\r' or '\t')
                b.Append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
            else if (c is >= 32 and < 127)
                b.Append(c);
            else
                StrRepr.AppendEscape(ref b, c);
        }
        return System.Text.Encoding.Latin1.GetBytes(b.ToStr().Text);
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        consumed = 0;
        int length = data.Length;   // a handler may exchange the data
        var b = new TextBuilder(length);
        string invalid = "";
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = 0; i < data.Length;)
        {
            if (data[i] != '\\')
            {
                b.Append(data[i++]);
                continue;
            }
            int at = i;
            string? problem = Escape(data, ref at, ref b, final, out bool incomplete);
            if (incomplete && !final)
            {
                consumed = i;
                return b.ToStr();
            }
            if (problem is null)
            {
                if (invalid.Length == 0)
                    invalid = InvalidEscape(data.AsSpan(i, at - i));
                i = at;
                continue;
            }
            if (!handler.DecodeReentrant(ref data, i, at, problem, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        consumed = length;
        if (invalid.Length > 0 && !WarnReentrant(thread, "\"" + invalid))
            return null;
        return b.ToStr();
    }

    /// <summary>The escape and what is wrong with it if it only works by indulgence, else "".</summary>
    internal static string InvalidEscape(ReadOnlySpan<byte> escape)
    {
        int c = escape.Length > 1 ? escape[1] : 0;
        if (c is >= '4' and <= '7' && escape.Length == 4)
            return System.Text.Encoding.Latin1.GetString(escape) + "\" is an invalid octal escape sequence. ";
        return c is 0 or '\n' or '\\' or '\'' or '"' or 'b' or 'f' or 't' or 'n' or 'r' or 'v' or 'a' or 'x' or 'u' or 'U' or 'N' or (>= '0' and <= '7') ? ""
            : "\\" + (char)c + "\" is an invalid escape sequence. ";
    }

    /// <summary>Warns of an escape, quoted; false on error.</summary>
    internal static bool WarnReentrant(VmThread thread, string escape) =>
        Warnings.WarnReentrant(thread, ExceptionTypes.DeprecationWarning, escape + "Such sequences will not work in the future. ");

    // Reads an escape; an error's text, with at behind what is wrong.
    private static string? Escape(byte[] data, ref int at, ref TextBuilder b, bool final, out bool incomplete)
    {
        incomplete = ++at == data.Length;
        if (incomplete)
            return "\\ at end of string";
        int c = data[at++];
        switch (c)
        {
            case '\n': return null;
            case '\\' or '\'' or '"': b.Append(c); return null;
            case 'b': b.Append('\b'); return null;
            case 'f': b.Append('\f'); return null;
            case 't': b.Append('\t'); return null;
            case 'n': b.Append('\n'); return null;
            case 'r': b.Append('\r'); return null;
            case 'v': b.Append('\v'); return null;
            case 'a': b.Append('\a'); return null;
            case >= '0' and <= '7':
                int value = c - '0';
                for (int k = 0; k < 2 && at < data.Length && data[at] is >= (byte)'0' and <= (byte)'7'; k++)
                    value = value * 8 + data[at++] - '0';
                if (!final && at == data.Length)
                    incomplete = true;
                b.Append(value);
                return null;
            case 'x': return Hex(data, ref at, 2, "truncated \\xXX escape", ref b, ref incomplete);
            case 'u': return Hex(data, ref at, 4, "truncated \\uXXXX escape", ref b, ref incomplete);
            case 'U': return Hex(data, ref at, 8, "truncated \\UXXXXXXXX escape", ref b, ref incomplete);
            case 'N': return Named(data, ref at, ref b, ref incomplete);
            default:
                b.Append('\\');
                b.Append(c);
                return null;
        }
    }

    private static string? Hex(byte[] data, ref int at, int digits, string error, ref TextBuilder b, ref bool incomplete)
    {
        uint value = 0;
        for (int k = 0; k < digits; k++)
        {
            if (at == data.Length)
            {
                incomplete = true;
                return error;
            }
            if (!char.IsAsciiHexDigit((char)data[at]))
                return error;
            value = value << 4 | (uint)Convert.ToInt32(((char)data[at++]).ToString(), 16);
        }
        if (value > 0x10FFFF)
            return "illegal Unicode character";
        b.Append((int)value);
        return null;
    }

    private static string? Named(byte[] data, ref int at, ref TextBuilder b, ref bool incomplete)
    {
        if (at == data.Length)
        {
            incomplete = true;
            return "malformed \\N character escape";
        }
        if (data[at] != '{')
            return "malformed \\N character escape";
        int close = Array.IndexOf(data, (byte)'}', at);
        if (close < 0)
        {
            at = data.Length;
            incomplete = true;
            return "malformed \\N character escape";
        }
        if (close == at + 1)
        {
            at = close + 1;
            return "malformed \\N character escape";
        }
        string name = System.Text.Encoding.Latin1.GetString(data, at + 1, close - at - 1);
        at = close + 1;
        int[]? points = UnicodeNames.Lookup(name);
        if (points is not { Length: 1 })
            return "unknown Unicode character name";
        b.Append(points[0]);
        return null;
    }
}

/// <summary>raw_unicode_escape: Latin-1 with <c>\uXXXX</c> and <c>\UXXXXXXXX</c>.</summary>
internal sealed class RawUnicodeEscapeCodec() : TextCodec("rawunicodeescape")
{
    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors)
    {
        if (!TextArguments.Allow(thread, text.Length * 10L))
            return null;
        var b = new TextBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 256)
                b.Append(text[i]);
            else
                StrRepr.AppendEscape(ref b, text[i]);
        }
        return System.Text.Encoding.Latin1.GetBytes(b.ToStr().Text);
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        consumed = 0;
        int length = data.Length;   // a handler may exchange the data
        var b = new TextBuilder(length);
        var handler = new CodecErrors(thread, Name, errors);
        for (int i = 0; i < data.Length;)
        {
            if (data[i] == '\\' && i + 1 == data.Length && !final)
            {
                consumed = i;
                return b.ToStr();
            }
            if (data[i] != '\\' || i + 1 == data.Length || data[i + 1] is not ((byte)'u' or (byte)'U'))
            {
                // A backslash protects the next byte, so that two of them are never the start of an escape.
                if (data[i] == '\\' && i + 1 < data.Length)
                    b.Append(data[i++]);
                b.Append(data[i++]);
                continue;
            }
            int digits = data[i + 1] == 'u' ? 4 : 8, at = i + 2;
            uint value = 0;
            while (at < data.Length && at < i + 2 + digits && char.IsAsciiHexDigit((char)data[at]))
                value = value << 4 | (uint)Convert.ToInt32(((char)data[at++]).ToString(), 16);
            if (at < i + 2 + digits && at == data.Length && !final)
            {
                consumed = i;
                return b.ToStr();
            }
            if (at == i + 2 + digits && value <= 0x10FFFF)
            {
                b.Append((int)value);
                i = at;
                continue;
            }
            string reason = at == i + 2 + digits ? "\\Uxxxxxxxx out of range" : digits == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
            if (!handler.DecodeReentrant(ref data, i, at, reason, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        consumed = length;
        return b.ToStr();
    }
}
