namespace CoroVm.Runtime.Objects;

/// <summary><c>str.__format__</c></summary>
internal static class StrFormatSpec
{
    internal static Value Format(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (a[1].Ref is not StrObject text)
            return t.TypeError($"__format__() argument must be str, not {TextArguments.NameOf(a[1])}");
        if (text.Length == 0)
            return s.GetType() == typeof(StrObject) ? s : Representation.StrReentrant(t, s) is { } plain ? plain : Value.Error;
        if (!FormatSpec.TryParse(t, text, s.Type, 's', '<', out FormatSpec spec))
            return Value.Error;
        if (spec.Type != 's')
            return FormatSpec.UnknownType(t, spec.Type, s.Type);
        if (spec.Sign != '\0')
            return t.ValueError((spec.Sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
        if (spec.NoNegativeZero)
            return t.ValueError("Negative zero coercion (z) not allowed in string format specifier");
        if (spec.Alternate)
            return t.ValueError("Alternate form (#) not allowed in string format specifier");
        if (spec.Align == '=')
            return t.ValueError("'=' alignment not allowed in string format specifier");
        if (spec.Precision >= 0 && spec.Precision < s.Length)
            s = s.Substring(0, (int)spec.Precision);
        if (spec.Width <= s.Length)
            return StrObject.Exact(s);
        if (!TextArguments.Allow(t, spec.Width))
            return Value.Error;
        int room = (int)spec.Width - s.Length;
        int left = spec.Align == '>' ? room : spec.Align == '^' ? room / 2 : 0;
        return StrPadding.Pad(s, left, room - left, spec.Fill);
    }
}
