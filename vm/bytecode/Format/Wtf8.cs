using System.Text;

namespace CoroVm.Bytecode;

/// <summary>The encoding of strings in files: UTF-8, extended so that a lone surrogate is three bytes of its own.</summary>
internal static class Wtf8
{
    public static byte[] Encode(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]))
                return Encode(CodePointsOf(text));
        return Encoding.UTF8.GetBytes(text);
    }

    public static byte[] Encode(ReadOnlySpan<int> codePoints)
    {
        var bytes = new ByteWriter();
        foreach (int c in codePoints)
        {
            if (c < 0x80)
            {
                bytes.Byte((byte)c);
                continue;
            }
            int tail = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            int lead = tail == 1 ? 0xC0 : tail == 2 ? 0xE0 : 0xF0;
            bytes.Byte((byte)(lead | c >> (6 * tail)));
            while (--tail >= 0)
                bytes.Byte((byte)(0x80 | c >> (6 * tail) & 0x3F));
        }
        return bytes.ToArray();
    }

    /// <summary>Decodes; false if the bytes are malformed. <paramref name="codePoints"/> is null when every code point is in
    /// the Basic Multilingual Plane and none is a surrogate.</summary>
    public static bool TryDecode(byte[] bytes, int start, int count, out string text, out int[]? codePoints)
    {
        codePoints = null;
        if (IsAscii(bytes.AsSpan(start, count)))
        {
            text = Encoding.ASCII.GetString(bytes, start, count);
            return true;
        }
        var all = new List<int>(count);
        bool wide = false;
        text = "";
        for (int i = start, end = start + count; i < end;)
        {
            int c = Next(bytes, ref i, end);
            if (c < 0)
                return false;
            wide |= c >= 0x10000 || c is >= 0xD800 and < 0xE000;
            all.Add(c);
        }
        text = ToText(all);
        if (wide)
            codePoints = all.ToArray();
        return true;
    }

    private static int Next(byte[] bytes, ref int i, int end)
    {
        int lead = bytes[i++];
        if (lead < 0x80)
            return lead;
        int tail = lead is >= 0xC2 and < 0xE0 ? 1 : lead is >= 0xE0 and < 0xF0 ? 2 : lead is >= 0xF0 and < 0xF5 ? 3 : 0;
        if (tail == 0 || end - i < tail)
            return -1;
        int c = lead & (0x3F >> tail);
        for (int k = 0; k < tail; k++, i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
                return -1;
            c = c << 6 | bytes[i] & 0x3F;
        }
        int least = tail == 1 ? 0x80 : tail == 2 ? 0x800 : 0x10000;
        return c >= least && c <= 0x10FFFF ? c : -1;
    }

    private static string ToText(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        foreach (int c in codePoints)
        {
            if (c < 0x10000)
                text.Append((char)c);
            else
                text.Append((char)(0xD800 + (c - 0x10000 >> 10))).Append((char)(0xDC00 + (c - 0x10000 & 0x3FF)));
        }
        return text.ToString();
    }

    private static int[] CodePointsOf(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            codePoints.Add(pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }
        return codePoints.ToArray();
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Ascii.IsValid(bytes);
#else
        foreach (byte b in bytes)
            if (b >= 0x80)
                return false;
        return true;
#endif
    }
}
