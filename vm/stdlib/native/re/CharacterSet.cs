using System.Buffers;

namespace CoroVm.StdLib.Native;

/// <summary>A set of characters: a bitmap of Latin-1, ranges and categories beyond it.</summary>
internal sealed class CharacterSet
{
    /// <summary>A set of so many characters is searched for by vector instructions.</summary>
    private const int MaxVector = 128;

    private readonly ulong[] bits = new ulong[4];
    private readonly List<(int Low, int High)> building = [];
    private int[] ranges = [];
    private int categories;
    private bool negated;

    internal CharacterSet(List<RegexItem> items, int flags)
    {
        bool unicode = (flags & RegexFlags.Unicode) != 0;
        foreach (RegexItem item in items)
        {
            switch (item.Kind)
            {
                case RegexItemKind.Negate:
                    negated = true;
                    break;
                case RegexItemKind.Literal:
                    AddRange(item.Low, item.Low, flags);
                    break;
                case RegexItemKind.Range:
                    AddRange(item.Low, item.High, flags);
                    break;
                default:
                    AddCategory((RegexCategory)item.Low, unicode);
                    break;
            }
        }
        Finish();
    }

    /// <summary>The BMP characters of a small set, for a vectorised search; null if the set is large or has others.</summary>
    internal SearchValues<char>? Few { get; private set; }

    /// <summary>The only character, or -1.</summary>
    internal int Single { get; private set; } = -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int c) => c < 256 ? (bits[c >> 6] >> (c & 63) & 1) != 0 : ContainsWide(c);

    /// <summary>Whether the character is in a category.</summary>
    internal static bool IsIn(RegexCategory category, int c, bool unicode)
    {
        bool inside = ((int)category & ~1) switch
        {
            0 => unicode ? UnicodeProperties.DecimalValue(c) >= 0 : c is >= '0' and <= '9',
            2 => unicode ? UnicodeProperties.IsSpace(c) : c is ' ' or (>= 9 and <= 13),
            _ => IsWord(c, unicode),
        };
        return inside ^ ((int)category & 1) != 0;
    }

    internal static bool IsWord(int c, bool unicode) =>
        c < 128 ? char.IsAsciiLetterOrDigit((char)c) || c == '_' : unicode && UnicodeProperties.IsAlphanumeric(c);

    private void AddRange(int low, int high, int flags)
    {
        Add(low, high);
        if ((flags & RegexFlags.IgnoreCase) == 0)
            return;
        bool unicode = (flags & RegexFlags.Unicode) != 0;
        if (unicode && high >= 128)
        {
            foreach (int c in CaseFolding.CasedWithin(low, high))
                foreach (int other in CaseFolding.Class(c, true)!)
                    Add(other, other);
            return;
        }
        for (int c = low; c <= Math.Min(high, 127); c++)
            if (CaseFolding.Class(c, unicode) is { } both)
                foreach (int other in both)
                    Add(other, other);
    }

    private void Add(int low, int high)
    {
        for (int c = low; c <= Math.Min(high, 255); c++)
            bits[c >> 6] |= 1UL << (c & 63);
        if (high >= 256)
            building.Add((Math.Max(low, 256), high));
    }

    private void AddCategory(RegexCategory category, bool unicode)
    {
        for (int c = 0; c < 256; c++)
            if (IsIn(category, c, unicode))
                bits[c >> 6] |= 1UL << (c & 63);
        if (unicode)
            categories |= 1 << (int)category;
        else if (((int)category & 1) != 0)
            building.Add((256, 0x10FFFF));
    }

    private void Finish()
    {
        building.Sort();
        var merged = new List<int>();
        foreach ((int low, int high) in building)
        {
            if (merged.Count > 0 && low <= merged[^1] + 1)
            {
                merged[^1] = Math.Max(merged[^1], high);
                continue;
            }
            merged.Add(low);
            merged.Add(high);
        }
        ranges = merged.ToArray();
        if (negated)
        {
            for (int i = 0; i < 4; i++)
                bits[i] = ~bits[i];
            return;
        }
        if (categories != 0)
            return;
        long count = 0;
        foreach (ulong word in bits)
            count += BitOperations.PopCount(word);
        for (int i = 0; i < ranges.Length; i += 2)
            count += ranges[i + 1] - ranges[i] + 1;
        if (count is 0 or > MaxVector)
            return;
        var few = new List<char>();
        for (int c = 0; c < 256; c++)
            if (Contains(c))
                few.Add((char)c);
        for (int i = 0; i < ranges.Length; i += 2)
            for (int c = ranges[i]; c <= ranges[i + 1]; c++)
            {
                if (c is > 0xFFFF or (>= 0xD800 and <= 0xDFFF))
                    return;
                few.Add((char)c);
            }
        if (few.Count == 1)
            Single = few[0];
        Few = SearchValues.Create(few.ToArray());
    }

    private bool ContainsWide(int c)
    {
        int low = 0, high = (ranges.Length >> 1) - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (c < ranges[2 * middle])
                high = middle - 1;
            else if (c > ranges[2 * middle + 1])
                low = middle + 1;
            else
                return !negated;
        }
        for (int k = 0; categories >> k != 0; k++)
            if ((categories >> k & 1) != 0 && IsIn((RegexCategory)k, c, true))
                return !negated;
        return negated;
    }
}
