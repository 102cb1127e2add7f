namespace CoroVm.StdLib.Native;

/// <summary>Which characters match each other when case is ignored: those with the same simple lower case, and lower-case letters
/// that share an upper case.</summary>
internal static class CaseFolding
{
    private const int KelvinSign = 0x212A, LongS = 0x17F;

    /// <summary>The simple lower case of a character; that of ASCII only unless <paramref name="unicode"/>.</summary>
    internal static int Lower(int c, bool unicode)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? c + 32 : c;
        if (!unicode)
            return c;
        Span<int> mapped = stackalloc int[UnicodeProperties.MaxMapping];
        UnicodeProperties.Map(c, UnicodeProperties.Of(c).Lower, mapped);
        return mapped[0];
    }

    /// <summary>Whether a character has another case.</summary>
    internal static bool IsCased(int c, bool unicode)
    {
        if (c < 128)
            return char.IsAsciiLetter((char)c);
        if (!unicode)
            return false;
        ref readonly UnicodeRecord record = ref UnicodeProperties.Of(c);
        return record.Lower != 0 || record.Upper != 0;
    }

    /// <summary>The characters that match <paramref name="c"/>, itself included; null if only it does.</summary>
    internal static int[]? Class(int c, bool unicode)
    {
        if (c < 128)
        {
            if (!char.IsAsciiLetter((char)c))
                return null;
            if (unicode && (c | 32) is 'i' or 'k' or 's')
                return (c | 32) switch { 'i' => ['i', 'I', 0x130, 0x131], 'k' => ['k', 'K', KelvinSign], _ => ['s', 'S', LongS] };
            return [c | 32, c & ~32];
        }
        if (!unicode)
            return null;
        return Tables.Classes.GetValueOrDefault(c);
    }

    /// <summary>The characters of a range that have a class.</summary>
    internal static ReadOnlySpan<int> CasedWithin(int low, int high)
    {
        int[] cased = Tables.Cased;
        int from = Array.BinarySearch(cased, low), to = Array.BinarySearch(cased, high);
        from = from < 0 ? ~from : from;
        to = to < 0 ? ~to : to + 1;
        return cased.AsSpan(from, Math.Max(0, to - from));
    }

    private static class Tables
    {
        // Beyond the last letter with a case.
        private const int Limit = 0x1E944;

        internal static readonly Dictionary<int, int[]> Classes = Make();
        internal static readonly int[] Cased = Sorted();

        private static Dictionary<int, int[]> Make()
        {
            var byLower = new Dictionary<int, List<int>>();
            var byUpper = new Dictionary<(int, int, int), int>();
            Span<int> upper = stackalloc int[UnicodeProperties.MaxMapping];
            for (int c = 'A'; c < Limit; c++)
            {
                if (!IsCased(c, true))
                    continue;
                int lower = Lower(c, true);
                if (!byLower.TryGetValue(lower, out List<int>? members))
                    byLower[lower] = members = [];
                members.Add(c);
            }
            var merged = new Dictionary<int, int[]>();
            foreach ((int lower, List<int> members) in byLower)
            {
                if (!members.Contains(lower))
                    members.Add(lower);
                upper.Clear();
                UnicodeProperties.Map(lower, UnicodeProperties.Of(lower).Upper, upper);
                var key = (upper[0], upper[1], upper[2]);
                if (byUpper.TryGetValue(key, out int other))
                {
                    byLower[other].AddRange(members);
                    continue;
                }
                byUpper[key] = lower;
            }
            foreach (int lower in byUpper.Values)
            {
                int[] all = byLower[lower].ToArray();
                if (all.Length < 2)
                    continue;
                foreach (int c in all)
                    merged[c] = all;
            }
            return merged;
        }

        private static int[] Sorted()
        {
            int[] keys = [.. Classes.Keys];
            Array.Sort(keys);
            return keys;
        }
    }
}
