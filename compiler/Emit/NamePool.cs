namespace CoroVm.Compiler.Emit;

/// <summary>Names of one unit in the order of their first use, each once.</summary>
internal sealed class NamePool
{
    // Up to here searching is faster than hashing.
    private const int MaxSearched = 8;

    private readonly List<string> _names = [];
    private Dictionary<string, int>? _indexes;

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    public int Add(string name)
    {
        if (TryFind(name, out int index))
            return index;
        index = _names.Count;
        _names.Add(name);
        if (_indexes is not null)
            _indexes.Add(name, index);
        else if (_names.Count > MaxSearched)
            Index();
        return index;
    }

    public bool TryFind(string name, out int index)
    {
        if (_indexes is not null)
            return _indexes.TryGetValue(name, out index);
        index = _names.IndexOf(name);
        return index >= 0;
    }

    public string[] ToArray() => [.. _names];

    private void Index()
    {
        _indexes = new Dictionary<string, int>(_names.Count * 2);
        for (int i = 0; i < _names.Count; i++)
            _indexes.Add(_names[i], i);
    }
}
