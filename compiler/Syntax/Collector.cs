namespace CoroVm.Compiler.Syntax;

/// <summary>A stack on which nested lists are gathered before their length is known, so that each list costs one
/// allocation: its array.</summary>
internal sealed class Collector<T>
{
    private T[] _items = new T[64];
    private int _count;

    /// <summary>Remembers where a list starts.</summary>
    public int Mark => _count;

    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count++] = item;
    }

    /// <summary>The items since the mark, which leave the stack.</summary>
    public T[] Take(int mark)
    {
        if (mark == _count)
        {
            return [];
        }

        var result = _items.AsSpan(mark, _count - mark).ToArray();
        Array.Clear(_items, mark, _count - mark);
        _count = mark;
        return result;
    }

    /// <summary>How many items there are since the mark.</summary>
    public int CountSince(int mark) => _count - mark;
}
