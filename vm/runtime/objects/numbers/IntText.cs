using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>Text of ints in any base, and back, within the limit on decimal digits.</summary>
internal static class IntText
{
    /// <summary>The decimal text; null with ValueError pending when it has too many digits.</summary>
    internal static string? Decimal(VmThread thread, in Value value)
    {
        if (value.Ref is not IntObject o)
            return value.Bits.ToString(CultureInfo.InvariantCulture);
        BigInteger big = o.Value;
        long bits = big.GetBitLength();
        int limit = thread.Vm.MaxStrDigits;
        // Fewer bits than this cannot have more digits than the limit.
        if (limit > 0 && bits > limit * 3.3219280948873623 - 1)
        {
            if (bits > limit * 3.3219280948873623 + 1)
                return TooLong(thread);
            string text = big.ToString(CultureInfo.InvariantCulture);
            return text.Length - (big.Sign < 0 ? 1 : 0) > limit ? TooLong(thread) : text;
        }
        return thread.Charge((bits >> 5) * (bits >> 9)) ? big.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string? TooLong(VmThread thread)
    {
        thread.ValueError($"Exceeds the limit ({thread.Vm.MaxStrDigits} digits) for integer string conversion; "
            + "use sys.set_int_max_str_digits() to increase the limit");
        return null;
    }

    /// <summary>The digits of the absolute value in base 2, 8 or 16, without prefix.</summary>
    internal static string Power2(in Value value, int radix)
    {
        if (Ints.TrySmall(value, out long small))
        {
            ulong magnitude = small < 0 ? 0UL - (ulong)small : (ulong)small;
            return radix switch
            {
                2 => magnitude.ToString("b", CultureInfo.InvariantCulture),
                16 => magnitude.ToString("x", CultureInfo.InvariantCulture),
                _ => Octal(magnitude),
            };
        }
        BigInteger big = BigInteger.Abs(Ints.Big(value));
        int shift = radix == 2 ? 1 : radix == 8 ? 3 : 4;
        byte[] bytes = big.ToByteArray(isUnsigned: true);
        long bits = big.GetBitLength();
        int count = (int)((bits + shift - 1) / shift);
        return string.Create(count, (bytes, shift), static (span, state) =>
        {
            (byte[] source, int width) = state;
            int position = 0;
            for (int i = span.Length - 1; i >= 0; i--)
            {
                int at = position >> 3;
                int window = source[at] | (at + 1 < source.Length ? source[at + 1] << 8 : 0);
                int digit = (window >> (position & 7)) & ((1 << width) - 1);
                span[i] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
                position += width;
            }
        });
    }

    private static string Octal(ulong magnitude)
    {
        Span<char> buffer = stackalloc char[22];
        int at = buffer.Length;
        do
        {
            buffer[--at] = (char)('0' + (int)(magnitude & 7));
            magnitude >>= 3;
        }
        while (magnitude != 0);
        return new string(buffer[at..]);
    }

    /// <summary><c>bin()</c>, <c>oct()</c>, <c>hex()</c></summary>
    internal static string WithPrefix(in Value value, int radix)
    {
        string prefix = radix == 2 ? "0b" : radix == 8 ? "0o" : "0x";
        return (Ints.Sign(value) < 0 ? "-" : "") + prefix + Power2(value, radix);
    }

    /// <summary>Parses what is nothing but up to 18 ASCII digits and perhaps a minus, the usual case.</summary>
    internal static bool TryShort(StrObject text, out long value)
    {
        value = 0;
        if (!text.IsBmp || text.Length > 18)
            return false;
        ReadOnlySpan<char> chars = text.Chars;
        bool negative = chars.Length > 1 && chars[0] == '-';
        if (negative)
            chars = chars[1..];
        foreach (char c in chars)
        {
            uint digit = (uint)c - '0';
            if (digit > 9)
                return false;
            value = value * 10 + digit;
        }
        if (negative)
            value = -value;
        return chars.Length > 0;
    }

    /// <summary>Parses the text of an int literal, blanks and underscores as <c>int()</c> allows them; the base is 0 or 2 to 36. Unbound
    /// when the text is no such number, Error with ValueError pending when it has too many digits.</summary>
    internal static Value Parse(VmThread thread, ReadOnlySpan<char> text, int radix)
    {
        text = Trim(text);
        bool negative = false;
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            negative = text[0] == '-';
            text = text[1..];
        }
        bool zeroOnly = false;
        if (text.Length >= 2 && text[0] == '0')
        {
            int prefixed = char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (prefixed != 0 && (radix == 0 || radix == prefixed))
            {
                radix = prefixed;
                text = text[2..];
                if (text.Length > 0 && text[0] == '_')
                    text = text[1..];
            }
        }
        if (radix == 0)
        {
            radix = 10;
            zeroOnly = text.Length > 1 && text[0] == '0'; // "00" is zero, "010" is nothing
        }
        if (text.IsEmpty || text[0] == '_' || text[^1] == '_')
            return Value.Unbound;
        ulong small = 0, limit = (ulong)(long.MaxValue / radix) - 1;
        bool fits = true;
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '_')
            {
                if (text[i - 1] == '_')
                    return Value.Unbound;
                continue;
            }
            int digit = DigitOf(c);
            if (digit >= radix || (zeroOnly && digit != 0))
                return Value.Unbound;
            digits++;
            if (fits && small <= limit)
                small = small * (ulong)radix + (ulong)digit;
            else
                fits = false;
        }
        if (fits)
            return Value.Int(negative ? -(long)small : (long)small);
        bool power2 = (radix & (radix - 1)) == 0;
        int max = thread.Vm.MaxStrDigits;
        if (!power2 && max > 0 && digits > max)
        {
            return thread.ValueError($"Exceeds the limit ({max} digits) for integer string conversion: value has {digits} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit");
        }
        if (!thread.Charge(power2 ? digits : (long)digits * digits >> 12))
            return Value.Error;
        BigInteger value = Big(text, digits, radix);
        return Value.Int(negative ? -value : value);
    }

    private static BigInteger Big(ReadOnlySpan<char> text, int count, int radix)
    {
        char[] digits = new char[count];
        int n = 0;
        foreach (char c in text)
            if (c != '_')
                digits[n++] = c;
        if (radix == 10)
            return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if ((radix & (radix - 1)) == 0)
            return Binary(digits, BitOperations.TrailingZeroCount(radix));
        return Halves(digits, radix);
    }

    private static BigInteger Binary(ReadOnlySpan<char> digits, int width)
    {
        byte[] bytes = new byte[((long)digits.Length * width + 7) / 8 + 1];
        long position = 0;
        for (int i = digits.Length - 1; i >= 0; i--, position += width)
        {
            int window = DigitOf(digits[i]) << (int)(position & 7);
            bytes[position >> 3] |= (byte)window;
            bytes[(position >> 3) + 1] |= (byte)(window >> 8);
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    private static BigInteger Halves(ReadOnlySpan<char> digits, int radix)
    {
        if (digits.Length <= 32)
        {
            BigInteger value = 0;
            foreach (char c in digits)
                value = value * radix + DigitOf(c);
            return value;
        }
        int low = digits.Length / 2;
        return Halves(digits[..^low], radix) * BigInteger.Pow(radix, low) + Halves(digits[^low..], radix);
    }

    /// <summary>The text without surrounding blanks (ASCII ones: what else is white became a space before).</summary>
    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\n\v\f\r");

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => 99,
    };
}
