namespace CoroVm.Compiler.Syntax;

/// <summary>Finds where a numeric literal ends, and what is wrong with it.</summary>
internal ref struct NumberScanner(SourceCursor source)
{
    /// <summary>What is wrong, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>The offset just behind the last character that was consumed when the error was found.</summary>
    public int ErrorPosition { get; private set; }

    /// <summary>For the error about leading zeros, where its range starts; otherwise -1.</summary>
    public int ErrorStart { get; private set; } = -1;

    /// <summary>The kind of literal that a keyword follows without a space, when that deserves a warning.</summary>
    public string? Warning { get; private set; }

    /// <summary>Scans from <paramref name="start"/>, a digit or a dot before a digit; returns the end.</summary>
    public int Scan(int start)
    {
        int p = start;
        char c = source.At(p);
        if (c == '.')
        {
            return Fraction(p + 1);
        }

        if (c != '0')
        {
            p = DecimalTail(p);
            return Error is null ? AfterInteger(p) : p;
        }

        switch (source.At(p + 1))
        {
            case 'x' or 'X':
                return Radix(p + 2, 16, "hexadecimal");
            case 'o' or 'O':
                return Radix(p + 2, 8, "octal");
            case 'b' or 'B':
                return Radix(p + 2, 2, "binary");
        }

        return LeadingZero(start);
    }

    private int LeadingZero(int start)
    {
        int p = start + 1;
        while (true)
        {
            if (source.At(p) == '_')
            {
                p++;
                if (!char.IsAsciiDigit(source.At(p)))
                {
                    return Fail("invalid decimal literal", p);
                }
            }

            if (source.At(p) != '0')
            {
                break;
            }

            p++;
        }

        int zerosEnd = p + 1;
        bool nonZero = char.IsAsciiDigit(source.At(p));
        if (nonZero)
        {
            p = DecimalTail(p);
            if (Error is not null)
            {
                return p;
            }
        }

        if (source.At(p) is '.' or 'e' or 'E' or 'j' or 'J')
        {
            return AfterInteger(p);
        }

        if (nonZero)
        {
            ErrorStart = start;
            return Fail(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                zerosEnd);
        }

        return End(p, "decimal");
    }

    private int AfterInteger(int p) => source.At(p) switch
    {
        '.' => Fraction(p + 1),
        'e' or 'E' => Exponent(p),
        _ => Suffix(p),
    };

    private int Fraction(int p)
    {
        if (char.IsAsciiDigit(source.At(p)))
        {
            p = DecimalTail(p);
            if (Error is not null)
            {
                return p;
            }
        }

        return source.At(p) is 'e' or 'E' ? Exponent(p) : Suffix(p);
    }

    private int Exponent(int p)
    {
        int e = p;
        p++;
        if (source.At(p) is '+' or '-')
        {
            p++;
            if (!char.IsAsciiDigit(source.At(p)))
            {
                return Fail("invalid decimal literal", p);
            }
        }
        else if (!char.IsAsciiDigit(source.At(p)))
        {
            return End(e, "decimal");
        }

        p = DecimalTail(p);
        return Error is null ? Suffix(p) : p;
    }

    private int Suffix(int p) => source.At(p) is 'j' or 'J' ? End(p + 1, "imaginary") : End(p, "decimal");

    private int DecimalTail(int p)
    {
        while (true)
        {
            while (char.IsAsciiDigit(source.At(p)))
            {
                p++;
            }

            if (source.At(p) != '_')
            {
                return p;
            }

            p++;
            if (!char.IsAsciiDigit(source.At(p)))
            {
                return Fail("invalid decimal literal", p);
            }
        }
    }

    private int Radix(int p, int radix, string kind)
    {
        do
        {
            if (source.At(p) == '_')
            {
                p++;
            }

            if (!IsDigit(source.At(p), radix))
            {
                return BadDigit(p, kind);
            }

            while (IsDigit(source.At(p), radix))
            {
                p++;
            }
        }
        while (source.At(p) == '_');

        return char.IsAsciiDigit(source.At(p)) ? BadDigit(p, kind) : End(p, kind);
    }

    private int BadDigit(int p, string kind) => char.IsAsciiDigit(source.At(p))
        ? Fail($"invalid digit '{source.At(p)}' in {kind} literal", p + 1)
        : Fail($"invalid {kind} literal", p);

    private static bool IsDigit(char c, int radix) => radix switch
    {
        16 => char.IsAsciiHexDigit(c),
        8 => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    /// <summary>A literal may touch a keyword that can follow it (with a warning), but no other word.</summary>
    private int End(int p, string kind)
    {
        char c = source.At(p);
        if (c < 128 && !CharacterClass.IsIdentifierPart(c))
        {
            return p;
        }

        bool isKeyword = c switch
        {
            'a' => Follows(p, "and"),
            'e' => Follows(p, "else"),
            'f' => Follows(p, "for"),
            'i' => source.At(p + 1) is 'f' or 'n' or 's',
            'o' => Follows(p, "or"),
            'n' => Follows(p, "not"),
            _ => false,
        };
        if (isKeyword)
        {
            Warning = kind;
            return p;
        }

        return c < 128 ? Fail($"invalid {kind} literal", p) : p;
    }

    private readonly bool Follows(int p, string word)
    {
        foreach (char c in word)
        {
            if (source.At(p++) != c)
            {
                return false;
            }
        }

        return !CharacterClass.IsIdentifierPart(source.At(p));
    }

    private int Fail(string message, int position)
    {
        Error = message;
        ErrorPosition = position;
        return position;
    }
}
