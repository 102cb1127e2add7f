using System.Globalization;
using System.Text;
using CoroVm.Compiler.Syntax;

namespace CoroVm.Compiler.Ast;

/// <summary>Constants as Python's <c>repr</c> shows them.</summary>
internal static class ConstantRepr
{
    public static string Of(ConstantValue value) => value switch
    {
        NoneValue => "None",
        BoolValue b => b.Value ? "True" : "False",
        EllipsisValue => "Ellipsis",
        IntValue i => i.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue f => OfDouble(f.Value, isImaginary: false),
        ImaginaryValue c => OfDouble(c.Imag, isImaginary: true) + "j",
        BytesValue b => OfBytes(b.Value),
        _ => OfText((StrValue)value),
    };

    private static string OfDouble(double value, bool isImaginary)
    {
        if (double.IsInfinity(value))
        {
            return "inf";
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E');
        string digits = (e < 0 ? text : text[..e]).Replace(".", "");
        int point = e < 0 ? text.IndexOf('.') is >= 0 and var dot ? dot : text.Length
            : (text.IndexOf('.') is >= 0 and var d ? d : e) + int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture);
        int leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        point -= leading;
        if (digits.Length == 0)
        {
            return isImaginary ? "0" : "0.0";
        }

        if (point is > -4 and <= 16)
        {
            return point <= 0 ? "0." + new string('0', -point) + digits
                : point < digits.Length ? digits[..point] + "." + digits[point..]
                : digits + new string('0', point - digits.Length) + (isImaginary ? "" : ".0");
        }

        string mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        return mantissa + "e" + (point - 1 < 0 ? "-" : "+")
            + Math.Abs(point - 1).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string OfBytes(byte[] value)
    {
        char quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder("b").Append(quote);
        foreach (byte b in value)
        {
            if (b is >= 32 and < 127 && b != '\\' && b != quote)
            {
                result.Append((char)b);
            }
            else
            {
                AppendEscaped(result, b, quote);
            }
        }

        return result.Append(quote).ToString();
    }

    private static string OfText(StrValue value)
    {
        char quote = value.Text.Contains('\'') && !value.Text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder().Append(quote);
        if (value.CodePoints is { } codePoints)
        {
            foreach (int codePoint in codePoints)
            {
                AppendCharacter(result, codePoint, quote);
            }

            return result.Append(quote).ToString();
        }

        string text = value.Text;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            AppendCharacter(result, isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i], quote);
        }

        return result.Append(quote).ToString();
    }

    private static void AppendCharacter(StringBuilder result, int codePoint, char quote)
    {
        if (codePoint is < 32 or 127 || codePoint == '\\' || codePoint == quote)
        {
            AppendEscaped(result, codePoint, quote);
        }
        else if (codePoint < 127 || CharacterClass.IsPrintable(codePoint))
        {
            result.Append(char.ConvertFromUtf32(codePoint));
        }
        else
        {
            result.Append(codePoint < 0x100 ? $"\\x{codePoint:x2}"
                : codePoint < 0x10000 ? $"\\u{codePoint:x4}"
                : $"\\U{codePoint:x8}");
        }
    }

    private static void AppendEscaped(StringBuilder result, int value, char quote) => result.Append(value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\\' => "\\\\",
        '\'' or '"' when value == quote => "\\" + quote,
        _ => $"\\x{value:x2}",
    });
}
