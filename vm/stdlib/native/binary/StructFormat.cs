namespace CoroVm.StdLib.Native;

/// <summary>A parsed format of the struct module: items with their places.</summary>
internal sealed class StructFormat
{
    /// <summary>An item: its code, its size in bytes, and its offset; <c>s</c> and <c>p</c> are one item of any size.</summary>
    internal readonly record struct Item(char Code, int Size, int Offset);

    private StructFormat(Item[] items, int size, bool bigEndian, StrObject text)
    {
        Items = items;
        Size = size;
        BigEndian = bigEndian;
        Text = text;
    }

    internal Item[] Items { get; }
    internal int Size { get; }
    internal bool BigEndian { get; }
    internal StrObject Text { get; }

    /// <summary>Parses; null with struct.error pending.</summary>
    internal static StructFormat? Parse(VmThread t, Value format)
    {
        string text;
        if (format.Ref is StrObject s)
            text = s.Text;
        else if (format.Ref is BytesLikeObject b)
            text = System.Text.Encoding.Latin1.GetString(b.Span);
        else
        {
            t.TypeError($"Struct() argument 1 must be a str or bytes object, not {format.Type.FullName}");
            return null;
        }
        bool native = true, big = false;
        int at = 0;
        if (text.Length > 0 && text[0] is '@' or '=' or '<' or '>' or '!')
        {
            native = text[0] == '@';
            big = text[0] is '>' or '!';
            at = 1;
        }
        var items = new List<Item>();
        long offset = 0;
        while (at < text.Length)
        {
            char c = text[at++];
            if (char.IsWhiteSpace(c))
                continue;
            long count = 1;
            bool counted = char.IsAsciiDigit(c);
            if (counted)
            {
                count = 0;
                for (; ; c = text[at++])
                {
                    if (!char.IsAsciiDigit(c))
                        break;
                    count = count * 10 + (c - '0');
                    if (count > StrConcat.MaxLength)
                        return Fail(t, "overflow in item count");
                    if (at == text.Length)
                        return Fail(t, "repeat count given without format specifier");
                }
            }
            int size = SizeOf(c, native);
            if (size < 0)
                return Fail(t, "bad char in struct format");
            if (native && size > 1 && c is not ('s' or 'p' or 'x'))
                offset = (offset + size - 1) / size * size;
            if (c is 's' or 'p')
            {
                items.Add(new Item(c, (int)count, (int)offset));
                offset += count;
                continue;
            }
            if (offset + count * size > StrConcat.MaxLength)
                return Fail(t, "total struct size too long");
            if (c != 'x')
            {
                if (!t.Charge(count))
                    return null;
                for (long i = 0; i < count; i++)
                    items.Add(new Item(c, size, (int)(offset + i * size)));
            }
            offset += count * size;
        }
        return new StructFormat(items.ToArray(), (int)offset, big, StrObject.From(text));
    }

    /// <summary>Raises struct.error.</summary>
    internal static StructFormat? Fail(VmThread t, string message)
    {
        t.Raise(StructModule.Error, message);
        return null;
    }

    // Standard sizes differ from native ones in l, L; n, N and P exist only natively.
    private static int SizeOf(char c, bool native) => c switch
    {
        'x' or 's' or 'p' => 1,
        'l' or 'L' when !native => 4,
        'n' or 'N' or 'P' when !native => -1,
        _ => ItemFormat.SizeOf(c) is > 0 and var size ? size : -1,
    };
}
