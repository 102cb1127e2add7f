using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>A parsed format specification (library reference, Format Specification Mini-Language):
/// <c>[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]</c>.</summary>
internal struct FormatSpec
{
    /// <summary>The code point that fills up to <see cref="Width"/>.</summary>
    internal int Fill;

    /// <summary><c>&lt;</c>, <c>&gt;</c>, <c>^</c> or <c>=</c>.</summary>
    internal char Align;

    /// <summary><c>+</c>, <c>-</c> or space; NUL when it is not given.</summary>
    internal char Sign;

    /// <summary><c>z</c>: no negative zero.</summary>
    internal bool NoNegativeZero;

    /// <summary><c>#</c></summary>
    internal bool Alternate;

    /// <summary>-1 when it is not given.</summary>
    internal long Width;

    /// <summary><c>,</c> or <c>_</c>; NUL for none.</summary>
    internal char Grouping;

    /// <summary>-1 when it is not given.</summary>
    internal long Precision;

    /// <summary>The grouping of the digits after the point: <c>,</c> or <c>_</c>; NUL for none.</summary>
    internal char FractionGrouping;

    /// <summary>The presentation type, a code point; 0 when neither it nor a default is given.</summary>
    internal int Type;

    /// <summary>Digits in a group: four in <c>_b</c>, <c>_o</c>, <c>_x</c>, else three.</summary>
    internal readonly int GroupSize => Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;

    /// <summary>Parses; false with ValueError pending. The type is that of the object to format.</summary>
    internal static bool TryParse(VmThread thread, StrObject text, TypeObject type, char defaultType, char defaultAlign, out FormatSpec spec)
    {
        spec = new FormatSpec { Fill = ' ', Align = defaultAlign, Width = -1, Precision = -1, Type = defaultType };
        int end = text.Length, at = 0;
        bool fillGiven = false, alignGiven = false;
        if (end >= 2 && IsAlign(text[1]))
        {
            spec.Fill = text[0];
            spec.Align = (char)text[1];
            fillGiven = alignGiven = true;
            at = 2;
        }
        else if (end >= 1 && IsAlign(text[0]))
        {
            spec.Align = (char)text[0];
            alignGiven = true;
            at = 1;
        }
        if (at < end && text[at] is '+' or '-' or ' ')
            spec.Sign = (char)text[at++];
        if (at < end && text[at] == 'z')
        {
            spec.NoNegativeZero = true;
            at++;
        }
        if (at < end && text[at] == '#')
        {
            spec.Alternate = true;
            at++;
        }
        if (!fillGiven && at < end && text[at] == '0')
        {
            spec.Fill = '0';
            if (!alignGiven && defaultAlign == '>')
                spec.Align = '=';
            at++;
        }
        int before = at;
        if (!Number(thread, text, ref at, out spec.Width))
            return false;
        if (at == before)
            spec.Width = -1;
        if (!Separator(thread, text, ref at, ref spec.Grouping))
            return false;
        if (at < end && text[at] == '.')
        {
            before = ++at;
            if (!Number(thread, text, ref at, out spec.Precision))
                return false;
            if (at == before)
                spec.Precision = -1;
            if (!Separator(thread, text, ref at, ref spec.FractionGrouping))
                return false;
            if (at == before)
            {
                thread.ValueError("Format specifier missing precision");
                return false;
            }
        }
        if (end - at > 1)
        {
            thread.ValueError($"Invalid format specifier '{text.Text}' for object of type '{type.Name}'");
            return false;
        }
        if (at < end)
            spec.Type = text[at];
        return spec.CheckGrouping(thread);
    }

    /// <summary>ValueError "Unknown format code 'x' for object of type 'T'"</summary>
    internal static Value UnknownType(VmThread thread, int code, TypeObject type) =>
        thread.ValueError($"Unknown format code '{Show(code)}' for object of type '{type.Name}'");

    private readonly bool CheckGrouping(VmThread thread)
    {
        char bad = '\0';
        if (Grouping != '\0')
        {
            switch (Type)
            {
                case 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or 0:
                case 'b' or 'o' or 'x' or 'X' when Grouping == '_':
                    break;
                default:
                    bad = Grouping;
                    break;
            }
        }
        if (bad == '\0' && Type == 'n')
            bad = FractionGrouping;
        if (bad == '\0')
            return true;
        thread.ValueError($"Cannot specify '{bad}' with '{Show(Type)}'.");
        return false;
    }

    private static bool Separator(VmThread thread, StrObject text, ref int at, ref char separator)
    {
        int end = text.Length;
        if (at < end && text[at] == ',')
        {
            separator = ',';
            at++;
        }
        bool both = false;
        if (at < end && text[at] == '_')
        {
            both = separator == ',';
            separator = '_';
            at++;
        }
        if (at < end && text[at] == ',' && separator == '_')
            both = true;
        if (both)
            thread.ValueError("Cannot specify both ',' and '_'.");
        return !both;
    }

    private static bool Number(VmThread thread, StrObject text, ref int at, out long number)
    {
        number = 0;
        for (; at < text.Length; at++)
        {
            int digit = Digit(text[at]);
            if (digit < 0)
                break;
            if (number > (long.MaxValue - digit) / 10)
            {
                thread.ValueError("Too many decimal digits in format string");
                return false;
            }
            number = number * 10 + digit;
        }
        return true;
    }

    private static int Digit(int c)
    {
        if (c < 128)
            return char.IsAsciiDigit((char)c) ? c - '0' : -1;
        if (c is >= 0xD800 and <= 0xDFFF)
            return -1;
        return CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(c), 0);
    }

    private static bool IsAlign(int c) => c is '<' or '>' or '^' or '=';

    private static string Show(int c) => c is > 32 and < 128 ? ((char)c).ToString() : $"\\x{c:x}";
}
