using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>bytes as text: <c>repr</c>, <c>hex</c>, <c>fromhex</c>.</summary>
internal static class BytesText
{
    private const string Digits = "0123456789abcdef";

    internal static StrObject? Repr(VmThread t, ReadOnlySpan<byte> data, string prefix, string suffix)
    {
        if (!TextArguments.Allow(t, data.Length * 4L))
            return null;
        char quote = data.Contains((byte)'\'') && !data.Contains((byte)'"') ? '"' : '\'';
        var b = new StringBuilder(data.Length + prefix.Length + 4);
        b.Append(prefix).Append('b').Append(quote);
        foreach (byte c in data)
        {
            // bytearray escapes the single quote whatever the quote is.
            if (c == quote || c == '\\' || (c == '\'' && prefix.Length > 0))
                b.Append('\\').Append((char)c);
            else if (c is >= 32 and < 127)
                b.Append((char)c);
            else if (c is (byte)'\n' or (byte)'\r' or (byte)'\t')
                b.Append('\\').Append(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
            else
                b.Append("\\x").Append(Digits[c >> 4]).Append(Digits[c & 15]);
        }
        return StrObject.FromBmp(b.Append(quote).Append(suffix).ToString());
    }

    /// <summary><c>hex(sep, bytes_per_sep)</c>; the separator is Unbound for none.</summary>
    internal static Value HexReentrant(VmThread t, ReadOnlySpan<byte> data, Value separator, Value group)
    {
        int size = 1;
        if (!group.IsUnbound && !TextArguments.IntReentrant(t, group, out size))
            return Value.Error;
        int between = -1;
        if (!separator.IsUnbound)
        {
            long length = Subscripts.LengthReentrant(t, separator);
            if (length < 0)
                return Value.Error;
            if (length != 1)
                return t.ValueError("sep must be length 1.");
            if (separator.Ref is StrObject s)
                between = s[0];
            else if (separator.Ref is BytesObject b)
                between = b.Data[0];
            else
                return t.TypeError("sep must be str or bytes.");
            if (between > 127)
                return t.ValueError("sep must be ASCII.");
        }
        int n = data.Length, step = size == int.MinValue ? int.MaxValue : Math.Abs(size);
        bool grouped = between >= 0 && step > 0 && n > 0;
        long total = n * 2L + (grouped ? (n - 1) / step : 0);
        if (!TextArguments.Allow(t, total))
            return Value.Error;
        var text = new char[total];
        int at = 0;
        for (int i = 0; i < n; i++)
        {
            if (grouped && i > 0 && (size > 0 ? (n - i) % step == 0 : i % step == 0))
                text[at++] = (char)between;
            text[at++] = Digits[data[i] >> 4];
            text[at++] = Digits[data[i] & 15];
        }
        return StrObject.FromBmp(text);
    }

    /// <summary><c>fromhex(string)</c>; null on error.</summary>
    internal static byte[]? FromHexReentrant(VmThread t, Value value)
    {
        int[] text;
        if (value.Ref is StrObject s)
        {
            text = new int[s.Length];
            StrConcat.CopyPoints(s, text);
        }
        else if (Buffers.TryGetReentrant(t, value, out BufferView view))
        {
            text = new int[view.Length];
            for (int i = 0; i < text.Length; i++)
                text[i] = view.Span[i];
            view.Release(t);
        }
        else
        {
            if (!t.HasPending)
                t.TypeError($"fromhex() argument must be str or bytes-like, not {value.Type.FullName}");
            return null;
        }
        if (!t.Charge(text.Length))
            return null;
        var result = new byte[text.Length / 2];
        int n = 0;
        for (int i = 0; i < text.Length;)
        {
            if (ByteUnits.IsSpace(text[i]))
            {
                i++;
                continue;
            }
            int high = Digit(text[i]);
            int low = high >= 0 && i + 1 < text.Length ? Digit(text[i + 1]) : -1;
            if (low < 0)
            {
                bool odd = high >= 0 && i + 1 == text.Length;
                t.ValueError(odd ? "fromhex() arg must contain an even number of hexadecimal digits"
                    : $"non-hexadecimal number found in fromhex() arg at position {(high < 0 ? i : i + 1)}");
                return null;
            }
            result[n++] = (byte)(high << 4 | low);
            i += 2;
        }
        return result.AsSpan(0, n).ToArray();
    }

    private static int Digit(int c) => c is >= '0' and <= '9' ? c - '0' : (c | 32) is >= 'a' and <= 'f' && c < 128 ? (c | 32) - 'a' + 10 : -1;
}
