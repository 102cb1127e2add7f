namespace CoroVm.Compiler.Syntax;

/// <summary>Makes one string of each identifier of a text.</summary>
internal sealed class IdentifierTable(UnicodeData unicode)
{
    private string?[] _slots = new string?[256];
    private int _count;

    /// <summary>The string for a name, NFKC-normalised (PEP 3131).</summary>
    public string Get(ReadOnlySpan<char> name)
    {
        int index = Find(name);
        if (_slots[index] is { } known)
        {
            return known;
        }

        string text = name.ToString();
        if (name.ContainsAnyExceptInRange('\0', '\x7f'))
        {
            string normal = unicode.NormalizeIdentifier(text);
            if (normal != text)
            {
                return Get(normal);
            }
        }

        _slots[index] = text;
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return text;
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash ^ (hash >> 15));
    }

    private int Find(ReadOnlySpan<char> name)
    {
        int mask = _slots.Length - 1;
        int index = Hash(name) & mask;
        while (_slots[index] is { } other && !name.SequenceEqual(other))
        {
            index = (index + 1) & mask;
        }

        return index;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 2];
        foreach (string? name in old)
        {
            if (name is not null)
            {
                _slots[Find(name)] = name;
            }
        }
    }
}
