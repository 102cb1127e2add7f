namespace CoroVm.Runtime.Objects;

/// <summary><c>repr()</c> of a str.</summary>
internal static class StrRepr
{
    private const string Digits = "0123456789abcdef";

    /// <summary>The repr; null if it would be too long (the exception is pending).</summary>
    internal static StrObject? Of(VmThread thread, StrObject s)
    {
        if (!thread.Charge(s.Length))
            return null;
        if (s.Bmp is { } text && IsPlain(text))
            return StrObject.FromBmp(string.Concat("'", text, "'"));
        bool single = false, both = false;
        for (int i = 0; i < s.Length; i++)
        {
            single |= s[i] == '\'';
            both |= s[i] == '"';
        }
        int quote = single && !both ? '"' : '\'';
        if ((long)s.Length * 10 + 2 > StrConcat.MaxLength)
        {
            thread.Raise(ExceptionTypes.OverflowError, "string is too long to generate repr");
            return null;
        }
        var b = new TextBuilder(s.Length + 8);
        b.Append(quote);
        for (int i = 0; i < s.Length; i++)
        {
            int c = s[i];
            if (c == quote || c == '\\')
            {
                b.Append('\\');
                b.Append(c);
            }
            else if (c is >= 32 and < 127)
            {
                b.Append(c);
            }
            else if (c is '\n' or '\r' or '\t')
            {
                b.Append('\\');
                b.Append(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
            }
            else if (c < 128 || !UnicodeProperties.IsPrintable(c))
            {
                AppendEscape(ref b, c);
            }
            else
            {
                b.Append(c);
            }
        }
        b.Append(quote);
        return b.ToStr();
    }

    /// <summary>The text with every non-ASCII code point as an escape.</summary>
    internal static StrObject EscapeNonAscii(StrObject s)
    {
        var b = new TextBuilder(s.Length + 32);
        for (int i = 0; i < s.Length; i++)
        {
            if (s[i] < 128)
                b.Append(s[i]);
            else
                AppendEscape(ref b, s[i]);
        }
        return b.ToStr();
    }

    /// <summary><c>\xXX</c>, <c>\uXXXX</c> or <c>\UXXXXXXXX</c>.</summary>
    internal static void AppendEscape(ref TextBuilder b, int c)
    {
        b.Append('\\');
        b.Append(c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U');
        for (int shift = c < 0x100 ? 4 : c < 0x10000 ? 12 : 28; shift >= 0; shift -= 4)
            b.Append(Digits[(c >> shift) & 15]);
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
            if (c < 32 || c >= 127 || c == '\'' || c == '\\')
                return false;
        return true;
    }
}
