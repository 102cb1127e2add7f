using System.Globalization;
using System.Numerics;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The value of a numeric literal that the lexer has found well formed.</summary>
internal static class NumberLiterals
{
    /// <summary>As many decimal digits as an int literal may have; hexadecimal and the like have no limit.</summary>
    public const int MaxDecimalDigits = 4300;

    /// <summary>The value, or null when a decimal integer has more than <see cref="MaxDecimalDigits"/> digits
    /// (<paramref name="digits"/>).</summary>
    public static ConstantValue? Parse(ReadOnlySpan<char> text, out int digits)
    {
        digits = 0;
        if (text.Length == 1)
        {
            return new IntValue(text[0] - '0');
        }

        if (text.Contains('_'))
        {
            Span<char> clean = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
            int length = 0;
            foreach (char c in text)
            {
                if (c != '_')
                {
                    clean[length++] = c;
                }
            }

            return ParseClean(clean[..length], out digits);
        }

        return ParseClean(text, out digits);
    }

    private static ConstantValue? ParseClean(ReadOnlySpan<char> text, out int digits)
    {
        digits = 0;
        if (text[0] == '0' && text.Length > 1)
        {
            switch (text[1])
            {
                case 'x' or 'X':
                    return new IntValue(ParsePowerOfTwo(text[2..], 4));
                case 'o' or 'O':
                    return new IntValue(ParsePowerOfTwo(text[2..], 3));
                case 'b' or 'B':
                    return new IntValue(ParsePowerOfTwo(text[2..], 1));
            }
        }

        if (text[^1] is 'j' or 'J')
        {
            return new ImaginaryValue(double.Parse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (text.IndexOfAny('.', 'e', 'E') >= 0)
        {
            return new FloatValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (text.Length <= 18)
        {
            return new IntValue(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        digits = text.Length;
        return text.Length > MaxDecimalDigits
            ? null
            : new IntValue(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static BigInteger ParsePowerOfTwo(ReadOnlySpan<char> digits, int bits)
    {
        if (digits.Length * bits <= 60)
        {
            long value = 0;
            foreach (char c in digits)
            {
                value = (value << bits) | (uint)Digit(c);
            }

            return value;
        }

        var bytes = new byte[((digits.Length * (long)bits) + 8) / 8];
        long position = 0;
        for (int i = digits.Length - 1; i >= 0; i--, position += bits)
        {
            int shifted = Digit(digits[i]) << (int)(position & 7);
            bytes[position >> 3] |= (byte)shifted;
            if (shifted > 255)
            {
                bytes[(position >> 3) + 1] |= (byte)(shifted >> 8);
            }
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
