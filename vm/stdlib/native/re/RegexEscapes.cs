namespace CoroVm.StdLib.Native;

/// <summary>Backslash sequences of patterns.</summary>
internal static class RegexEscapes
{
    /// <summary>What a token with a backslash means outside a character set.</summary>
    internal static RegexNode InPattern(RegexSource source, RegexGroups groups, int token)
    {
        int c = token & ~RegexSource.Escape;
        switch (c)
        {
            case 'A': return At(RegexPlace.BeginningString);
            case 'b': return At(RegexPlace.Boundary);
            case 'B': return At(RegexPlace.NonBoundary);
            case 'z' or 'Z': return At(RegexPlace.EndString);
        }
        if (TryCategory(c, out RegexCategory category))
            return new RegexNode(RegexNodeKind.In) { Items = [new RegexItem(RegexItemKind.Category, (int)category)] };
        if (Simple(c) is >= 0 and var simple)
            return Literal(simple);
        if (c is 'x' or 'u' or 'U' or 'N')
            return Literal(Coded(source, c));
        if (c == '0')
            return Literal(Convert.ToInt32(source.GetDigits(2, 8, "0"), 8));
        return c is >= '1' and <= '9' ? Numbered(source, groups, c) : Literal(Other(source, c));
    }

    /// <summary>What a token with a backslash means inside a character set.</summary>
    internal static RegexItem InSet(RegexSource source, int token)
    {
        int c = token & ~RegexSource.Escape;
        if (TryCategory(c, out RegexCategory category))
            return new RegexItem(RegexItemKind.Category, (int)category);
        if (c == 'b')
            return new RegexItem(RegexItemKind.Literal, '\b');
        if (Simple(c) is >= 0 and var simple)
            return new RegexItem(RegexItemKind.Literal, simple);
        if (c is 'x' or 'u' or 'U' or 'N')
            return new RegexItem(RegexItemKind.Literal, Coded(source, c));
        if (c is >= '0' and <= '7')
        {
            string digits = source.GetDigits(2, 8, ((char)c).ToString());
            return new RegexItem(RegexItemKind.Literal, Octal(source, digits));
        }
        if (c is '8' or '9')
            source.Fail("bad escape \\" + (char)c, 2);
        return new RegexItem(RegexItemKind.Literal, Other(source, c));
    }

    /// <summary>The character of <c>\n</c> and its like, or -1.</summary>
    internal static int Simple(int c) => c switch
    {
        'a' => 7, 'f' => 12, 'n' => 10, 'r' => 13, 't' => 9, 'v' => 11, '\\' => '\\',
        _ => -1,
    };

    /// <summary>The value of three octal digits; fails beyond a byte.</summary>
    internal static int Octal(RegexSource source, string digits)
    {
        int value = Convert.ToInt32(digits, 8);
        if (value > 255)
            source.Fail($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);
        return value;
    }

    private static RegexNode At(RegexPlace place) => new(RegexNodeKind.At) { Value = (int)place };

    private static RegexNode Literal(int c) => new(RegexNodeKind.Literal) { Value = c };

    private static bool TryCategory(int c, out RegexCategory category)
    {
        int index = "dDsSwW".IndexOf(c < 128 ? (char)c : '\0', StringComparison.Ordinal);
        category = (RegexCategory)Math.Max(index, 0);
        return index >= 0;
    }

    private static int Coded(RegexSource source, int c)
    {
        if (c != 'x' && !source.IsText)
            return Other(source, c);
        if (c == 'N')
            return Named(source);
        int count = c switch { 'x' => 2, 'u' => 4, _ => 8 };
        string digits = source.GetDigits(count, 16, "");
        if (digits.Length < count)
        {
            source.Fail($"incomplete escape \\{(char)c}{digits}", digits.Length + 2);
            return 0;
        }
        long value = Convert.ToInt64(digits, 16);
        if (value <= 0x10FFFF)
            return (int)value;
        source.Fail($"bad escape \\{(char)c}{digits}", digits.Length + 2);
        return 0;
    }

    private static int Named(RegexSource source)
    {
        if (!source.Match('{'))
        {
            source.Fail("missing {");
            return 0;
        }
        if (source.GetUntil('}', "character name") is not { } name)
            return 0;
        if (name.IsAscii && UnicodeNames.Lookup(name.Text) is [var c])
            return c;
        source.Fail("undefined character name " + source.Quote(name), name.Length + 4);
        return 0;
    }

    /// <summary>A group reference, or an octal escape if there are three octal digits.</summary>
    private static RegexNode Numbered(RegexSource source, RegexGroups groups, int c)
    {
        string digits = ((char)c).ToString();
        if (RegexSource.IsDigit(source.Next, 10))
        {
            digits += (char)source.Get();
            if (RegexSource.IsDigit(c, 8) && RegexSource.IsDigit(digits[1], 8) && RegexSource.IsDigit(source.Next, 8))
                return Literal(Octal(source, digits + (char)source.Get()));
        }
        int group = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        if (group >= groups.Count)
            source.Fail("invalid group reference " + digits, digits.Length);
        else if (!groups.IsClosed(group))
            source.Fail("cannot refer to an open group", digits.Length + 1);
        else
            groups.CheckLookBehind(source, group);
        return new RegexNode(RegexNodeKind.GroupRef) { Value = group };
    }

    private static int Other(RegexSource source, int c)
    {
        if (c < 128 && char.IsAsciiLetter((char)c))
            source.Fail("bad escape \\" + (char)c, 2);
        return c;
    }
}
