using System.Globalization;
using System.Numerics;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Reads a constant as <see cref="LiteralWriter"/> writes it.</summary>
internal static class LiteralReader
{
    private const int MaxNesting = 200;
    private const string What = "a constant";

    public static Constant Read(TokenCursor cursor) => Read(cursor, 0);

    /// <summary>Whether a constant can start here.</summary>
    public static bool StartsHere(TokenCursor cursor) => cursor.Current.Kind switch
    {
        AsmTokenKind.Number or AsmTokenKind.String or AsmTokenKind.Bytes => true,
        AsmTokenKind.Symbol => cursor.Current.Is('('),
        AsmTokenKind.Word => cursor.Current.Text is "None" or "True" or "False" or "Ellipsis" or "inf" or "float" or "complex"
            or "frozenset",
        _ => false,
    };

    private static Constant Read(TokenCursor cursor, int nesting)
    {
        if (!StartsHere(cursor))
            throw cursor.Expected(What);
        AsmToken token = cursor.Next();
        switch (token.Kind)
        {
            case AsmTokenKind.Number:
                return ReadNumber(cursor, token);
            case AsmTokenKind.String:
                return ToStr(token.Content!);
            case AsmTokenKind.Bytes:
                return new BytesConstant(Array.ConvertAll(token.Content!, c => (byte)c));
            case AsmTokenKind.Symbol:
                return new SequenceConstant(false, ReadItems(cursor, nesting, ')'));
        }
        switch (token.Text)
        {
            case "inf":
                return new FloatConstant(double.PositiveInfinity);
            case "float":
                cursor.Expect('(');
                double bits = BitConverter.UInt64BitsToDouble(ReadBits(cursor));
                cursor.Expect(')');
                return new FloatConstant(bits);
            case "complex":
                cursor.Expect('(');
                double real = ReadFloat(cursor, nesting);
                cursor.Expect(',');
                double imaginary = ReadFloat(cursor, nesting);
                cursor.Expect(')');
                return new ComplexConstant(real, imaginary);
            case "frozenset":
                cursor.Expect('(');
                return new SequenceConstant(true, ReadItems(cursor, nesting, ')'));
            default:
                return new SingletonConstant(Enum.Parse<SingletonKind>(token.Text));
        }
    }

    private static Constant[] ReadItems(TokenCursor cursor, int nesting, char close)
    {
        if (nesting == MaxNesting)
            throw cursor.Expected($"at most {MaxNesting} constants within each other");
        var items = new List<Constant>();
        while (!cursor.Accept(close))
        {
            items.Add(Read(cursor, nesting + 1));
            if (!cursor.Accept(',') && !cursor.Current.Is(close))
                throw cursor.Expected($"',' or '{close}'");
        }
        return items.ToArray();
    }

    private static double ReadFloat(TokenCursor cursor, int nesting)
    {
        AsmToken at = cursor.Current;
        return Read(cursor, nesting) is FloatConstant value ? value.Value : throw at.Fail("expected a float");
    }

    private static ulong ReadBits(TokenCursor cursor)
    {
        if (cursor.Current.Text.StartsWith("0x", StringComparison.Ordinal)
            && ulong.TryParse(cursor.Current.Text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits))
        {
            cursor.Next();
            return bits;
        }
        throw cursor.Expected("the 64 bits of a float, such as 0x7ff8000000000000");
    }

    private static Constant ReadNumber(TokenCursor cursor, AsmToken token)
    {
        ReadOnlySpan<char> digits = token.Text;
        bool negative = digits[0] == '-';
        if (negative)
            digits = digits[1..];
        if (digits is "inf")
            return new FloatConstant(double.NegativeInfinity);
        if (digits.StartsWith("0x"))
        {
            // The leading zero keeps the highest digit from being taken for a sign.
            if (digits.Length > 2 && BigInteger.TryParse($"0{digits[2..]}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out BigInteger hex))
                return new IntConstant(negative ? -hex : hex);
        }
        else if (digits.IndexOfAny(".eE") < 0)
        {
            if (BigInteger.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value))
                return new IntConstant(value);
        }
        else if (double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return new FloatConstant(number);
        }
        throw token.Fail($"expected a number, found {token.Display}");
    }

    private static StrConstant ToStr(int[] codePoints)
    {
        bool wide = Array.Exists(codePoints, c => c >= 0x10000 || c is >= 0xD800 and < 0xE000);
        return new StrConstant(TokenCursor.Text(codePoints), wide ? codePoints : null);
    }
}
