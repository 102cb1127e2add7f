namespace CoroVm.Runtime.Objects;

/// <summary>The <c>is...</c> methods of str.</summary>
internal static class StrTests
{
    internal static Value IsAscii(VmThread t, ReadOnlySpan<Value> a) => Value.Bool(((StrObject)a[0].Ref!).IsAscii);

    internal static Value IsAlpha(VmThread t, ReadOnlySpan<Value> a) => All((StrObject)a[0].Ref!, UnicodeFlags.Alpha);

    internal static Value IsAlnum(VmThread t, ReadOnlySpan<Value> a) =>
        All((StrObject)a[0].Ref!, UnicodeFlags.Alpha | UnicodeFlags.Decimal | UnicodeFlags.Digit | UnicodeFlags.Numeric);

    internal static Value IsDecimal(VmThread t, ReadOnlySpan<Value> a) => All((StrObject)a[0].Ref!, UnicodeFlags.Decimal);

    internal static Value IsDigit(VmThread t, ReadOnlySpan<Value> a) => All((StrObject)a[0].Ref!, UnicodeFlags.Digit);

    internal static Value IsNumeric(VmThread t, ReadOnlySpan<Value> a) => All((StrObject)a[0].Ref!, UnicodeFlags.Numeric);

    internal static Value IsSpace(VmThread t, ReadOnlySpan<Value> a) => All((StrObject)a[0].Ref!, UnicodeFlags.Space);

    internal static Value IsPrintable(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        return s.Length == 0 ? Value.True : All(s, UnicodeFlags.Printable);
    }

    internal static Value IsIdentifier(VmThread t, ReadOnlySpan<Value> a) => Value.Bool(IsIdentifier((StrObject)a[0].Ref!));

    internal static Value IsLower(VmThread t, ReadOnlySpan<Value> a) =>
        HasOnly((StrObject)a[0].Ref!, UnicodeFlags.Lower, UnicodeFlags.Upper | UnicodeFlags.Title);

    internal static Value IsUpper(VmThread t, ReadOnlySpan<Value> a) =>
        HasOnly((StrObject)a[0].Ref!, UnicodeFlags.Upper, UnicodeFlags.Lower | UnicodeFlags.Title);

    internal static Value IsTitle(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        bool any = false, inWord = false;
        for (int i = 0; i < s.Length; i++)
        {
            UnicodeFlags flags = UnicodeProperties.Of(s[i]).Flags;
            if ((flags & (UnicodeFlags.Upper | UnicodeFlags.Title)) != 0)
            {
                if (inWord)
                    return Value.False;
                any = inWord = true;
            }
            else if ((flags & UnicodeFlags.Lower) != 0)
            {
                if (!inWord)
                    return Value.False;
            }
            else
            {
                inWord = false;
            }
        }
        return Value.Bool(any);
    }

    internal static bool IsIdentifier(StrObject s)
    {
        if (s.Length == 0 || !UnicodeProperties.IsIdentifierStart(s[0]))
            return false;
        for (int i = 1; i < s.Length; i++)
            if (!UnicodeProperties.IsIdentifierContinue(s[i]))
                return false;
        return true;
    }

    private static Value All(StrObject s, UnicodeFlags flags)
    {
        for (int i = 0; i < s.Length; i++)
            if (!UnicodeProperties.Has(s[i], flags))
                return Value.False;
        return Value.Bool(s.Length > 0);
    }

    private static Value HasOnly(StrObject s, UnicodeFlags wanted, UnicodeFlags forbidden)
    {
        bool any = false;
        for (int i = 0; i < s.Length; i++)
        {
            UnicodeFlags flags = UnicodeProperties.Of(s[i]).Flags;
            if ((flags & forbidden) != 0)
                return Value.False;
            any |= (flags & wanted) != 0;
        }
        return Value.Bool(any);
    }
}
