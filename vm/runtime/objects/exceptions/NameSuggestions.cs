namespace CoroVm.Runtime.Objects;

/// <summary>Finds the name that was probably meant, by an edit distance in which a move costs 2 and a change of case 1.</summary>
internal static class NameSuggestions
{
    private const int MaxCandidates = 750, MaxLength = 40, MoveCost = 2, CaseCost = 1;

    /// <summary><c>. Did you mean 'x'?</c>, or nothing.</summary>
    internal static string Sentence(List<StrObject> candidates, StrObject name) =>
        Find(candidates, name) is { } s ? ". Did you mean '" + s.Text + "'?" : "";

    /// <summary>The candidate closest to the name, null if none is near.</summary>
    internal static StrObject? Find(List<StrObject> candidates, StrObject name)
    {
        if (candidates.Count >= MaxCandidates)
            return null;
        StrObject? best = null;
        int bestDistance = int.MaxValue;
        string wrong = name.Text;
        foreach (StrObject candidate in candidates)
        {
            if (candidate.Equals(name))
                continue;
            string text = candidate.Text;
            int limit = Math.Min((wrong.Length + text.Length + 3) * MoveCost / 6, bestDistance - 1);
            int distance = Distance(wrong, text, limit);
            if (distance > limit)
                continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return (a.Length + b.Length) * MoveCost;
        if (a.Length > MaxLength || b.Length > MaxLength)
            return limit + 1;
        if (b.Length < a.Length)
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }
        if ((b.Length - a.Length) * MoveCost > limit)
            return limit + 1;
        Span<int> row = stackalloc int[MaxLength];
        for (int i = 0; i < a.Length; i++)
            row[i] = (i + 1) * MoveCost;
        int result = 0;
        for (int j = 0; j < b.Length; j++)
        {
            int distance = result = j * MoveCost;
            int minimum = int.MaxValue;
            for (int i = 0; i < a.Length; i++)
            {
                int substitute = distance + SubstitutionCost(b[j], a[i]);
                distance = row[i];
                result = Math.Min(Math.Min(result, distance) + MoveCost, substitute);
                row[i] = result;
                minimum = Math.Min(minimum, result);
            }
            if (minimum > limit)
                return limit + 1;
        }
        return result;
    }

    private static int SubstitutionCost(char a, char b)
    {
        if ((a & 31) != (b & 31))
            return MoveCost;
        if (a == b)
            return 0;
        return char.ToLowerInvariant(a) == char.ToLowerInvariant(b) && a < 128 && b < 128 ? CaseCost : MoveCost;
    }
}
