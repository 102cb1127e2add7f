using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>Reading floats (<c>float()</c> of text).</summary>
internal static class FloatParsing
{
    /// <summary>Parses a whole text: blanks around it, underscores between digits, "inf", "infinity" and "nan" in any case.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out double result)
    {
        text = IntText.Trim(text);
        result = 0;
        if (text.IsEmpty)
            return false;
        if (!text.Contains('_'))
            return TryPlain(text, out result, out int length) && length == text.Length;
        // An underscore must stand between two digits.
        char[] kept = new char[text.Length];
        int n = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '_')
                kept[n++] = text[i];
            else if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
                return false;
        }
        return TryPlain(kept.AsSpan(0, n), out result, out int used) && used == n;
    }

    /// <summary>Parses the longest number at the start of the text.</summary>
    internal static bool TryPlain(ReadOnlySpan<char> text, out double result, out int length)
    {
        result = 0;
        int at = 0;
        bool negative = false;
        if (at < text.Length && text[at] is '+' or '-')
            negative = text[at++] == '-';
        length = 0;
        foreach (string word in (ReadOnlySpan<string>)["infinity", "inf", "nan"])
        {
            if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            length = at + word.Length;
            result = word == "nan" ? Floats.NaN : double.PositiveInfinity;
            if (negative)
                result = -result;
            return true;
        }
        int digits = at;
        at = SkipDigits(text, at);
        int count = at - digits;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = ++at;
            at = SkipDigits(text, at);
            count += at - fraction;
        }
        if (count == 0)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int e = at + 1;
            if (e < text.Length && text[e] is '+' or '-')
                e++;
            int end = SkipDigits(text, e);
            if (end > e)
                at = end;
        }
        length = at;
        return double.TryParse(text[..at], NumberStyles.Float, CultureInfo.InvariantCulture, out result);
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
