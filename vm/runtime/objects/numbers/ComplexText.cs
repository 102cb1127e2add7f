namespace CoroVm.Runtime.Objects;

/// <summary>Text of complex numbers, and back.</summary>
internal static class ComplexText
{
    /// <summary><c>repr(z)</c></summary>
    internal static string Repr(ComplexObject z)
    {
        string imag = FloatText.Format(z.Imag, 'r', 0, FloatTextFlags.None);
        if (z.Real == 0 && !double.IsNegative(z.Real))
            return imag + "j";
        string sign = double.IsNaN(z.Imag) || !double.IsNegative(z.Imag) ? "+" : "";
        return "(" + FloatText.Format(z.Real, 'r', 0, FloatTextFlags.None) + sign + imag + "j)";
    }

    /// <summary>Parses <c>complex()</c>'s text: <c>a</c>, <c>bj</c> or <c>a+bj</c>, perhaps in parentheses.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out double real, out double imag)
    {
        real = imag = 0;
        text = IntText.Trim(text);
        if (text.Contains('_'))
        {
            char[] kept = new char[text.Length];
            int n = 0;
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] != '_')
                    kept[n++] = text[i];
                else if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
                    return false;
            }
            text = kept.AsSpan(0, n);
        }
        if (text.Length > 0 && text[0] == '(')
        {
            if (text[^1] != ')' || text.Length < 2)
                return false;
            text = IntText.Trim(text[1..^1]);
        }
        if (text.IsEmpty)
            return false;
        int at = 0;
        if (FloatParsing.TryPlain(text, out double first, out int length))
        {
            at = length;
            if (at == text.Length)
            {
                real = first;
                return true;
            }
            if (text[at] is 'j' or 'J')
            {
                imag = first;
                return at + 1 == text.Length;
            }
            if (text[at] is not ('+' or '-'))
                return false;
            real = first;
            if (FloatParsing.TryPlain(text[at..], out double second, out length))
            {
                imag = second;
                at += length;
            }
            else
            {
                imag = text[at] == '-' ? -1 : 1;
                at++;
            }
        }
        else
        {
            imag = 1;
            if (text[0] is '+' or '-')
                imag = text[at++] == '-' ? -1 : 1;
        }
        return at + 1 == text.Length && text[at] is 'j' or 'J';
    }
}
