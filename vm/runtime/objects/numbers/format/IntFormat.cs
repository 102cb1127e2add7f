namespace CoroVm.Runtime.Objects;

/// <summary><c>int.__format__</c></summary>
internal static class IntFormat
{
    /// <summary>The formatted int; <paramref name="type"/> is the object's, for messages.</summary>
    internal static Value Format(VmThread thread, in Value value, StrObject specText, TypeObject type)
    {
        if (!FormatSpec.TryParse(thread, specText, type, 'd', '>', out FormatSpec spec))
            return Value.Error;
        switch (spec.Type)
        {
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return Ints.TryDouble(thread, value, out double x) ? FloatFormat.Format(thread, x, spec) : Value.Error;
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                break;
            default:
                return FormatSpec.UnknownType(thread, spec.Type, type);
        }
        if (spec.Precision >= 0)
            return thread.ValueError("Precision not allowed in integer format specifier");
        if (spec.NoNegativeZero)
            return thread.ValueError("Negative zero coercion (z) not allowed in integer format specifier");
        if (spec.Type == 'c')
            return Character(thread, value, spec);
        int radix = spec.Type switch { 'b' => 2, 'o' => 8, 'x' or 'X' => 16, _ => 10 };
        string? digits = radix == 10 ? IntText.Decimal(thread, value) : IntText.Power2(value, radix);
        if (digits is null)
            return Value.Error;
        string prefix = !spec.Alternate || radix == 10 ? "" : radix == 2 ? "0b" : radix == 8 ? "0o" : spec.Type == 'X' ? "0X" : "0x";
        if (spec.Type == 'X')
            digits = digits.ToUpperInvariant();
        bool negative = Ints.Sign(value) < 0;
        string? text = NumberLayout.Lay(thread, spec, negative, prefix, digits.AsSpan(negative && radix == 10 ? 1 : 0), "");
        return text is null ? Value.Error : Value.Str(text);
    }

    private static Value Character(VmThread thread, in Value value, in FormatSpec spec)
    {
        if (spec.Sign != '\0')
            return thread.ValueError("Sign not allowed with integer format specifier 'c'");
        if (spec.Alternate)
            return thread.ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
        if (!Ints.TrySmall(value, out long c))
            return thread.OverflowError("Python int too large to convert to C long");
        if (c is < 0 or > 0x10FFFF)
            return thread.OverflowError("%c arg not in range(0x110000)");
        if (spec.Width <= 1)
            return StrObject.From([(int)c]);
        if (spec.Width > int.MaxValue / 4)
            return thread.Raise(ExceptionTypes.MemoryError);
        if (!thread.Charge(spec.Width))
            return Value.Error;
        int[] points = new int[spec.Width];
        Array.Fill(points, spec.Fill);
        points[spec.Align switch { '<' => 0, '^' => (points.Length - 1) / 2, _ => points.Length - 1 }] = (int)c;
        return StrObject.From(points);
    }
}
