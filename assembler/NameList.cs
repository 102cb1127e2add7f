namespace CoroVm.Assembler;

/// <summary>The names of one kind that a unit lists, found by name or index.</summary>
internal sealed class NameList(string what)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _indexes = [];

    public string[] ToArray() => _names.ToArray();

    /// <summary>Appends every name on the line, also one that is listed already.</summary>
    public void ReadAll(TokenCursor cursor)
    {
        while (!cursor.AtEnd)
            Append(cursor.Name(what));
    }

    /// <summary>The index of the name that stands next. A name that is not listed is an error, or is added.</summary>
    public int Read(TokenCursor cursor, bool add)
    {
        if (cursor.Index() is { } index)
            return index;
        AsmToken at = cursor.Current;
        string name = cursor.Name(what);
        if (_indexes.TryGetValue(name, out int listed))
            return listed;
        return add ? Append(name) : throw at.Fail($"expected {what} that is listed above, found {at.Display}");
    }

    private int Append(string name)
    {
        _indexes.TryAdd(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
