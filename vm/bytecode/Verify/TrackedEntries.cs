namespace CoroVm.Bytecode;

/// <summary>The sets of prev and self entries on a stack, as shared lists: a list is the number of its topmost entry's
/// node, 0 is empty, and equal lists have equal numbers.</summary>
internal sealed class TrackedEntries
{
    // A hash table by hand: generic collections of our structs would be compiled when a program starts.
    private Node[] _nodes = [];
    private int[] _buckets = [];
    private int _count = 1;

    public int Position(int list) => _nodes[list].Position;

    public EntryKind Kind(int list) => _nodes[list].Kind;

    /// <summary>The list without its topmost entry.</summary>
    public int Below(int list) => _nodes[list].Below;

    /// <summary>The list with one more entry, above all others.</summary>
    public int Push(int list, int position, EntryKind kind)
    {
        if (_count >= _nodes.Length)
            Grow();
        int bucket = Bucket(list, position, kind);
        for (int i = _buckets[bucket]; i != 0; i = _nodes[i].Next)
            if (_nodes[i].Below == list && _nodes[i].Position == position && _nodes[i].Kind == kind)
                return i;
        Node below = _nodes[list];
        // Skip pointers (Myers 1983): a search from any list takes logarithmic time.
        Node skipped = _nodes[below.Skip];
        bool joins = below.Height - skipped.Height == skipped.Height - _nodes[skipped.Skip].Height;
        _nodes[_count] = new Node
        {
            Below = list,
            Skip = joins ? skipped.Skip : list,
            Height = below.Height + 1,
            Position = position,
            Kind = kind,
            PrevHeight = kind == EntryKind.Prev ? position + 1 : below.PrevHeight,
            Next = _buckets[bucket],
        };
        _buckets[bucket] = _count;
        return _count++;
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

    /// <summary>How many entries reach up to the highest saved handled exception; 0 if there is none.</summary>
    public int PrevHeight(int list) => list == 0 ? 0 : _nodes[list].PrevHeight;

    private int Bucket(int list, int position, EntryKind kind) =>
        (int)((uint)(list * 0x2545F491 ^ position * 0x5851F42D ^ (int)kind * 0x14057B7E) % (uint)_buckets.Length);

    private void Grow()
    {
        var nodes = new Node[Math.Max(16, _nodes.Length * 2)];
        Array.Copy(_nodes, nodes, _nodes.Length);
        _nodes = nodes;
        _buckets = new int[nodes.Length + 1];
        for (int i = 1; i < _count; i++)
        {
            int bucket = Bucket(_nodes[i].Below, _nodes[i].Position, _nodes[i].Kind);
            _nodes[i].Next = _buckets[bucket];
            _buckets[bucket] = i;
        }
    }

    private struct Node
    {
        public int Below, Skip, Height, Position, Next, PrevHeight;
        public EntryKind Kind;
    }
}
