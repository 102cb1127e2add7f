using System.IO.Compression;
using System.Runtime.InteropServices;

namespace CoroVm.Runtime.Objects;

/// <summary>Unicode 16 properties of code points, read from the embedded <c>properties.bin</c> when first asked for.</summary>
internal static class UnicodeProperties
{
    private const int LongMapping = 1 << 30;

    /// <summary>The longest full case mapping.</summary>
    internal const int MaxMapping = 3;

    internal static readonly string[] Categories =
        "Cn Lu Ll Lt Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Lm Lo Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So".Split(' ');
    internal static readonly string[] BidirectionalClasses =
        " L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI PDI".Split(' ');
    internal static readonly string[] EastAsianWidths = "F H W Na A N".Split(' ');

    internal static ref readonly UnicodeRecord Of(int c) => ref Tables.Records[Tables.Codes[(Tables.Index[c >> 7] << 7) | (c & 127)]];

    internal static bool Has(int c, UnicodeFlags flag) => (Of(c).Flags & flag) != 0;

    internal static bool IsSpace(int c) => c < 128 ? c is ' ' or (>= 9 and <= 13) or (>= 28 and <= 31) : Has(c, UnicodeFlags.Space);

    internal static bool IsPrintable(int c) => c < 128 ? c is >= 32 and < 127 : Has(c, UnicodeFlags.Printable);

    internal static bool IsLineBreak(int c) => c < 128 ? c is (>= 10 and <= 13) or (>= 28 and <= 30) : Has(c, UnicodeFlags.LineBreak);

    internal static bool IsAlpha(int c) => c < 128 ? char.IsAsciiLetter((char)c) : Has(c, UnicodeFlags.Alpha);

    internal static bool IsAlphanumeric(int c) =>
        c < 128 ? char.IsAsciiLetterOrDigit((char)c) : Has(c, UnicodeFlags.Alpha | UnicodeFlags.Decimal | UnicodeFlags.Digit | UnicodeFlags.Numeric);

    internal static bool IsUpper(int c) => c < 128 ? char.IsAsciiLetterUpper((char)c) : Has(c, UnicodeFlags.Upper);

    internal static bool IsLower(int c) => c < 128 ? char.IsAsciiLetterLower((char)c) : Has(c, UnicodeFlags.Lower);

    internal static bool IsIdentifierStart(int c) => c < 128 ? c == '_' || char.IsAsciiLetter((char)c) : Has(c, UnicodeFlags.IdStart);

    internal static bool IsIdentifierContinue(int c) => c < 128 ? c == '_' || char.IsAsciiLetterOrDigit((char)c) : Has(c, UnicodeFlags.IdContinue);

    /// <summary>The value as a decimal digit (<c>int('٣')</c>), or -1.</summary>
    internal static int DecimalValue(int c) => c < 128 ? (c is >= '0' and <= '9' ? c - '0' : -1) : Of(c).DecimalValue;

    /// <summary>Writes what a mapping field of the record makes of <paramref name="c"/>; the number of code points.</summary>
    internal static int Map(int c, int mapping, Span<int> result)
    {
        if ((mapping & LongMapping) == 0 || mapping < 0)
        {
            result[0] = c + mapping;
            return 1;
        }
        int count = mapping & 3;
        Tables.Specials.AsSpan((mapping & ~LongMapping) >> 2, count).CopyTo(result);
        return count;
    }

    /// <summary>The numeric value; false if there is none.</summary>
    internal static bool TryNumeric(int c, out double value)
    {
        int i = Array.BinarySearch(Tables.NumericPoints, c);
        value = i < 0 ? 0 : Tables.NumericValues[i];
        return i >= 0;
    }

    /// <summary>The inflated content of an embedded table.</summary>
    internal static byte[] Inflate(string resource)
    {
        using Stream packed = typeof(UnicodeProperties).Assembly.GetManifestResourceStream(resource)!;
        using var inflater = new ZLibStream(packed, CompressionMode.Decompress);
        using var target = new MemoryStream();
        inflater.CopyTo(target);
        return target.ToArray();
    }

    /// <summary>Takes items from the front of a table.</summary>
    internal static T[] Take<T>(ref ReadOnlySpan<byte> data, int count) where T : unmanaged
    {
        ReadOnlySpan<T> items = MemoryMarshal.Cast<byte, T>(data)[..count];
        T[] array = items.ToArray();
        data = data[(count * Unsafe.SizeOf<T>())..];
        return array;
    }

    private static class Tables
    {
        internal static readonly ushort[] Index, Codes;
        internal static readonly UnicodeRecord[] Records;
        internal static readonly int[] Specials, NumericPoints;
        internal static readonly double[] NumericValues;

        static Tables()
        {
            ReadOnlySpan<byte> data = Inflate("unicode.properties");
            int[] counts = Take<int>(ref data, 5);
            Index = Take<ushort>(ref data, counts[0]);
            Codes = Take<ushort>(ref data, counts[1] * 128);
            Records = Take<UnicodeRecord>(ref data, counts[2]);
            Specials = Take<int>(ref data, counts[3]);
            NumericPoints = Take<int>(ref data, counts[4]);
            NumericValues = Take<double>(ref data, counts[4]);
        }
    }
}
