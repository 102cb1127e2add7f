namespace CoroVm.Runtime.Objects;

/// <summary>Finding parts of texts in time that grows with their lengths only: .NET's vectorised search, which can take the product of
/// the lengths, for short parts; Knuth, Morris and Pratt's for long ones.</summary>
internal static class LongSearch
{
    private const int Short = 64;

    internal static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : unmanaged, IEquatable<T>
    {
        if (part.Length < Short || text.Length < part.Length + Short)
            return text.IndexOf(part);
        int[] borders = Borders(part, false);
        int matched = 0;
        for (int i = 0; i < text.Length;)
        {
            if (matched == 0)
            {
                int skip = text[i..].IndexOf(part[0]);
                if (skip < 0)
                    return -1;
                i += skip + 1;
                matched = 1;
                continue;
            }
            if (text[i].Equals(part[matched]))
            {
                i++;
                if (++matched == part.Length)
                    return i - matched;
            }
            else
            {
                matched = borders[matched - 1];
            }
        }
        return -1;
    }

    internal static int LastIndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : unmanaged, IEquatable<T>
    {
        if (part.Length < Short || text.Length < part.Length + Short)
            return text.LastIndexOf(part);
        int[] borders = Borders(part, true);
        int matched = 0;
        for (int i = text.Length - 1; i >= 0;)
        {
            if (text[i].Equals(part[part.Length - 1 - matched]))
            {
                if (++matched == part.Length)
                    return i;
                i--;
            }
            else if (matched > 0)
            {
                matched = borders[matched - 1];
            }
            else
            {
                i--;
            }
        }
        return -1;
    }

    // For each prefix (of the reversed part, if so asked) the length of its longest proper prefix that is its suffix too.
    private static int[] Borders<T>(ReadOnlySpan<T> part, bool reversed) where T : unmanaged, IEquatable<T>
    {
        var borders = new int[part.Length];
        int last = part.Length - 1;
        for (int i = 1, k = 0; i < part.Length; i++)
        {
            T unit = part[reversed ? last - i : i];
            while (k > 0 && !unit.Equals(part[reversed ? last - k : k]))
                k = borders[k - 1];
            if (unit.Equals(part[reversed ? last - k : k]))
                k++;
            borders[i] = k;
        }
        return borders;
    }
}
