namespace CoroVm.Runtime.Objects;

/// <summary>A str, immutable. When every code point is in the Basic Multilingual Plane and none is a surrogate it is held as
/// UTF-16 units (one a code point), else as an array of code points. What repeated concatenation makes is a prefix of a
/// shared <see cref="StrBuffer"/> until someone needs it in one piece.</summary>
internal class StrObject : ScriptObject, IEquatable<StrObject>
{
    internal static readonly StrObject Empty = new("", 0);
    private static readonly StrObject[] latin1 = MakeLatin1();

    private object data;            // string, int[] or StrBuffer
    private readonly int length;
    private byte ascii;             // 0 unknown, 1 yes, 2 no
    private long hash;

    private StrObject(object data, int length)
    {
        this.data = data;
        this.length = length;
    }

    /// <summary>A subclass's instance with the text of another str.</summary>
    private protected StrObject(StrObject source)
    {
        data = source.data;
        length = source.length;
        ascii = source.ascii;
        hash = source.hash;
    }

    /// <summary>The str of a .NET string; surrogate pairs become astral code points.</summary>
    internal static StrObject From(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? FromUtf16(text) : FromBmp(text);

    /// <summary>The str of code points; the array is not copied and must not change.</summary>
    internal static StrObject From(int[] codePoints)
    {
        foreach (int c in codePoints)
            if (c > 0xFFFF || (c >= 0xD800 && c <= 0xDFFF))
                return new StrObject(codePoints, codePoints.Length);
        return FromBmp(Narrow(codePoints));
    }

    /// <summary>The str of code points, which are copied.</summary>
    internal static StrObject From(ReadOnlySpan<int> codePoints)
    {
        foreach (int c in codePoints)
            if (c > 0xFFFF || (c >= 0xD800 && c <= 0xDFFF))
                return new StrObject(codePoints.ToArray(), codePoints.Length);
        return FromBmp(Narrow(codePoints));
    }

    /// <summary>A .NET string that is known to hold no surrogate.</summary>
    internal static StrObject FromBmp(string text)
    {
        if (text.Length > 1)
            return new StrObject(text, text.Length);
        if (text.Length == 0)
            return Empty ?? new StrObject("", 0);
        return text[0] < 256 ? latin1[text[0]] : new StrObject(text, 1);
    }

    /// <summary>A .NET string that is known to be ASCII.</summary>
    internal static StrObject FromAscii(string text) => text.Length > 1 ? new StrObject(text, text.Length) { ascii = 1 } : FromBmp(text);

    /// <summary>UTF-16 units that are known to hold no surrogate.</summary>
    internal static StrObject FromBmp(ReadOnlySpan<char> text)
    {
        if (text.Length > 1)
            return new StrObject(new string(text), text.Length);
        return text.Length == 0 ? Empty : FromCodePoint(text[0]);
    }

    /// <summary>Text of a single code point; those of Latin-1 exist once.</summary>
    internal static StrObject FromCodePoint(int c)
    {
        if ((uint)c < 256)
            return latin1[c];
        return c > 0xFFFF || (c >= 0xD800 && c <= 0xDFFF) ? new StrObject(new[] { c }, 1) : new StrObject(((char)c).ToString(), 1);
    }

    /// <summary>The same text as an exact str.</summary>
    internal static StrObject Exact(StrObject s) => s.GetType() == typeof(StrObject) ? s
        : s.length < 2 ? s.Substring(0, s.length)
        : new StrObject(s.data, s.length) { hash = s.hash, ascii = s.ascii };

    /// <summary>Another object with the same text (pickling counts on its being another).</summary>
    internal static StrObject Copy(StrObject s) => new(s.data, s.length) { hash = s.hash, ascii = s.ascii };

    /// <summary>The text up to the buffer's present length.</summary>
    internal static StrObject FromBuffer(StrBuffer buffer) => new(buffer, buffer.Length);

    /// <summary>The concatenation of two texts, in one piece.</summary>
    internal static StrObject FromConcatenation(StrObject a, StrObject b)
    {
        int total = a.length + b.length;
        if (a.IsBmp && b.IsBmp)
            return new StrObject(string.Concat(a.Chars, b.Chars), total) { IsConcatenation = true };
        var points = new int[total];
        StrConcat.CopyPoints(a, points);
        StrConcat.CopyPoints(b, points.AsSpan(a.length));
        return new StrObject(points, total) { IsConcatenation = true };
    }

    internal override TypeObject Type => BuiltinTypes.Str;

    /// <summary>The number of code points.</summary>
    internal int Length { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => length; }

    /// <summary>The text as a .NET string if each code point is one char of it, else null.</summary>
    internal string? Bmp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => data is string s ? s : Flatten() as string;
    }

