using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>The bytes of a unit's code, with handlers and positions by byte offset. Nop instructions vanish.</summary>
internal sealed class CodeLayout
{
    public CodeLayout(CodeBuilder builder)
    {
        var writer = new InstructionWriter();
        Span<Emitted> instructions = builder.Instructions;
        // Where each instruction went; one that vanished stands for the one behind it.
        int[] indexes = new int[instructions.Length + 1];
        int[] labels = PlaceLabels(builder, writer, instructions.Length, out int[] labelsByPosition);
        for (int i = 0; i < instructions.Length; i++)
        {
            indexes[i] = writer.Count;
            for (int label = labelsByPosition[i]; label != 0; label = labels[label])
                writer.Mark(label);
            ref Emitted instruction = ref instructions[i];
            if (instruction.Opcode == Opcode.Nop)
                continue;
            if (StackShape.Of(instruction.Opcode).IsJump)
                writer.EmitJump(instruction.Opcode, instruction.Operand);
            else
                writer.Emit(instruction.Opcode, instruction.Operand, instruction.Second);
        }
        indexes[^1] = writer.Count;
        for (int label = labelsByPosition[^1]; label != 0; label = labels[label])
            writer.Mark(label);
        Code = writer.ToCode();
        Lines = LayOutLines(instructions, indexes, writer);
        Handlers = LayOutHandlers(builder, indexes, writer);
    }

    public byte[] Code { get; }
    public LineEntry[] Lines { get; }
    public ExceptionHandler[] Handlers { get; }

    // Labels chained by the instruction they stand before: labelsByPosition holds the first, the result the next.
    private static int[] PlaceLabels(
        CodeBuilder builder, InstructionWriter writer, int count, out int[] labelsByPosition)
    {
        int[] next = new int[builder.LabelCount];
        labelsByPosition = new int[count + 1];
        writer.NewLabel();
        for (int label = 1; label < next.Length; label++)
        {
            writer.NewLabel();
            int position = builder.PositionOf(label);
            if (position < 0)
                continue;
            next[label] = labelsByPosition[position];
            labelsByPosition[position] = label;
        }
        return next;
    }

    private static LineEntry[] LayOutLines(Span<Emitted> instructions, int[] indexes, InstructionWriter writer)
    {
        var lines = new List<LineEntry>();
        SourceSpan span = SourceSpan.None;
        for (int i = 0; i < instructions.Length; i++)
        {
            if (instructions[i].Opcode == Opcode.Nop || (lines.Count > 0 && instructions[i].Span == span))
                continue;
            span = instructions[i].Span;
            lines.Add(new LineEntry(writer.OffsetOf(indexes[i]), span));
        }
        return [.. lines];
    }

    private static ExceptionHandler[] LayOutHandlers(CodeBuilder builder, int[] indexes, InstructionWriter writer)
    {
        var ranges = new List<(int Level, ExceptionHandler Range)>();
        foreach (ProtectedRegion region in builder.Regions)
        {
            int target = builder.PositionOf(region.Handler.Number);
            foreach ((int start, int end) in region.Segments)
            {
                int from = writer.OffsetOf(indexes[start]);
                int to = writer.OffsetOf(indexes[end]);
                if (from < to)
                    ranges.Add((region.Level,
                        new ExceptionHandler(from, to, writer.OffsetOf(indexes[target]), region.Depth)));
            }
        }
        // Innermost first; where regions do not nest, in the order of the code.
        ranges.Sort((a, b) => a.Level != b.Level ? b.Level.CompareTo(a.Level) : a.Range.Start.CompareTo(b.Range.Start));
        return ranges.ConvertAll(entry => entry.Range).ToArray();
    }
}
