namespace CoroVm.Runtime.Objects;

/// <summary><c>co_lines()</c> and <c>co_positions()</c>.</summary>
internal static class CodePositions
{
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
            runs.Add(TupleObject.Of(Value.Int(lines[i].Offset), Value.Int(end), Number(line, line)));
            i = j;
        }
        return new TupleIterator(TupleObject.Of(runs.ToArray()));
    }

    /// <summary>The place of each two bytes of code: line, end line, column, end column.</summary>
    internal static Value Positions(CodeUnit unit)
    {
        var places = new Value[(unit.Code.Length + 1) / 2];
        for (int i = 0; i < places.Length; i++)
        {
            SourceSpan s = unit.SpanAt(2 * i);
            places[i] = TupleObject.Of(Number(s.StartLine, s.StartLine), Number(s.StartLine, s.EndLine), Number(s.StartLine, s.StartColumn), Number(s.StartLine, s.EndColumn));
        }
        return new TupleIterator(TupleObject.Of(places));
    }

    private static Value Number(int line, int number) => line == 0 ? Value.None : Value.Int(number);
}
