namespace CoroVm.Runtime.Objects;

/// <summary>A str. When every code point is in the Basic Multilingual Plane and none is a surrogate it is a .NET string; else
/// an array of code points. Immutable.</summary>
internal class StrObject : ScriptObject, IEquatable<StrObject>
{
    internal static readonly StrObject Empty = new("", null);

    private readonly string? text;
    private readonly int[]? points;
    private long hash;

    private protected StrObject(string? text, int[]? points)
    {
        this.text = text;
        this.points = points;
    }

    /// <summary>The str of a .NET string; surrogate pairs become astral code points.</summary>
    internal static StrObject From(string text)
    {
        foreach (char c in text)
            if (char.IsSurrogate(c))
                return FromUtf16(text);
        return text.Length == 0 && Empty is not null ? Empty : new StrObject(text, null);
    }

    /// <summary>The str of code points; the array is not copied and must not change.</summary>
    internal static StrObject From(int[] codePoints)
    {
        foreach (int c in codePoints)
            if (c > 0xFFFF || (c >= 0xD800 && c <= 0xDFFF))
                return new StrObject(null, codePoints);
        return new StrObject(string.Create(codePoints.Length, codePoints, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = (char)source[i];
        }), null);
    }

    /// <summary>A .NET string that is known to hold no surrogate.</summary>
    internal static StrObject FromBmp(string text) => text.Length == 0 ? Empty : new StrObject(text, null);

    internal override TypeObject Type => BuiltinTypes.Str;

    /// <summary>The number of code points.</summary>
    internal int Length => text is not null ? text.Length : points!.Length;

    /// <summary>The text if it is stored as a .NET string (one char a code point), else null.</summary>
    internal string? Bmp => text;

    /// <summary>The code points if the text is not stored as a .NET string.</summary>
    internal int[]? CodePoints => points;

    /// <summary>The code point at an index that is in range.</summary>
    internal int this[int index] => text is not null ? text[index] : points![index];

    /// <summary>The text as UTF-16, with surrogate pairs for astral code points.</summary>
    internal string Text => text ?? Utf16(points!);

    public override string ToString() => Text;

    public bool Equals(StrObject? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || (hash != 0 && other.hash != 0 && hash != other.hash))
            return false;
        if (text is not null)
            return other.text is not null && text == other.text;
        return other.points is not null && points.AsSpan().SequenceEqual(other.points);
    }

    public sealed override bool Equals(object? obj) => obj is StrObject s && Equals(s);

    public sealed override int GetHashCode() => (int)Hash;

    /// <summary>CPython's hash of the str: siphash13 of its internal buffer under the machine's seed 0.</summary>
    internal long Hash => hash != 0 ? hash : hash = ComputeHash();

    private long ComputeHash()
    {
        if (Length == 0)
            return 0;
        return StrHash.Of(this);
    }

    private static StrObject FromUtf16(string text)
    {
        var list = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                list.Add(char.ConvertToUtf32(text[i], text[++i]));
            else
                list.Add(text[i]);
        }
        return From(list.ToArray());
    }

    private static string Utf16(int[] points)
    {
        var b = new System.Text.StringBuilder(points.Length + 8);
        foreach (int c in points)
        {
            if (c > 0xFFFF)
                b.Append(char.ConvertFromUtf32(c));
            else
                b.Append((char)c);
        }
        return b.ToString();
    }
}
