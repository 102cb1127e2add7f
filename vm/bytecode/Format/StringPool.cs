namespace CoroVm.Bytecode;

/// <summary>The strings of a file while it is written: each once, the most used first, so that their indexes are short.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<StrConstant, int> _uses = [];
    private readonly List<StrConstant> _order = [];
    private Dictionary<StrConstant, int>? _indexes;

    public void Use(string text) => Use(new StrConstant(text));

    public void Use(StrConstant text)
    {
        StrConstant key = Key(text);
        if (_uses.TryGetValue(key, out int count))
        {
            _uses[key] = count + 1;
            return;
        }
        _uses.Add(key, 1);
        _order.Add(key);
    }

    public int IndexOf(string text) => IndexOf(new StrConstant(text));

    public int IndexOf(StrConstant text) => _indexes![Key(text)];

    /// <summary>Fixes the indexes and writes the section.</summary>
    public void Write(ByteWriter writer)
    {
        _indexes = [];
        writer.Number(_order.Count);
        // OrderBy is stable: equally frequent strings keep the order of their first use.
        foreach (StrConstant text in _order.OrderByDescending(t => _uses[t]))
        {
            _indexes.Add(text, _indexes.Count);
            byte[] bytes = Encode(text);
            writer.Number(bytes.Length);
            writer.Bytes(bytes);
        }
    }

    // Strings of the same code points have one key, whether they are names or constants.
    private static StrConstant Key(StrConstant text)
    {
        if (text.CodePoints is null && !HasSurrogates(text.Text))
            return text;
        byte[] bytes = Encode(text);
        Wtf8.TryDecode(bytes, 0, bytes.Length, out string decoded, out int[]? codePoints);
        return new StrConstant(decoded, codePoints);
    }

    private static byte[] Encode(StrConstant text) =>
        text.CodePoints is { } codePoints ? Wtf8.Encode(codePoints) : Wtf8.Encode(text.Text);

    private static bool HasSurrogates(string text)
    {
        foreach (char c in text)
            if (char.IsSurrogate(c))
                return true;
        return false;
    }
}
