namespace CoroVm.Compiler.Syntax;

/// <summary>The stack of open indentation levels. Widths are measured twice, with tabs to multiples of 8 and with
/// tabs as one column; when the two disagree about a comparison, tabs and spaces are mixed inconsistently.</summary>
internal sealed class Indentation
{
    private const int MaxLevels = 100;

    private readonly int[] _widths = new int[MaxLevels];
    private readonly int[] _alternateWidths = new int[MaxLevels];
    private int _level;

    public enum Outcome { Ok, TabsMixed, TooDeep, NoSuchLevel }

    public int Level => _level;

    /// <summary>Compares a line's width with the open levels. <paramref name="change"/> is 1 for an indent, minus
    /// the number of levels closed for a dedent.</summary>
    public Outcome Enter(int width, int alternateWidth, out int change)
    {
        change = 0;
        if (width == _widths[_level])
        {
            return alternateWidth == _alternateWidths[_level] ? Outcome.Ok : Outcome.TabsMixed;
        }

        if (width > _widths[_level])
        {
            if (_level + 1 >= MaxLevels)
            {
                return Outcome.TooDeep;
            }

            if (alternateWidth <= _alternateWidths[_level])
            {
                return Outcome.TabsMixed;
            }

            _level++;
            _widths[_level] = width;
            _alternateWidths[_level] = alternateWidth;
            change = 1;
            return Outcome.Ok;
        }

        while (_level > 0 && width < _widths[_level])
        {
            _level--;
            change--;
        }

        return width != _widths[_level] ? Outcome.NoSuchLevel
            : alternateWidth != _alternateWidths[_level] ? Outcome.TabsMixed
            : Outcome.Ok;
    }
}
