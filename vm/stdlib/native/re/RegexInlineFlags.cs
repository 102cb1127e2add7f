namespace CoroVm.StdLib.Native;

/// <summary>The flags inside a group: <c>(?i)</c>, <c>(?i-s:...)</c>.</summary>
internal sealed class RegexInlineFlags(RegexSource source, RegexGroups groups)
{
    /// <summary>Parses from a flag letter or hyphen on; false if they are flags of the whole pattern.</summary>
    internal bool Parse(int c, out int add, out int remove)
    {
        add = remove = 0;
        if (c != '-')
        {
            while (true)
            {
                int flag = RegexFlags.Of(c);
                if (source.IsText && c == 'L')
                    source.Fail("bad inline flags: cannot use 'L' flag with a str pattern");
                else if (!source.IsText && c == 'u')
                    source.Fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
                add |= flag;
                if ((flag & RegexFlags.Types) != 0 && (add & RegexFlags.Types) != flag)
                    source.Fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
                c = source.Get();
                if (c is ')' or '-' or ':')
                    break;
                if (!IsFlag(c, "missing -, : or )"))
                    return true;
            }
        }
        if (c == ')')
        {
            groups.Flags |= add;
            return false;
        }
        if (c == '-' && !Removed(out remove))
            return true;
        if ((add & remove) != 0)
            source.Fail("bad inline flags: flag turned on and off", 1);
        return true;
    }

    private bool Removed(out int remove)
    {
        remove = 0;
        int c = source.Get();
        if (!IsFlag(c, "missing flag"))
            return false;
        while (true)
        {
            int flag = RegexFlags.Of(c);
            if ((flag & RegexFlags.Types) != 0)
                source.Fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
            remove |= flag;
            c = source.Get();
            if (c == ':')
                return true;
            if (!IsFlag(c, "missing :"))
                return false;
        }
    }

    private bool IsFlag(int c, string missing)
    {
        if (c == RegexSource.End)
            source.Fail(missing);
        else if (RegexFlags.Of(c) != 0)
            return true;
        else
            source.Fail((c & RegexSource.Escape) == 0 && UnicodeProperties.IsAlpha(c) ? "unknown flag" : missing, RegexSource.LengthOf(c));
        return false;
    }
}
