namespace CoroVm.Bytecode;

/// <summary>What the positions before say about the next one. Writer and reader of position tables keep the same state.</summary>
internal struct LineState(int firstLine)
{
    /// <summary>Where the last span started and ended.</summary>
    public int StartLine = firstLine, StartColumn, EndLine = firstLine, EndColumn;

    /// <summary>The least start column since the start line last changed: where the next line probably begins.</summary>
    public int Margin;

    // The last three different starts, the latest first.
    private (int Line, int Column) _start0 = (firstLine, 0), _start1 = (-1, 0), _start2 = (-1, 0);

    /// <summary>A start seen lately: 0, 1, 2 from the latest.</summary>
    public readonly (int Line, int Column) Recent(int index) => index == 0 ? _start0 : index == 1 ? _start1 : _start2;

    public void Advance(SourceSpan span)
    {
        (int, int) start = (span.StartLine, span.StartColumn);
        Margin = span.StartLine == StartLine ? Math.Min(Margin, span.StartColumn) : span.StartColumn;
        if (start != _start0)
        {
            if (start != _start1)
                _start2 = _start1;
            _start1 = _start0;
            _start0 = start;
        }
        (StartLine, StartColumn) = start;
        (EndLine, EndColumn) = (span.EndLine, span.EndColumn);
    }
}
