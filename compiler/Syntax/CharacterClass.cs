using System.Globalization;
using System.Text;

namespace CoroVm.Compiler.Syntax;

/// <summary>Which characters identifiers are made of (PEP 3131) and which can be shown in a message.</summary>
internal static class CharacterClass
{
    /// <summary>Whether a character may start an identifier, as far as ASCII tells; others are checked later by
    /// <see cref="IsXidStart"/>.</summary>
    public static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 128;

    /// <summary>Whether a character may continue an identifier, as far as ASCII tells.</summary>
    public static bool IsIdentifierPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 128;

    /// <summary>Unicode's XID_Start, and the underscore.</summary>
    public static bool IsXidStart(int codePoint)
    {
        if (codePoint < 128)
        {
            return codePoint == '_' || char.IsAsciiLetter((char)codePoint);
        }

        if (IsNotXid(codePoint) || codePoint is 0xe33 or 0xeb3 or 0xff9e or 0xff9f)
        {
            return false;
        }

        return Category(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber => true,
            _ => codePoint is 0x1885 or 0x1886 or 0x2118 or 0x212e,
        };
    }

    /// <summary>Unicode's XID_Continue.</summary>
    public static bool IsXidContinue(int codePoint)
    {
        if (codePoint < 128)
        {
            return codePoint == '_' || char.IsAsciiLetterOrDigit((char)codePoint);
        }

        if (IsNotXid(codePoint))
        {
            return false;
        }

        return IsXidStart(codePoint) || Category(codePoint) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => true,
            _ => codePoint is 0xb7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19da or 0x200c or 0x200d or 0x30fb
                or 0xff65 or 0xe33 or 0xeb3 or 0xff9e or 0xff9f,
        };
    }

    /// <summary>Python's <c>str.isprintable</c> for one character.</summary>
    public static bool IsPrintable(int codePoint) => codePoint == ' ' || Category(codePoint) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => false,
        _ => true,
    };

    // Letters whose compatibility normalisation is not an identifier.
    private static bool IsNotXid(int codePoint) => codePoint is 0x37a or (>= 0xfc5e and <= 0xfc63)
        or 0xfdfa or 0xfdfb or 0xfe70 or 0xfe72 or 0xfe74 or 0xfe76 or 0xfe78 or 0xfe7a or 0xfe7c or 0xfe7e
        or 0x2e2f;

    private static UnicodeCategory Category(int codePoint) =>
        Rune.IsValid(codePoint) ? Rune.GetUnicodeCategory(new Rune(codePoint)) : UnicodeCategory.Surrogate;
}
