namespace CoroVm.Runtime.Objects;

/// <summary><c>complex.__format__</c></summary>
internal static class ComplexFormat
{
    internal static Value Format(VmThread thread, ComplexObject z, StrObject specText)
    {
        if (!FormatSpec.TryParse(thread, specText, z.Type, '\0', '>', out FormatSpec spec))
            return Value.Error;
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
            return FormatSpec.UnknownType(thread, spec.Type, z.Type);
        if (spec.Fill == '0')
            return thread.ValueError("Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=')
            return thread.ValueError("'=' alignment flag is not allowed in complex format specifier");
        bool imaginaryOnly = spec.Type == 0 && z.Real == 0 && !double.IsNegative(z.Real);
        FormatSpec part = spec;
        part.Width = -1;
        if (!TryPart(thread, z.Imag, part with { Sign = imaginaryOnly ? spec.Sign : '+' }, out string imag))
            return Value.Error;
        string text = imag + "j";
        if (!imaginaryOnly)
        {
            if (!TryPart(thread, z.Real, part, out string real))
                return Value.Error;
            text = real + text;
            if (spec.Type == 0)
                text = "(" + text + ")";
        }
        return NumberLayout.Pad(thread, spec, text) is { } padded ? Value.Str(padded) : Value.Error;
    }

    private static bool TryPart(VmThread thread, double x, in FormatSpec spec, out string text)
    {
        if (!FloatFormat.TryText(thread, x, spec, FloatTextFlags.None, out text))
            return false;
        bool negative = text[0] == '-';
        int start = negative ? 1 : 0, end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        string? laid = NumberLayout.Lay(thread, spec, negative, "", text.AsSpan(start, end - start), text.AsSpan(end));
        text = laid ?? "";
        return laid is not null;
    }
}
