namespace CoroVm.Bytecode;

/// <summary>The sets of prev and self entries on a stack, as shared lists: a list is the number of its topmost entry's
/// node, 0 is empty, and equal lists have equal numbers.</summary>
internal sealed class TrackedEntries
{
    private readonly List<Node> _nodes = [default];
    private readonly Dictionary<(int Below, int Position, EntryKind Kind), int> _numbers = [];

    public int Position(int list) => _nodes[list].Position;

    public EntryKind Kind(int list) => _nodes[list].Kind;

    /// <summary>The list without its topmost entry.</summary>
    public int Below(int list) => _nodes[list].Below;

    /// <summary>The list with one more entry, above all others.</summary>
    public int Push(int list, int position, EntryKind kind)
    {
        var key = (list, position, kind);
        if (_numbers.TryGetValue(key, out int number))
            return number;
        // Skip pointers (Myers 1983): a search from any list takes logarithmic time.
        Node below = _nodes[list];
        int skip = below.Height - _nodes[below.Skip].Height == _nodes[below.Skip].Height - _nodes[_nodes[below.Skip].Skip].Height
            ? _nodes[below.Skip].Skip : list;
        number = _nodes.Count;
        _nodes.Add(new Node(list, skip, below.Height + 1, position, kind,
            below.HoldsPrev || kind == EntryKind.Prev));
        _numbers.Add(key, number);
        return number;
    }

    /// <summary>The list without the entries at <paramref name="depth"/> and above.</summary>
    public int Cut(int list, int depth)
    {
        while (list != 0 && Position(list) >= depth)
        {
            int skip = _nodes[list].Skip;
            list = skip != 0 && Position(skip) >= depth ? skip : Below(list);
        }
        return list;
    }

    /// <summary>The kind of the entry at a position: Prev, Self, or Plain for all others.</summary>
    public EntryKind At(int list, int position)
    {
        list = Cut(list, position + 1);
        return list != 0 && Position(list) == position ? Kind(list) : EntryKind.Plain;
    }

    /// <summary>Whether any entry is a saved handled exception.</summary>
    public bool HoldsPrev(int list) => _nodes[list].HoldsPrev;

    private readonly record struct Node(int Below, int Skip, int Height, int Position, EntryKind Kind, bool HoldsPrev);
}
