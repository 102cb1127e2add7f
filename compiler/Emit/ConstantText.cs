using System.Globalization;
using System.Text;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>The <c>repr</c> of literals, for messages and for annotations that are text.</summary>
internal static class ConstantText
{
    public static string Of(ConstantValue value) => value switch
    {
        NoneValue => "None",
        EllipsisValue => "...",
        BoolValue v => v.Value ? "True" : "False",
        IntValue v => v.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue v => Float(v.Value, keepsPoint: true),
        ImaginaryValue v => Float(v.Imag, keepsPoint: false) + "j",
        StrValue v => Str(v.Text),
        BytesValue v => Bytes(v.Value),
        _ => throw new InvalidOperationException(),
    };

    public static string Str(string text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2).Append(quote);
        foreach (Rune rune in text.EnumerateRunes())
            AppendEscaped(result, rune, quote);
        return result.Append(quote).ToString();
    }

    private static void AppendEscaped(StringBuilder result, Rune rune, char quote)
    {
        switch (rune.Value)
        {
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case '\t':
                result.Append("\\t");
                break;
            case int c when c == quote || c == '\\':
                result.Append('\\').Append((char)c);
                break;
            case int c when IsPrintable(rune):
                result.Append(rune.ToString());
                break;
            case int c and < 0x100:
                result.Append("\\x").Append(c.ToString("x2", CultureInfo.InvariantCulture));
                break;
            case int c and < 0x10000:
                result.Append("\\u").Append(c.ToString("x4", CultureInfo.InvariantCulture));
                break;
            case int c:
                result.Append("\\U").Append(c.ToString("x8", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' '
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static string Bytes(byte[] value)
    {
        char quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder(value.Length + 3).Append('b').Append(quote);
        foreach (byte b in value)
        {
            if (b is >= 0x20 and < 0x7F || b is (byte)'\n' or (byte)'\r' or (byte)'\t')
                AppendEscaped(result, new Rune(b), quote);
            else
                result.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }
        return result.Append(quote).ToString();
    }

    // The shortest digits that read back the same, laid out as Python does; infinity is written as a literal.
    private static string Float(double value, bool keepsPoint)
    {
        if (double.IsInfinity(value))
            return value > 0 ? "1e309" : "-1e309";
        if (double.IsNaN(value))
            return "nan";
        string text = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = value == 0 ? 0 : int.Parse(text[(text.IndexOf('E') + 1)..], CultureInfo.InvariantCulture);
        bool negative = shortest.StartsWith('-');
        string digits = DigitsOf(shortest);
        string result = exponent is < -4 or >= 16
            ? Scientific(digits, exponent)
            : Plain(digits, exponent, keepsPoint);
        return negative ? "-" + result : result;
    }

    private static string DigitsOf(string text)
    {
        int end = text.IndexOf('E');
        string mantissa = (end < 0 ? text : text[..end]).Replace("-", "").Replace(".", "");
        string digits = mantissa.TrimStart('0').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }

    private static string Scientific(string digits, int exponent)
    {
        string mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        string sign = exponent < 0 ? "-" : "+";
        return mantissa + "e" + sign + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Plain(string digits, int exponent, bool keepsPoint)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        if (digits.Length <= exponent + 1)
            return digits.PadRight(exponent + 1, '0') + (keepsPoint ? ".0" : "");
        return digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }
}
