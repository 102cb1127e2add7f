namespace CoroVm.Compiler.Syntax;

/// <summary>The open brackets, and where they are.</summary>
internal sealed class BracketStack(int maximum)
{
    private readonly List<Bracket> _open = [];

    public readonly record struct Bracket(char Character, int Line, int Column);

    public int Depth => _open.Count;

    public Bracket Top => _open[^1];

    /// <summary>Returns false when too many brackets are open.</summary>
    public bool Push(char character, int line, int column)
    {
        if (_open.Count >= maximum)
        {
            return false;
        }

        _open.Add(new Bracket(character, line, column));
        return true;
    }

    public Bracket Pop()
    {
        var top = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return top;
    }

    public static bool Match(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('{', '}');
}
