using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary><c>float.hex</c> and <c>float.fromhex</c></summary>
internal static class FloatHex
{
    internal static string Format(double x)
    {
        if (!double.IsFinite(x))
            return FloatText.Repr(x);
        long bits = BitConverter.DoubleToInt64Bits(x);
        string sign = bits < 0 ? "-" : "";
        int exponent = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0 && fraction == 0)
            return sign + "0x0.0p+0";
        int lead = exponent == 0 ? 0 : 1;
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{lead}.{fraction:x13}p{(power < 0 ? "-" : "+")}{Math.Abs(power)}");
    }

    /// <summary>Reads a hexadecimal number, rounding halves to even.</summary>
    internal static Value Parse(VmThread thread, string source)
    {
        ReadOnlySpan<char> text = IntText.Trim(source);
        int at = 0;
        bool negative = false;
        if (at < text.Length && text[at] is '+' or '-')
            negative = text[at++] == '-';
        ReadOnlySpan<char> rest = text[at..];
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return Value.Float(negative ? double.NegativeInfinity : double.PositiveInfinity);
        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase))
            return Value.Float(negative ? -Floats.NaN : Floats.NaN);
        if (rest.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            at += 2;
        BigInteger mantissa = 0;
        int digits = 0, fraction = 0;
        bool point = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }
            if (!char.IsAsciiHexDigit(c))
                break;
            mantissa = (mantissa << 4) | Convert.ToInt32(c.ToString(), 16);
            digits++;
            if (point)
                fraction++;
        }
        if (digits == 0)
            return Invalid(thread);
        long exponent = 0;
        if (at < text.Length && text[at] is 'p' or 'P')
        {
            bool down = false;
            if (++at < text.Length && text[at] is '+' or '-')
                down = text[at++] == '-';
            int first = at;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
                exponent = Math.Min(exponent * 10 + (text[at] - '0'), long.MaxValue / 100);
            if (at == first)
                return Invalid(thread);
            if (down)
                exponent = -exponent;
        }
        if (at != text.Length)
            return Invalid(thread);
        if (mantissa.IsZero)
            return Value.Float(negative ? -0.0 : 0.0);
        exponent -= 4L * fraction;
        long top = exponent + mantissa.GetBitLength();
        double result = top > 1024 ? double.PositiveInfinity : top < -1100 ? 0.0 : Rounding.ToDouble(mantissa, (int)exponent, false);
        if (double.IsInfinity(result))
            return thread.OverflowError("hexadecimal value too large to represent as a float");
        return Value.Float(negative ? -result : result);
    }

    private static Value Invalid(VmThread thread) => thread.ValueError("invalid hexadecimal floating-point string");
}
