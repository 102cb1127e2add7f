using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>Makes the bytes of a unit's code, with handlers and positions by byte offset, from its instructions. Nop
/// instructions vanish. One layout serves one unit after the other, with the same buffers.</summary>
internal sealed class CodeLayout
{
    private readonly InstructionWriter _writer = new();
    private readonly List<LineEntry> _lines = [];
    private readonly List<(int Level, ExceptionHandler Range)> _ranges = [];

    // Where each instruction went; one that vanished stands for the one behind it.
    private int[] _indexes = [];

    // Labels chained by the instruction they stand before: the first of each, and of each label the next.
    private int[] _labelsByPosition = [];
    private int[] _nextLabel = [];

    public byte[] Code { get; private set; } = [];
    public LineEntry[] Lines { get; private set; } = [];
    public ExceptionHandler[] Handlers { get; private set; } = [];

    public void LayOut(CodeBuilder builder)
    {
        Span<Emitted> instructions = builder.Instructions;
        _writer.Clear();
        Reserve(ref _indexes, instructions.Length + 1);
        ChainLabels(builder, instructions.Length);
        for (int i = 0; i <= instructions.Length; i++)
        {
            _indexes[i] = _writer.Count;
            for (int label = _labelsByPosition[i]; label != 0; label = _nextLabel[label])
                _writer.Mark(label);
            if (i == instructions.Length || instructions[i].Opcode == Opcode.Nop)
                continue;
            ref Emitted instruction = ref instructions[i];
            if (StackShape.Of(instruction.Opcode).IsJump)
                _writer.EmitJump(instruction.Opcode, instruction.Operand);
            else
                _writer.Emit(instruction.Opcode, instruction.Operand, instruction.Second);
        }
        Code = _writer.ToCode();
        Lines = LayOutLines(instructions);
        Handlers = LayOutHandlers(builder);
    }

    private static void Reserve(ref int[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = new int[Math.Max(length, buffer.Length * 2)];
    }

    private void ChainLabels(CodeBuilder builder, int count)
    {
        Reserve(ref _labelsByPosition, count + 1);
        Reserve(ref _nextLabel, builder.LabelCount);
        Array.Clear(_labelsByPosition, 0, count + 1);
        _writer.NewLabel();
        for (int label = 1; label < builder.LabelCount; label++)
        {
            _writer.NewLabel();
            int position = builder.PositionOf(label);
            if (position < 0)
                continue;
            _nextLabel[label] = _labelsByPosition[position];
            _labelsByPosition[position] = label;
        }
    }

    private LineEntry[] LayOutLines(Span<Emitted> instructions)
    {
        _lines.Clear();
        SourceSpan span = SourceSpan.None;
        for (int i = 0; i < instructions.Length; i++)
        {
            if (instructions[i].Opcode == Opcode.Nop || (_lines.Count > 0 && instructions[i].Span == span))
                continue;
            span = instructions[i].Span;
            _lines.Add(new LineEntry(_writer.OffsetOf(_indexes[i]), span));
        }
        return [.. _lines];
    }

    private ExceptionHandler[] LayOutHandlers(CodeBuilder builder)
    {
        if (builder.Regions.Count == 0)
            return [];
        _ranges.Clear();
        foreach (ProtectedRegion region in builder.Regions)
        {
            int target = builder.PositionOf(region.Handler.Number);
            foreach ((int start, int end) in region.Segments)
            {
                int from = _writer.OffsetOf(_indexes[start]);
                int to = _writer.OffsetOf(_indexes[end]);
                if (from < to)
                    _ranges.Add((region.Level,
                        new ExceptionHandler(from, to, _writer.OffsetOf(_indexes[target]), region.Depth)));
            }
        }
        // Innermost first; where regions do not nest, in the order of the code.
        _ranges.Sort(static (a, b) =>
            a.Level != b.Level ? b.Level.CompareTo(a.Level) : a.Range.Start.CompareTo(b.Range.Start));
        var handlers = new ExceptionHandler[_ranges.Count];
        for (int i = 0; i < handlers.Length; i++)
            handlers[i] = _ranges[i].Range;
        return handlers;
    }
}
