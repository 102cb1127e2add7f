namespace CoroVm.Compiler.Emit;

/// <summary>Names of one unit in the order of their first use, each once.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<string, int> _indexes = [];
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    public int Add(string name)
    {
        if (_indexes.TryGetValue(name, out int index))
            return index;
        index = _names.Count;
        _indexes.Add(name, index);
        _names.Add(name);
        return index;
    }

    public bool TryFind(string name, out int index) => _indexes.TryGetValue(name, out index);

    public string[] ToArray() => [.. _names];
}
