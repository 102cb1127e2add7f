using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The normalization forms of Unicode 16 (UAX 15) and raw decomposition mappings.</summary>
internal static class UnicodeNormalization
{
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, VCount = 21, TCount = 28, SCount = 11172;

    /// <summary>A normalized copy (or the same str); <paramref name="compatibility"/> for NFKC and NFKD,
    /// <paramref name="compose"/> for NFC and NFKC.</summary>
    internal static StrObject Normalize(StrObject text, bool compatibility, bool compose)
    {
        if (text.IsAscii)
            return text;
        var points = new List<int>(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
            Decompose(text[i], compatibility, points);
        Order(points);
        if (compose)
            Compose(points);
        return StrObject.From(points.ToArray());
    }

    /// <summary>The decomposition mapping as the database writes it, tag included; empty if there is none.</summary>
    internal static string Mapping(int c)
    {
        var b = new StringBuilder();
        if (c is >= SBase and < SBase + SCount)
        {
            int s = c - SBase, t = s % TCount;
            if (t == 0)
                return $"{LBase + s / (VCount * TCount):X4} {VBase + s % (VCount * TCount) / TCount:X4}";
            return $"{c - t:X4} {TBase + t:X4}";
        }
        int row = Array.BinarySearch(Tables.Points, c);
        if (row < 0)
            return "";
        b.Append(Tables.Tags[Tables.Kinds[row] & 127]);
        foreach (int mapped in Tables.Mapped.AsSpan(Tables.Offsets[row], Tables.Lengths[row]))
            b.Append(b.Length == 0 ? "" : " ").Append(mapped.ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        return b.ToString();
    }

    private static void Decompose(int c, bool compatibility, List<int> result)
    {
        if (c < 0xA0)
        {
            result.Add(c);
            return;
        }
        if (c is >= SBase and < SBase + SCount)
        {
            int s = c - SBase;
            result.Add(LBase + s / (VCount * TCount));
            result.Add(VBase + s % (VCount * TCount) / TCount);
            if (s % TCount != 0)
                result.Add(TBase + s % TCount);
            return;
        }
        int row = Array.BinarySearch(Tables.Points, c);
        if (row < 0 || (!compatibility && (Tables.Kinds[row] & 127) != 0))
        {
            result.Add(c);
            return;
        }
        foreach (int mapped in Tables.Mapped.AsSpan(Tables.Offsets[row], Tables.Lengths[row]))
            Decompose(mapped, compatibility, result);
    }

    /// <summary>The canonical ordering: a stable sort of each run of marks by combining class.</summary>
    private static void Order(List<int> points)
    {
        for (int start = 0; start < points.Count;)
        {
            if (Combining(points[start]) == 0)
            {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < points.Count && Combining(points[end]) != 0)
                end++;
            if (end - start > 1)
            {
                var keys = new (int Class, int Position, int Point)[end - start];
                for (int i = start; i < end; i++)
                    keys[i - start] = (Combining(points[i]), i, points[i]);
                Array.Sort(keys);
                for (int i = start; i < end; i++)
                    points[i] = keys[i - start].Point;
            }
            start = end;
        }
    }

    private static void Compose(List<int> points)
    {
        int starter = -1, kept = 0, last = -1;   // last: combining class of the mark kept before, -1 right after the starter
        for (int i = 0; i < points.Count; i++)
        {
            int c = points[i], combining = Combining(c);
            if (starter >= 0 && (last < combining || last == -1) && TryPair(points[starter], c, out int composed))
            {
                points[starter] = composed;
                continue;
            }
            if (combining == 0)
            {
                starter = kept;
                last = -1;
            }
            else
            {
                last = combining;
            }
            points[kept++] = c;
        }
        points.RemoveRange(kept, points.Count - kept);
    }

    private static bool TryPair(int a, int b, out int composed)
    {
        if (a is >= LBase and < LBase + 19 && b is >= VBase and < VBase + VCount)
        {
            composed = SBase + ((a - LBase) * VCount + (b - VBase)) * TCount;
            return true;
        }
        if (a is >= SBase and < SBase + SCount && (a - SBase) % TCount == 0 && b is > TBase and < TBase + TCount)
        {
            composed = a + (b - TBase);
            return true;
        }
        return Tables.Pairs.TryGetValue(((long)a << 32) | (uint)b, out composed);
    }

    private static int Combining(int c) => c < 0x300 ? 0 : UnicodeProperties.Of(c).Combining;

    private static class Tables
    {
        internal static readonly string[] Tags;
        internal static readonly int[] Points, Mapped;
        internal static readonly ushort[] Offsets;
        internal static readonly byte[] Lengths, Kinds;
        internal static readonly Dictionary<long, int> Pairs = [];

        static Tables()
        {
            ReadOnlySpan<byte> data = UnicodeProperties.Inflate("unicode.normalization");
            int[] counts = UnicodeProperties.Take<int>(ref data, 3);
            Tags = Encoding.ASCII.GetString(data[..counts[0]]).Split('\n');
            data = data[counts[0]..];
            Points = UnicodeProperties.Take<int>(ref data, counts[1]);
            Offsets = UnicodeProperties.Take<ushort>(ref data, counts[1]);
            Lengths = UnicodeProperties.Take<byte>(ref data, counts[1]);
            Kinds = UnicodeProperties.Take<byte>(ref data, counts[1]);
            Mapped = UnicodeProperties.Take<int>(ref data, counts[2]);
            for (int row = 0; row < Points.Length; row++)
                if (Kinds[row] >= 128)
                    Pairs.Add(((long)Mapped[Offsets[row]] << 32) | (uint)Mapped[Offsets[row] + 1], Points[row]);
        }
    }
}
