namespace CoroVm.Runtime.Objects;

/// <summary>Reads a field name: a first part, then <c>.name</c> and <c>[index]</c> accessors.</summary>
internal ref struct FieldName
{
    private readonly StrObject text;
    private readonly int end;
    private int at;

    internal FieldName(StrObject text, int start, int end)
    {
        this.text = text;
        this.end = end;
        at = start;
        while (at < end && text[at] != '.' && text[at] != '[')
            at++;
        First = text.Substring(start, at - start);
    }

    internal StrObject First { get; }

    /// <summary>Whether accessors follow.</summary>
    internal readonly bool HasMore => at < end;

    /// <summary>The next accessor: an attribute's name, or an index, which is an int or a str. False with ValueError pending.</summary>
    internal bool TryNext(VmThread thread, out bool isAttribute, out Value key) => TryNext(thread, text, end, ref at, out isAttribute, out key);

    /// <summary>Reads the accessor at a position.</summary>
    internal static bool TryNext(VmThread thread, StrObject text, int end, ref int at, out bool isAttribute, out Value key)
    {
        key = default;
        isAttribute = text[at] == '.';
        if (!isAttribute && text[at] != '[')
            return ReplacementField.Fail(thread, "Only '.' or '[' may follow ']' in format field specifier");
        int start = ++at;
        if (isAttribute)
        {
            while (at < end && text[at] != '.' && text[at] != '[')
                at++;
            if (at == start)
                return ReplacementField.Fail(thread, "Empty attribute in format string");
            key = text.Substring(start, at - start);
            return true;
        }
        while (at < end && text[at] != ']')
            at++;
        if (at == end)
            return ReplacementField.Fail(thread, "Missing ']' in format string");
        if (at == start)
            return ReplacementField.Fail(thread, "Empty attribute in format string");
        StrObject name = text.Substring(start, at - start);
        at++;
        if (!TryIndex(thread, name, out long index))
            return false;
        key = index >= 0 ? Value.Int(index) : name;
        return true;
    }

    /// <summary>The number that a name is, or -1; false when it has too many digits.</summary>
    internal static bool TryIndex(VmThread thread, StrObject name, out long index)
    {
        index = name.Length == 0 ? -1 : 0;
        for (int i = 0; i < name.Length; i++)
        {
            int digit = UnicodeProperties.DecimalValue(name[i]);
            if (digit < 0)
            {
                index = -1;
                return true;
            }
            if (index > (long.MaxValue - digit) / 10)
                return ReplacementField.Fail(thread, "Too many decimal digits in format string");
            index = index * 10 + digit;
        }
        return true;
    }
}
