namespace CoroVm.StdLib.Native;

/// <summary>JSON's strings.</summary>
internal static class JsonText
{
    private static readonly System.Buffers.SearchValues<char> special = System.Buffers.SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Writes a string in quotes.</summary>
    internal static void Write(ref TextBuilder b, StrObject text, bool ascii)
    {
        b.Append('"');
        if (text.IsBmp && (!ascii || text.IsAscii) && !text.Chars.ContainsAny(special) && !(ascii && text.Chars.Contains('\u007f')))
        {
            b.Append(text.Chars);
            b.Append('"');
            return;
        }
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            switch (c)
            {
                case '"': b.Append("\\\""); break;
                case '\\': b.Append("\\\\"); break;
                case '\b': b.Append("\\b"); break;
                case '\f': b.Append("\\f"); break;
                case '\n': b.Append("\\n"); break;
                case '\r': b.Append("\\r"); break;
                case '\t': b.Append("\\t"); break;
                default:
                    if (c >= ' ' && (c < 0x7F || !ascii))
                    {
                        b.Append(c);
                    }
                    else if (c > 0xFFFF)
                    {
                        Escape(ref b, 0xD800 | ((c - 0x10000) >> 10));
                        Escape(ref b, 0xDC00 | ((c - 0x10000) & 0x3FF));
                    }
                    else
                    {
                        Escape(ref b, c);
                    }
                    break;
            }
        }
        b.Append('"');
    }

    /// <summary>Reads a string whose content begins at <paramref name="at"/>, which becomes the position behind the closing quote;
    /// null on error.</summary>
    internal static StrObject? ScanReentrant(VmThread t, StrObject s, ref int at, bool strict)
    {
        int begin = at - 1, i = at;
        if (s.IsBmp)
        {
            ReadOnlySpan<char> rest = s.Chars[at..];
            int stop = rest.IndexOfAny(special);
            if (stop >= 0 && rest[stop] == '"')
            {
                at += stop + 1;
                return t.Charge(stop) ? StrObject.FromBmp(rest[..stop]) : null;
            }
        }
        var b = new TextBuilder(32);
        while (true)
        {
            if (i >= s.Length)
                return Fail(t, "Unterminated string starting at", s, begin);
            int c = s[i];
            if (c == '"')
                break;
            if (c < ' ' && strict)
                return Fail(t, "Invalid control character at", s, i);
            i++;
            if (c != '\\')
            {
                b.Append(c);
                continue;
            }
            if (i >= s.Length)
                return Fail(t, "Unterminated string starting at", s, begin);
            c = s[i];
            if (c == 'u')
            {
                if (Hex(s, i + 1) is not (>= 0 and var code))
                    return Fail(t, "Invalid \\uXXXX escape", s, i);
                i += 5;
                if (code is >= 0xD800 and <= 0xDBFF && i + 1 < s.Length && s[i] == '\\' && s[i + 1] == 'u' && Hex(s, i + 2) is >= 0xDC00 and <= 0xDFFF and var low)
                {
                    code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00));
                    i += 6;
                }
                b.Append(code);
                continue;
            }
            int simple = c switch { '"' => '"', '\\' => '\\', '/' => '/', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => -1 };
            if (simple < 0)
                return Fail(t, "Invalid \\escape", s, i - 1);
            b.Append(simple);
            i++;
        }
        if (!t.Charge(i - at))
            return null;
        at = i + 1;
        return b.ToStr();
    }

    /// <summary>Raises json.JSONDecodeError.</summary>
    internal static StrObject? Fail(VmThread t, string message, StrObject text, int position)
    {
        Value module = ImportSystem.ImportReentrant(t, StrObject.From("json.decoder"));
        Value type = module.IsError ? module : Attributes.GetReentrant(t, module, StrObject.From("JSONDecodeError"));
        Value error = type.IsError ? type : Calls.CallReentrant(t, type, Value.Str(message), text, Value.Int(position));
        if (error.Ref is ExceptionObject e)
            t.RaiseObject(e);
        return null;
    }

    private static void Escape(ref TextBuilder b, int c)
    {
        b.Append("\\u");
        b.Append(c.ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static int Hex(StrObject s, int at)
    {
        if (at + 4 > s.Length)
            return -1;
        int value = 0;
        for (int i = at; i < at + 4; i++)
        {
            if (s[i] > 127 || !char.IsAsciiHexDigit((char)s[i]))
                return -1;
            value = value << 4 | Convert.ToInt32(((char)s[i]).ToString(), 16);
        }
        return value;
    }
}
