namespace CoroVm.Runtime.Objects;

/// <summary><c>co_lines()</c> and <c>co_positions()</c>. What scripts see as an offset (<c>tb_lasti</c>, <c>f_lasti</c>, <c>co_lines</c>) is
/// twice the portable one: they take a code unit to be two bytes and index <c>co_positions()</c> with half of it, while our
/// instructions are of any length.</summary>
internal static class CodePositions
{
    /// <summary>A portable offset as scripts see it.</summary>
    internal static int Visible(int offset) => offset < 0 ? -1 : 2 * offset;

    /// <summary>The portable offset of what a script gives.</summary>
    internal static int Portable(long visible) => visible < 0 ? -1 : (int)Math.Min(visible / 2, int.MaxValue);

    /// <summary>Runs of code that belong to the same line.</summary>
    internal static Value Lines(CodeUnit unit)
    {
        var runs = new List<Value>();
        LineEntry[] lines = unit.Lines;
        for (int i = 0; i < lines.Length;)
        {
            int j = i + 1, line = lines[i].Span.StartLine;
            while (j < lines.Length && lines[j].Span.StartLine == line)
                j++;
            int end = j < lines.Length ? lines[j].Offset : unit.Code.Length;
            runs.Add(TupleObject.Of(Value.Int(2 * lines[i].Offset), Value.Int(2 * end), Number(line, line)));
            i = j;
        }
        return new TupleIterator(TupleObject.Of(runs.ToArray()));
    }

    /// <summary>The place of each byte of code: line, end line, column, end column.</summary>
    internal static TupleObject PositionAt(CodeUnit unit, int offset)
    {
        SourceSpan s = unit.SpanAt(offset);
        return TupleObject.Of(Number(s.StartLine, s.StartLine), Number(s.StartLine, s.EndLine), Number(s.StartLine, s.StartColumn), Number(s.StartLine, s.EndColumn));
    }

    private static Value Number(int line, int number) => line == 0 ? Value.None : Value.Int(number);
}
