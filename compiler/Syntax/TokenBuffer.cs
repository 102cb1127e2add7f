namespace CoroVm.Compiler.Syntax;

/// <summary>A growing array of tokens.</summary>
internal sealed class TokenBuffer(int capacity)
{
    private Token[] _items = new Token[Math.Max(capacity, 16)];

    public int Count { get; private set; }

    /// <summary>The backing array; only the first <see cref="Count"/> entries mean anything.</summary>
    public Token[] Items => _items;

    public void Add(in Token token)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[Count++] = token;
    }
}
