namespace CoroVm.StdLib.Native;

/// <summary><c>escape_decode</c>, <c>escape_encode</c> (the escapes of bytes literals) and <c>readbuffer_encode</c>.</summary>
internal static class EscapeFunctions
{
    internal static void Add(ModuleBuilder b)
    {
        b.Function("escape_encode", "(data, errors=None, /)", static (t, a) =>
        {
            if (a[0].Ref is not BytesObject data)
                return t.TypeError($"escape_encode() argument 1 must be bytes, not {TextArguments.NameOf(a[0])}");
            StrObject? text = BytesText.Repr(t, data.Data, "", "");
            if (text is null)
                return Value.Error;
            // The repr of bytes without its quotes, and with single quotes always escaped.
            string inner = text.Text[2..^1];
            if (text[1] == '"')
                inner = inner.Replace("'", "\\'", StringComparison.Ordinal);
            return TupleObject.Of(BytesObject.Of(System.Text.Encoding.Latin1.GetBytes(inner)), Value.Int(data.Count));
        });
        b.Function("escape_decode", "(data, errors=None, /)", static (t, a) =>
        {
            if (!CodecsModule.Data(t, a[0], true, out byte[] data) || !CodecsModule.Errors(t, a[1], "escape_decode", out string? errors))
                return Value.Error;
            return DecodeReentrant(t, data, errors) is { } result ? TupleObject.Of(BytesObject.Of(result), Value.Int(data.Length)) : Value.Error;
        });
        b.Function("readbuffer_encode", "(data, errors=None, /)", static (t, a) =>
            CodecsModule.Data(t, a[0], true, out byte[] data) ? TupleObject.Of(BytesObject.Of(data), Value.Int(data.Length)) : Value.Error);
    }

    private static byte[]? DecodeReentrant(VmThread t, byte[] data, string? errors)
    {
        var result = new ByteBuilder(data.Length);
        string invalid = "";
        for (int i = 0; i < data.Length;)
        {
            if (data[i] != '\\')
            {
                result.Append(data[i++]);
                continue;
            }
            int start = i++;
            if (i == data.Length)
            {
                t.ValueError("Trailing \\ in string");
                return null;
            }
            int c = data[i++];
            switch (c)
            {
                case '\n': break;
                case '\\' or '\'' or '"': result.Append(c); break;
                case 'b': result.Append('\b'); break;
                case 'f': result.Append('\f'); break;
                case 't': result.Append('\t'); break;
                case 'n': result.Append('\n'); break;
                case 'r': result.Append('\r'); break;
                case 'v': result.Append('\v'); break;
                case 'a': result.Append('\a'); break;
                case >= '0' and <= '7':
                    int value = c - '0';
                    for (int k = 0; k < 2 && i < data.Length && data[i] is >= (byte)'0' and <= (byte)'7'; k++)
                        value = value * 8 + data[i++] - '0';
                    result.Append(value);
                    if (value > 255 && invalid.Length == 0)
                        invalid = "b\"" + System.Text.Encoding.Latin1.GetString(data, start, i - start) + "\" is an invalid octal escape sequence. ";
                    break;
                case 'x' when i + 1 < data.Length && char.IsAsciiHexDigit((char)data[i]) && char.IsAsciiHexDigit((char)data[i + 1]):
                    result.Append(Convert.ToInt32(System.Text.Encoding.Latin1.GetString(data, i, 2), 16));
                    i += 2;
                    break;
                case 'x':
                    if (i < data.Length && char.IsAsciiHexDigit((char)data[i]))
                        i++;
                    if (errors is null or "strict")
                    {
                        t.ValueError($"invalid \\x escape at position {start}");
                        return null;
                    }
                    if (errors == "replace")
                        result.Append('?');
                    else if (errors != "ignore")
                    {
                        t.ValueError($"decoding error; unknown error handling code: {errors}");
                        return null;
                    }
                    break;
                default:
                    result.Append('\\');
                    result.Append(c);
                    if (invalid.Length == 0)
                        invalid = "b\"\\" + (char)c + "\" is an invalid escape sequence. ";
                    break;
            }
        }
        return invalid.Length == 0 || UnicodeEscapeCodec.WarnReentrant(t, invalid) ? result.ToArray() : null;
    }
}
