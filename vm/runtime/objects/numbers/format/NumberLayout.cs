using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>Lays out the parts of a formatted number: padding, sign, prefix, grouped digits, fraction and what follows.</summary>
internal static class NumberLayout
{
    /// <summary>The text of a number with what the specification adds to it; null with MemoryError pending when it is too wide.
    /// <paramref name="rest"/> is what follows the integer digits: point, fraction, exponent.</summary>
    internal static string? Lay(VmThread thread, in FormatSpec spec, bool negative, string prefix, ReadOnlySpan<char> digits, ReadOnlySpan<char> rest)
    {
        if (spec.Width > int.MaxValue / 4)
        {
            thread.Raise(ExceptionTypes.MemoryError);
            return null;
        }
        if (spec.Width > 64 && !thread.Charge(spec.Width))
            return null;
        string sign = negative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        string tail = GroupFraction(rest, spec.FractionGrouping);
        int around = sign.Length + prefix.Length + tail.Length;
        int width = (int)Math.Max(spec.Width, 0);
        string body = digits.IsEmpty ? "" : GroupDigits(digits, spec, spec.Fill == '0' && spec.Align == '=' ? width - around : 0);
        int padding = Math.Max(0, width - around - body.Length);
        if (padding == 0)
            return string.Concat(sign, prefix, body, tail);
        int left = spec.Align switch { '>' => padding, '^' => padding / 2, _ => 0 };
        int inner = spec.Align == '=' ? padding : 0;
        string fill = char.ConvertFromUtf32(IsSurrogate(spec.Fill) ? ' ' : spec.Fill);
        var b = new StringBuilder(width + 8);
        Repeat(b, fill, left);
        b.Append(sign).Append(prefix);
        Repeat(b, fill, inner);
        b.Append(body).Append(tail);
        Repeat(b, fill, padding - left - inner);
        return b.ToString();
    }

    /// <summary>Pads a text to the width of the specification.</summary>
    internal static string? Pad(VmThread thread, FormatSpec spec, string text)
    {
        spec.Sign = '\0';
        spec.FractionGrouping = '\0';
        return Lay(thread, spec, false, "", "", text);
    }

    private static bool IsSurrogate(int c) => c is >= 0xD800 and <= 0xDFFF;

    private static void Repeat(StringBuilder b, string fill, int count)
    {
        if (fill.Length == 1)
        {
            b.Append(fill[0], count);
            return;
        }
        while (count-- > 0)
            b.Append(fill);
    }

    /// <summary>Separators between groups; zeros in front until there are <paramref name="minimum"/> characters, or one more where a
    /// separator would come first.</summary>
    private static string GroupDigits(ReadOnlySpan<char> digits, in FormatSpec spec, int minimum)
    {
        if (spec.Grouping == '\0')
            return digits.Length >= minimum ? digits.ToString() : new string('0', minimum - digits.Length) + digits.ToString();
        int size = spec.GroupSize;
        int count = digits.Length;
        while (count + (count - 1) / size < minimum)
            count++;
        char[] result = new char[count + (count - 1) / size];
        int at = result.Length;
        for (int i = 0; i < count; i++)
        {
            if (i > 0 && i % size == 0)
                result[--at] = spec.Grouping;
            result[--at] = i < digits.Length ? digits[^(i + 1)] : '0';
        }
        return new string(result);
    }

    private static string GroupFraction(ReadOnlySpan<char> rest, char separator)
    {
        if (separator == '\0' || rest.IsEmpty || rest[0] != '.')
            return rest.ToString();
        var b = new StringBuilder(rest.Length * 4 / 3 + 1).Append('.');
        int i = 1;
        for (; i < rest.Length && char.IsAsciiDigit(rest[i]); i++)
        {
            if (i > 1 && (i - 1) % 3 == 0)
                b.Append(separator);
            b.Append(rest[i]);
        }
        return b.Append(rest[i..]).ToString();
    }
}
