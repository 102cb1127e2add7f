using System.Globalization;
using System.Numerics;
using System.Text;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Writes constants and names as assembler text, in ASCII.</summary>
internal static class LiteralWriter
{
    private static readonly BigInteger s_hexFrom = BigInteger.Pow(10, 30);

    /// <summary>A constant that is no code unit.</summary>
    public static string Format(Constant constant)
    {
        var text = new StringBuilder();
        Append(text, constant);
        return text.ToString();
    }

    /// <summary>A name: bare when it is a word, else quoted.</summary>
    public static string Name(string name)
    {
        bool bare = name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_');
        foreach (char c in name)
            bare &= char.IsAsciiLetterOrDigit(c) || c == '_';
        if (bare)
            return name;
        var text = new StringBuilder();
        AppendStr(text, new StrConstant(name));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Constant constant)
    {
        switch (constant)
        {
            case SingletonConstant singleton:
                text.Append(singleton.Kind);
                break;
            case IntConstant number:
                AppendInt(text, number.Value);
                break;
            case FloatConstant number:
                AppendFloat(text, number.Value);
                break;
            case ComplexConstant number:
                text.Append("complex(");
                AppendFloat(text, number.Real);
                text.Append(", ");
                AppendFloat(text, number.Imaginary);
                text.Append(')');
                break;
            case StrConstant str:
                AppendStr(text, str);
                break;
            case BytesConstant bytes:
                text.Append("b\"");
                foreach (byte b in bytes.Value)
                    AppendCharacter(text, b);
                text.Append('"');
                break;
            case SequenceConstant sequence:
                text.Append(sequence.IsFrozenSet ? "frozenset(" : "(");
                for (int i = 0; i < sequence.Items.Length; i++)
                {
                    text.Append(i > 0 ? ", " : "");
                    Append(text, sequence.Items[i]);
                }
                text.Append(!sequence.IsFrozenSet && sequence.Items.Length == 1 ? ",)" : ")");
                break;
            default:
                throw new ArgumentException("a code unit is no literal", nameof(constant));
        }
    }

    private static void AppendInt(StringBuilder text, BigInteger value)
    {
        // Decimal takes quadratic time.
        if (BigInteger.Abs(value) < s_hexFrom)
            text.Append(value.ToString(CultureInfo.InvariantCulture));
        else
            text.Append(value.Sign < 0 ? "-0x" : "0x").Append(BigInteger.Abs(value).ToString("x", CultureInfo.InvariantCulture));
    }

    private static void AppendFloat(StringBuilder text, double value)
    {
        if (double.IsNaN(value))
        {
            text.Append(CultureInfo.InvariantCulture, $"float(0x{BitConverter.DoubleToUInt64Bits(value):x16})");
            return;
        }
        if (double.IsInfinity(value))
        {
            text.Append(value > 0 ? "inf" : "-inf");
            return;
        }
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        text.Append(digits);
        if (digits.AsSpan().IndexOfAny(".E") < 0)
            text.Append(".0");
    }

    private static void AppendStr(StringBuilder text, StrConstant str)
    {
        text.Append('"');
        if (str.CodePoints is { } codePoints)
            foreach (int c in codePoints)
                AppendCharacter(text, c);
        else
            for (int i = 0; i < str.Text.Length; i++)
                AppendCharacter(text, char.IsSurrogatePair(str.Text, i) ? char.ConvertToUtf32(str.Text[i], str.Text[++i]) : str.Text[i]);
        text.Append('"');
    }

    private static void AppendCharacter(StringBuilder text, int c)
    {
        if (c is '"' or '\\')
            text.Append('\\').Append((char)c);
        else if (c is >= ' ' and <= '~')
            text.Append((char)c);
        else if (c is '\n' or '\r' or '\t')
            text.Append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        else
            text.Append(c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}");
    }
}
