using System.Globalization;
using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>Options of <see cref="FloatText.Format"/>.</summary>
[Flags]
internal enum FloatTextFlags
{
    None = 0,

    /// <summary>A plus before what is not negative.</summary>
    Sign = 1,

    /// <summary><c>#</c>: always a decimal point; zeros stay in <c>g</c>.</summary>
    Alternate = 2,

    /// <summary>".0" after what would look like an int.</summary>
    AddDotZero = 4,

    /// <summary>No minus before what rounds to zero.</summary>
    NoNegativeZero = 8,
}

/// <summary>Text of doubles.</summary>
internal static class FloatText
{
    /// <summary>More places or digits than this are zeros: no double has more.</summary>
    private const int MaxPlaces = 1100;

    /// <summary><c>repr(x)</c></summary>
    internal static string Repr(double x)
    {
        double magnitude = Math.Abs(x);
        if (magnitude is >= 1e-4 and < 1e15)
        {
            string text = x.ToString("R", CultureInfo.InvariantCulture);
            return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
        }
        return Format(x, 'r', 0, FloatTextFlags.AddDotZero);
    }

    /// <summary>The text as C's printf formats it: <paramref name="code"/> is one of e E f F g G, or r for the shortest digits that read
    /// back the same.</summary>
    internal static string Format(double x, char code, int precision, FloatTextFlags flags)
    {
        bool upper = char.IsAsciiLetterUpper(code);
        code = char.ToLowerInvariant(code);
        bool sign = (flags & FloatTextFlags.Sign) != 0;
        if (!double.IsFinite(x))
        {
            string name = double.IsNaN(x) ? (sign ? "+nan" : "nan") : x < 0 ? "-inf" : sign ? "+inf" : "inf";
            return upper ? name.ToUpperInvariant() : name;
        }
        bool alternate = (flags & FloatTextFlags.Alternate) != 0, dotZero = (flags & FloatTextFlags.AddDotZero) != 0;
        if (code == 'g' && precision == 0)
            precision = 1;
        FloatDigits decimals = code switch
        {
            'e' => FloatDigits.Significant(x, Math.Min(precision, MaxPlaces) + 1),
            'f' => FloatDigits.Fixed(x, Math.Min(precision, MaxPlaces)),
            'g' => FloatDigits.Significant(x, Math.Min(precision, MaxPlaces)),
            _ => FloatDigits.Shortest(x),
        };
        ReadOnlySpan<char> digits = decimals.Digits;
        int point = decimals.Point;
        bool negative = double.IsNegative(x);
        if (negative && (flags & FloatTextFlags.NoNegativeZero) != 0 && digits.IndexOfAnyExcept('0') < 0)
            negative = false;
        if (code is 'g' or 'r')
            digits = TrimZeros(digits);

        // The digits to show are those at positions [first, last) of ...000digits000..., position 0 being the first digit.
        bool exponent = false;
        int last = digits.Length;
        switch (code)
        {
            case 'e':
                exponent = true;
                last = precision + 1;
                break;
            case 'f':
                last = point + precision;
                break;
            case 'g':
                exponent = point <= -4 || point > precision - (dotZero ? 1 : 0);
                if (alternate)
                    last = precision;
                break;
            default:
                exponent = point is <= -4 or > 16;
                break;
        }
        int power = 0;
        if (exponent)
        {
            power = point - 1;
            point = 1;
        }
        int first = point <= 0 ? point - 1 : 0;
        last = !exponent && dotZero ? Math.Max(last, point + 1) : Math.Max(last, point);

        var b = new StringBuilder(last - first + 8);
        if (negative)
            b.Append('-');
        else if (sign)
            b.Append('+');
        Append(b, digits, first, point);
        if (last > point || alternate)
            b.Append('.');
        Append(b, digits, point, last);
        if (exponent)
        {
            b.Append(upper ? 'E' : 'e').Append(power < 0 ? '-' : '+');
            power = Math.Abs(power);
            if (power < 10)
                b.Append('0');
            b.Append(power);
        }
        return b.ToString();
    }

    private static void Append(StringBuilder b, ReadOnlySpan<char> digits, int from, int to)
    {
        if (from < 0)
        {
            b.Append('0', Math.Min(to, 0) - from);
            from = Math.Min(to, 0);
        }
        if (from < to && from < digits.Length)
        {
            int end = Math.Min(to, digits.Length);
            b.Append(digits[from..end]);
            from = end;
        }
        if (from < to)
            b.Append('0', to - from);
    }

    private static ReadOnlySpan<char> TrimZeros(ReadOnlySpan<char> digits)
    {
        int length = digits.Length;
        while (length > 1 && digits[length - 1] == '0')
            length--;
        return digits[..length];
    }
}
