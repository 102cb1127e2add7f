namespace CoroVm.Runtime.Objects;

/// <summary><c>float.__format__</c></summary>
internal static class FloatFormat
{
    internal static Value Format(VmThread thread, double x, StrObject specText, TypeObject type)
    {
        if (!FormatSpec.TryParse(thread, specText, type, '\0', '>', out FormatSpec spec))
            return Value.Error;
        return spec.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? Format(thread, x, spec)
            : FormatSpec.UnknownType(thread, spec.Type, type);
    }

    internal static Value Format(VmThread thread, double x, in FormatSpec spec)
    {
        if (!TryText(thread, x, spec, spec.Type == 0 ? FloatTextFlags.AddDotZero : FloatTextFlags.None, out string text))
            return Value.Error;
        bool negative = text[0] == '-';
        int start = negative ? 1 : 0, end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        string? result = NumberLayout.Lay(thread, spec, negative, "", text.AsSpan(start, end - start), text.AsSpan(end));
        return result is null ? Value.Error : Value.Str(result);
    }

    /// <summary>The number alone, with a minus if it is negative; false on error.</summary>
    internal static bool TryText(VmThread thread, double x, in FormatSpec spec, FloatTextFlags flags, out string text)
    {
        text = "";
        if (spec.Precision > int.MaxValue)
        {
            thread.ValueError("precision too big");
            return false;
        }
        if (spec.Precision > int.MaxValue / 4)
        {
            thread.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        if (spec.Precision > 64 && !thread.Charge(spec.Precision))
            return false;
        if (spec.Alternate)
            flags |= FloatTextFlags.Alternate;
        if (spec.NoNegativeZero)
            flags |= FloatTextFlags.NoNegativeZero;
        int precision = (int)spec.Precision;
        char code = (char)spec.Type;
        bool percent = code == '%';
        switch (code)
        {
            case '\0':
                code = precision < 0 ? 'r' : 'g';
                precision = Math.Max(precision, 0);
                break;
            case 'n':
                code = 'g';
                break;
            case '%':
                code = 'f';
                x *= 100;
                break;
        }
        text = FloatText.Format(x, code, precision < 0 ? 6 : precision, flags);
        if (percent)
            text += "%";
        return true;
    }
}
