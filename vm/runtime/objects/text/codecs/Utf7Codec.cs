namespace CoroVm.Runtime.Objects;

/// <summary>utf-7 (RFC 2152), as CPython reads and writes it.</summary>
internal sealed class Utf7Codec() : TextCodec("utf7")
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    internal override byte[]? EncodeReentrant(VmThread thread, StrObject text, string? errors)
    {
        var result = new ByteBuilder(text.Length);
        bool shifted = false;
        int bits = 0;
        uint buffer = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            bool direct = IsDirect(c);
            if (shifted && direct)
            {
                if (bits > 0)
                    result.Append(Base64[(int)(buffer << (6 - bits) & 63)]);
                bits = 0;
                buffer = 0;
                shifted = false;
                if (c < 128 && (Base64.Contains((char)c) || c == '-'))
                    result.Append('-');
            }
            if (!shifted && direct)
            {
                result.Append(c);
                continue;
            }
            if (!shifted)
            {
                result.Append('+');
                if (c == '+')
                {
                    result.Append('-');
                    continue;
                }
                shifted = true;
            }
            if (c > 0xFFFF)
            {
                Put(0xD7C0 + (c >> 10));
                c = 0xDC00 | (c & 0x3FF);
            }
            Put(c);
        }
        if (shifted)
        {
            if (bits > 0)
                result.Append(Base64[(int)(buffer << (6 - bits) & 63)]);
            result.Append('-');
        }
        return result.ToArray();

        void Put(int unit)
        {
            ulong wide = (ulong)buffer << 16 | (uint)unit;
            bits += 16;
            while (bits >= 6)
            {
                bits -= 6;
                result.Append(Base64[(int)(wide >> bits & 63)]);
            }
            buffer = (uint)(wide & ((1u << bits) - 1));
        }
    }

    internal override StrObject? DecodeReentrant(VmThread thread, byte[] data, string? errors, bool final, out int consumed)
    {
        var b = new TextBuilder(data.Length);
        var handler = new CodecErrors(thread, Name, errors);
        int shiftStart = -1, lengthAtShift = 0, bits = 0, high = 0, i = 0;
        uint buffer = 0;
        consumed = 0;
        while (i < data.Length)
        {
            int c = data[i];
            string? problem = null;
            int start = i;
            if (shiftStart >= 0)
            {
                int digit = c < 128 ? Base64.IndexOf((char)c) : -1;
                if (digit >= 0)
                {
                    buffer = buffer << 6 | (uint)digit;
                    bits += 6;
                    i++;
                    if (bits < 16)
                        continue;
                    bits -= 16;
                    int unit = (int)(buffer >> bits & 0xFFFF);
                    buffer &= (1u << bits) - 1;
                    if (high != 0)
                    {
                        if (unit is >= 0xDC00 and <= 0xDFFF)
                        {
                            b.Append(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
                            high = 0;
                            continue;
                        }
                        b.Append(high);
                        high = 0;
                    }
                    if (unit is >= 0xD800 and <= 0xDBFF)
                        high = unit;
                    else
                        b.Append(unit);
                    continue;
                }
                start = shiftStart;
                shiftStart = -1;
                if (bits >= 6)
                    problem = "partial character in base64 sequence";
                else if (bits > 0 && buffer != 0)
                    problem = "non-zero padding bits in base64 sequence";
                i++;
                if (problem is null)
                {
                    if (high != 0 && c >= 0)
                        b.Append(high);
                    high = 0;
                    if (c == '-')
                        continue;
                    i--;
                    if (c < 128)
                    {
                        if (c == '+')
                            continue;
                        b.Append(c);
                        i++;
                        continue;
                    }
                    start = i;
                    problem = "unexpected special character";
                    i++;
                }
            }
            else if (c == '+')
            {
                i++;
                if (i < data.Length && data[i] == '-')
                {
                    b.Append('+');
                    i++;
                    continue;
                }
                if (i < data.Length && (data[i] >= 128 || !Base64.Contains((char)data[i])))
                {
                    i++;
                    problem = "ill-formed sequence";
                }
                else
                {
                    shiftStart = start;
                    lengthAtShift = b.Length;
                    bits = high = 0;
                    buffer = 0;
                    continue;
                }
            }
            else if (c < 128)
            {
                b.Append(c);
                i++;
                continue;
            }
            else
            {
                i++;
                problem = "unexpected special character";
            }
            high = 0;
            if (!handler.DecodeReentrant(ref data, start, i, problem, out StrObject replacement, out i))
                return null;
            b.Append(replacement);
        }
        if (shiftStart >= 0)
        {
            if (!final)
            {
                consumed = shiftStart;
                return b.ToStr().Substring(0, lengthAtShift);
            }
            if (high != 0 || bits >= 6 || (bits > 0 && buffer != 0))
            {
                if (!handler.DecodeReentrant(ref data, shiftStart, data.Length, "unterminated shift sequence", out StrObject replacement, out _))
                    return null;
                b.Append(replacement);
            }
        }
        consumed = data.Length;
        return b.ToStr();
    }

    private static bool IsDirect(int c) =>
        c is '\t' or '\n' or '\r' || (c is >= 32 and < 127 && c is not ('+' or '\\' or '~'));
}
