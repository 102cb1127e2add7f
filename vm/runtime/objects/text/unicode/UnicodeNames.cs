using System.Globalization;
using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The names of code points, their aliases and the named sequences; inflated when first asked for.</summary>
internal static class UnicodeNames
{
    private const string Ideograph = "CJK UNIFIED IDEOGRAPH-", Syllable = "HANGUL SYLLABLE ";
    private const int SBase = 0xAC00, SCount = 11172, VCount = 21, TCount = 28;
    private static readonly string[]
        leads = "G GG N D DD R M B BB S SS  J JJ C K T P H".Split(' '),
        vowels = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".Split(' '),
        trails = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".Split(' ');

    /// <summary>The name of a code point, or null.</summary>
    internal static string? Of(int c)
    {
        if (c is >= SBase and < SBase + SCount)
        {
            int s = c - SBase;
            return Syllable + leads[s / (VCount * TCount)] + vowels[s % (VCount * TCount) / TCount] + trails[s % TCount];
        }
        if (IsIdeograph(c))
            return Ideograph + c.ToString("X", CultureInfo.InvariantCulture);
        int i = Array.BinarySearch(Tables.Points, c);
        return i < 0 ? null : Encoding.ASCII.GetString(Tables.Data, Tables.Starts[i], Tables.Lengths[i]);
    }

    /// <summary>The text with a name, in any case: one code point, or several for a named sequence; null if there is none.</summary>
    internal static int[]? Lookup(string name)
    {
        string upper = name.ToUpperInvariant();
        if (upper.StartsWith(Ideograph, StringComparison.Ordinal))
        {
            string digits = upper[Ideograph.Length..];
            return digits.Length is 4 or 5 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int c)
                && IsIdeograph(c) ? [c] : null;
        }
        if (upper.StartsWith(Syllable, StringComparison.Ordinal))
            return LookupSyllable(upper[Syllable.Length..]);
        if (Index.Aliases.TryGetValue(upper, out int[]? points))
            return points;
        return Index.Names.TryGetValue(upper, out int point) ? [point] : null;
    }

    private static int[]? LookupSyllable(string rest)
    {
        int lead = Longest(leads, rest);
        if (lead < 0)
            return null;
        rest = rest[leads[lead].Length..];
        int vowel = Longest(vowels, rest);
        if (vowel < 0)
            return null;
        int trail = Array.IndexOf(trails, rest[vowels[vowel].Length..]);
        return trail < 0 ? null : [SBase + (lead * VCount + vowel) * TCount + trail];
    }

    private static int Longest(string[] parts, string text)
    {
        int best = -1;
        for (int i = 0; i < parts.Length; i++)
            if (text.StartsWith(parts[i], StringComparison.Ordinal) && (best < 0 || parts[i].Length > parts[best].Length))
                best = i;
        return best;
    }

    private static bool IsIdeograph(int c)
    {
        foreach ((int first, int last) in Tables.Ideographs)
            if (c >= first && c <= last)
                return true;
        return false;
    }

    private static int Hex(ReadOnlySpan<byte> text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static class Tables
    {
        internal static readonly byte[] Data = UnicodeProperties.Inflate("unicode.names");
        internal static readonly (int First, int Last)[] Ideographs;
        internal static readonly int[] Points, Starts;
        internal static readonly byte[] Lengths;

        /// <summary>Where the aliases begin.</summary>
        internal static readonly int AliasStart;

        static Tables()
        {
            ReadOnlySpan<byte> data = Data;
            int at = data.IndexOf((byte)'\n');
            Ideographs = Array.ConvertAll(Encoding.ASCII.GetString(data[..at]).Split(' '), static range =>
            {
                int dash = range.IndexOf('-');
                return (int.Parse(range.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                    int.Parse(range.AsSpan(dash + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            });
            var points = new List<int>(40000);
            var starts = new List<int>(40000);
            var lengths = new List<byte>(40000);
            at++;
            for (int c = 0; ; c++)
            {
                int length = data[at..].IndexOf((byte)'\n');
                if (length == 0)
                    break;
                ReadOnlySpan<byte> line = data.Slice(at, length);
                int semicolon = line.IndexOf((byte)';');
                if (semicolon >= 0)
                    c = Hex(line[..semicolon]);
                points.Add(c);
                starts.Add(at + semicolon + 1);
                lengths.Add((byte)(length - semicolon - 1));
                at += length + 1;
            }
            Points = points.ToArray();
            Starts = starts.ToArray();
            Lengths = lengths.ToArray();
            AliasStart = at + 1;
        }
    }

    /// <summary>The reverse direction, which only a lookup needs.</summary>
    private static class Index
    {
        internal static readonly Dictionary<string, int> Names = new(Tables.Points.Length);
        internal static readonly Dictionary<string, int[]> Aliases = [];

        static Index()
        {
            for (int i = 0; i < Tables.Points.Length; i++)
                Names[Encoding.ASCII.GetString(Tables.Data, Tables.Starts[i], Tables.Lengths[i])] = Tables.Points[i];
            foreach (string line in Encoding.ASCII.GetString(Tables.Data, Tables.AliasStart, Tables.Data.Length - Tables.AliasStart).Split('\n'))
            {
                int semicolon = line.IndexOf(';');
                Aliases[line[(semicolon + 1)..]] = Array.ConvertAll(line[..semicolon].Split(' '),
                    static p => int.Parse(p, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
        }
    }
}
