namespace CoroVm.Runtime.Objects;

/// <summary>One step through a format string: literal text, then perhaps a replacement field. Positions are code points of the
/// string.</summary>
internal struct ReplacementField
{
    internal int LiteralStart, LiteralEnd;

    /// <summary>A field follows the literal.</summary>
    internal bool HasField;
    internal int NameStart, NameEnd;

    /// <summary>After <c>!</c>; 0 for none.</summary>
    internal int Conversion;
    internal int SpecStart, SpecEnd;

    /// <summary>The specification holds fields itself.</summary>
    internal bool IsNested;

    /// <summary>Reads on from <paramref name="at"/>; false with ValueError pending.</summary>
    internal static bool TryRead(VmThread thread, StrObject text, int end, ref int at, out ReplacementField field)
    {
        field = new ReplacementField { LiteralStart = at };
        while (at < end && text[at] != '{' && text[at] != '}')
            at++;
        field.LiteralEnd = at;
        if (at == end)
            return true;
        int brace = text[at++];
        if (at < end && text[at] == brace)
        {
            field.LiteralEnd = at++;
            return true;
        }
        if (brace == '}')
            return Fail(thread, "Single '}' encountered in format string");
        if (at == end)
            return Fail(thread, "Single '{' encountered in format string");
        field.HasField = true;
        return field.TryReadField(thread, text, end, ref at);
    }

    private bool TryReadField(VmThread thread, StrObject text, int end, ref int at)
    {
        NameStart = at;
        int c = 0;
        for (; at < end; at++)
        {
            c = text[at];
            if (c == '{')
                return Fail(thread, "unexpected '{' in field name");
            if (c == '[')
            {
                while (at + 1 < end && text[at + 1] != ']')
                    at++;
                continue;
            }
            if (c is '}' or ':' or '!')
                break;
        }
        NameEnd = at;
        if (at == end)
            return Fail(thread, "expected '}' before end of string");
        at++;
        if (c == '}')
            return true;
        if (c == '!')
        {
            if (at == end)
                return Fail(thread, "end of string while looking for conversion specifier");
            Conversion = text[at++];
            if (at < end)
            {
                c = text[at++];
                if (c == '}')
                    return true;
                if (c != ':')
                    return Fail(thread, "expected ':' after conversion specifier");
            }
        }
        SpecStart = at;
        for (int depth = 1; at < end; at++)
        {
            if (text[at] == '{')
            {
                IsNested = true;
                depth++;
            }
            else if (text[at] == '}' && --depth == 0)
            {
                SpecEnd = at++;
                return true;
            }
        }
        return Fail(thread, "unmatched '{' in format spec");
    }

    internal static bool Fail(VmThread thread, string message)
    {
        thread.ValueError(message);
        return false;
    }
}