    /// <summary>The code points if the text is not held as UTF-16 units.</summary>
    internal int[]? CodePoints
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => data is string ? null : Flatten() as int[];
    }

    /// <summary>Whether the text is held as UTF-16 units, which <see cref="Chars"/> gives; else <see cref="Points"/> does.</summary>
    internal bool IsBmp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => data is string || data is StrBuffer { Chars: not null };
    }

    /// <summary>The UTF-16 units of a text for which <see cref="IsBmp"/> holds.</summary>
    internal ReadOnlySpan<char> Chars
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => data is string s ? s.AsSpan() : ((StrBuffer)data).Chars.AsSpan(0, length);
    }

    /// <summary>The code points of a text for which <see cref="IsBmp"/> does not hold.</summary>
    internal ReadOnlySpan<int> Points => data is int[] p ? p : ((StrBuffer)data).Points.AsSpan(0, length);

    /// <summary>The buffer that this text ends, if more can be appended to it in place.</summary>
    internal StrBuffer? OpenBuffer => data is StrBuffer b && b.Length == length ? b : null;

    /// <summary>Made by a concatenation: when it is concatenated to again it is worth a buffer.</summary>
    internal bool IsConcatenation { get; private init; }

    /// <summary>The code point at an index that is in range.</summary>
    internal int this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => data is string s ? s[index] : PointAt(index);
    }

    /// <summary>Whether every code point is below 128.</summary>
    internal bool IsAscii
    {
        get
        {
            if (ascii == 0)
                ascii = IsBmp && System.Text.Ascii.IsValid(Chars) ? (byte)1 : (byte)2;
            return ascii == 1;
        }
    }

    /// <summary>The text as UTF-16, with surrogate pairs for astral code points.</summary>
    internal string Text => Bmp ?? Utf16(CodePoints!);

    public override string ToString() => Text;

    /// <summary>The code points from <paramref name="start"/> on.</summary>
    internal StrObject Substring(int start, int count)
    {
        if (count == length && GetType() == typeof(StrObject))
            return this;
        return IsBmp ? FromBmp(Chars.Slice(start, count)) : From(Points.Slice(start, count));
    }

    public bool Equals(StrObject? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || length != other.length || (hash != 0 && other.hash != 0 && hash != other.hash))
            return false;
        if (data is string a && other.data is string b)
            return a == b;
        if (IsBmp)
            return other.IsBmp && Chars.SequenceEqual(other.Chars);
        return !other.IsBmp && Points.SequenceEqual(other.Points);
    }

    public sealed override bool Equals(object? obj) => obj is StrObject s && Equals(s);

    public sealed override int GetHashCode() => (int)Hash;

    /// <summary>Order by code points, as CPython compares: negative, 0 or positive.</summary>
    internal static int Compare(StrObject a, StrObject b)
    {
        if (a.IsBmp && b.IsBmp)
            return a.Chars.SequenceCompareTo(b.Chars);
        int n = Math.Min(a.length, b.length);
        for (int i = 0; i < n; i++)
        {
            int difference = a[i] - b[i];
            if (difference != 0)
                return difference;
        }
        return a.length - b.length;
    }

    /// <summary>CPython's hash of the str: siphash13 of its internal buffer under the machine's seed 0.</summary>
    internal long Hash => hash != 0 ? hash : hash = length == 0 ? 0 : StrHash.Of(this);

    private int PointAt(int index) => data switch
    {
        int[] points => points[index],
        StrBuffer { Chars: { } chars } => chars[index],
        _ => ((StrBuffer)data).Points![index],
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object Flatten()
    {
        if (data is StrBuffer buffer)
            data = buffer.Chars is { } chars ? new string(chars, 0, length) : buffer.Points.AsSpan(0, length).ToArray();
        return data;
    }

    private static StrObject[] MakeLatin1()
    {
        var table = new StrObject[256];
        for (int c = 0; c < 256; c++)
            table[c] = new StrObject(((char)c).ToString(), 1);
        return table;
    }

    private static string Narrow(ReadOnlySpan<int> points) => string.Create(points.Length, points, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = (char)source[i];
    });

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
