using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>The decimal digits of a finite double, its sign apart: <c>0.d1d2d3... * 10**Point</c>. Zero is
/// the digit "0" with point 1.</summary>
internal readonly struct FloatDigits(string digits, int point)
{
    internal string Digits { get; } = digits;

    /// <summary>How many digits stand before the decimal point; may be negative.</summary>
    internal int Point { get; } = point;

    /// <summary>The fewest digits that read back as the same double.</summary>
    internal static FloatDigits Shortest(double x)
    {
        x = Math.Abs(x);
        if (x == 0)
            return new("0", 1);
        Span<char> text = stackalloc char[40];
        _ = x.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        text = text[..length];
        int exponent = 0;
        int e = text.IndexOf('E');
        if (e >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }
        Span<char> digits = stackalloc char[40];
        int count = 0, point = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
                point = i;
            else
                digits[count++] = text[i];
        }
        point += exponent;
        int start = 0;
        while (start < count - 1 && digits[start] == '0')
        {
            start++;
            point--;
        }
        while (count > start + 1 && digits[count - 1] == '0')
            count--;
        return new(new string(digits[start..count]), point);
    }

    /// <summary>The digits of the value rounded to <paramref name="places"/> places after the point (before it, when negative), halves
    /// to even. "0" with point 1 when all is rounded away.</summary>
    internal static FloatDigits Fixed(double x, int places)
    {
        BigInteger scaled = Scale(x, places);
        if (scaled.IsZero)
            return new("0", 1);
        string digits = scaled.ToString(CultureInfo.InvariantCulture);
        return new(digits, digits.Length - places);
    }

    /// <summary>The value rounded to <paramref name="count"/> significant digits, halves to even.</summary>
    internal static FloatDigits Significant(double x, int count)
    {
        x = Math.Abs(x);
        if (x == 0)
            return new("0", 1);
        // The estimate of the exponent may be one too high or too low.
        int point = (int)Math.Floor(Math.Log10(x)) + 1;
        if (double.IsSubnormal(x))
            point = Shortest(x).Point;
        for (; ; )
        {
            string digits = Scale(x, count - point).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == count)
            {
                // A power of ten may be the rounding up of fewer digits: the estimate was high.
                if (digits.AsSpan(1).IndexOfAnyExcept('0') < 0)
                {
                    string lower = Scale(x, count - point + 1).ToString(CultureInfo.InvariantCulture);
                    if (lower.Length == count)
                        return new(lower, point - 1);
                }
                return new(digits, point);
            }
            if (digits.Length < count)
            {
                point--;
                continue;
            }
            // Either the estimate was low, or rounding carried into one more digit: 9.99 -> 10.0.
            string again = Scale(x, count - point - 1).ToString(CultureInfo.InvariantCulture);
            return new(again.Length > count ? again[..count] : again, point + 1);
        }
    }

    /// <summary>The double nearest to the value rounded to so many places.</summary>
    internal static double Round(double x, int places)
    {
        (long mantissa, int exponent) = Rounding.Decompose(x);
        if (mantissa == 0 || (places >= 0 && exponent >= 0))
            return x;
        string digits = Scale(x, places).ToString(CultureInfo.InvariantCulture);
        double magnitude = double.Parse(digits + "E" + (-places).ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.CopySign(magnitude, x);
    }

    /// <summary><c>round(abs(x) * 10**places)</c>, exactly.</summary>
    private static BigInteger Scale(double x, int places)
    {
        (long mantissa, int exponent) = Rounding.Decompose(Math.Abs(x));
        BigInteger numerator = mantissa, denominator = BigInteger.One;
        if (places >= 0)
            numerator *= PowerOfTen(places);
        else
            denominator = PowerOfTen(-places);
        if (exponent >= 0)
            numerator <<= exponent;
        else if (places >= 0)
            return RoundShift(numerator, -exponent);
        else
            denominator <<= -exponent;
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int half = (remainder << 1).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static BigInteger RoundShift(BigInteger value, int shift)
    {
        BigInteger kept = value >> shift;
        BigInteger rest = value - (kept << shift);
        int half = rest.CompareTo(BigInteger.One << (shift - 1));
        return half > 0 || (half == 0 && !kept.IsEven) ? kept + 1 : kept;
    }

    private static BigInteger PowerOfTen(int n) => n < 19 ? SmallPower(n) : BigInteger.Pow(10, n);

    private static long SmallPower(int n)
    {
        long power = 1;
        while (n-- > 0)
            power *= 10;
        return power;
    }
}
