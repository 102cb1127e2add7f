using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The case mappings of str, with Unicode's full mappings.</summary>
internal static class StrCase
{
    private const int CapitalSigma = 0x3A3, SmallSigma = 0x3C3, FinalSigma = 0x3C2;

    internal static Value Upper(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!t.Charge(s.Length))
            return Value.Error;
        return s.IsAscii ? AsciiUpper(s) : UpperAny(s);
    }

    private static StrObject UpperAny(StrObject s)
    {
        var b = new TextBuilder(s.Length);
        Span<int> mapped = stackalloc int[UnicodeProperties.MaxMapping];
        for (int i = 0; i < s.Length; i++)
            b.Append(mapped[..UnicodeProperties.Map(s[i], UnicodeProperties.Of(s[i]).Upper, mapped)]);
        return b.ToStr();
    }

    internal static Value Lower(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!t.Charge(s.Length))
            return Value.Error;
        return s.IsAscii ? AsciiLower(s) : LowerAny(s);
    }

    private static StrObject LowerAny(StrObject s)
    {
        var b = new TextBuilder(s.Length);
        for (int i = 0; i < s.Length; i++)
            AppendLower(ref b, s, i);
        return b.ToStr();
    }

    internal static Value CaseFold(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!t.Charge(s.Length))
            return Value.Error;
        if (s.IsAscii)
            return AsciiLower(s);
        var b = new TextBuilder(s.Length);
        Span<int> mapped = stackalloc int[UnicodeProperties.MaxMapping];
        for (int i = 0; i < s.Length; i++)
            b.Append(mapped[..UnicodeProperties.Map(s[i], UnicodeProperties.Of(s[i]).Fold, mapped)]);
        return b.ToStr();
    }

    internal static Value Title(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!t.Charge(s.Length))
            return Value.Error;
        var b = new TextBuilder(s.Length);
        bool cased = false;
        for (int i = 0; i < s.Length; i++)
        {
            if (cased)
                AppendLower(ref b, s, i);
            else
                AppendTitle(ref b, s[i]);
            cased = UnicodeProperties.Has(s[i], UnicodeFlags.Cased);
        }
        return b.ToStr();
    }

    internal static Value Capitalize(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!t.Charge(s.Length))
            return Value.Error;
        var b = new TextBuilder(s.Length);
        for (int i = 0; i < s.Length; i++)
        {
            if (i == 0)
                AppendTitle(ref b, s[0]);
            else
                AppendLower(ref b, s, i);
        }
        return b.ToStr();
    }

    internal static Value SwapCase(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!t.Charge(s.Length))
            return Value.Error;
        var b = new TextBuilder(s.Length);
        Span<int> mapped = stackalloc int[UnicodeProperties.MaxMapping];
        for (int i = 0; i < s.Length; i++)
        {
            int c = s[i];
            if (UnicodeProperties.IsUpper(c))
                AppendLower(ref b, s, i);
            else if (UnicodeProperties.IsLower(c))
                b.Append(mapped[..UnicodeProperties.Map(c, UnicodeProperties.Of(c).Upper, mapped)]);
            else
                b.Append(c);
        }
        return b.ToStr();
    }

    private static StrObject AsciiLower(StrObject s)
    {
        string text = new('\0', s.Length);
        Ascii.ToLower(s.Chars, FreshText.Writable(text), out _);
        return StrObject.FromAscii(text);
    }

    private static StrObject AsciiUpper(StrObject s)
    {
        string text = new('\0', s.Length);
        Ascii.ToUpper(s.Chars, FreshText.Writable(text), out _);
        return StrObject.FromAscii(text);
    }

    private static void AppendTitle(ref TextBuilder b, int c)
    {
        Span<int> mapped = stackalloc int[UnicodeProperties.MaxMapping];
        b.Append(mapped[..UnicodeProperties.Map(c, UnicodeProperties.Of(c).Title, mapped)]);
    }

    private static void AppendLower(ref TextBuilder b, StrObject s, int index)
    {
        int c = s[index];
        if (c == CapitalSigma)
        {
            b.Append(IsFinal(s, index) ? FinalSigma : SmallSigma);
            return;
        }
        Span<int> mapped = stackalloc int[UnicodeProperties.MaxMapping];
        b.Append(mapped[..UnicodeProperties.Map(c, UnicodeProperties.Of(c).Lower, mapped)]);
    }

    /// <summary>Unicode's Final_Sigma condition: a cased letter before, none after, case-ignorable ones aside.</summary>
    private static bool IsFinal(StrObject s, int index)
    {
        int i = index - 1;
        while (i >= 0 && UnicodeProperties.Has(s[i], UnicodeFlags.CaseIgnorable))
            i--;
        if (i < 0 || !UnicodeProperties.Has(s[i], UnicodeFlags.Cased))
            return false;
        i = index + 1;
        while (i < s.Length && UnicodeProperties.Has(s[i], UnicodeFlags.CaseIgnorable))
            i++;
        return i == s.Length || !UnicodeProperties.Has(s[i], UnicodeFlags.Cased);
    }
}
