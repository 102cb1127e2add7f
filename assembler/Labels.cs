using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>The labels of a unit's code: every jump target and every bound of a protected range, numbered by offset.</summary>
internal sealed class Labels
{
    private readonly Dictionary<int, string> _byOffset = [];
    private readonly HashSet<int> _widened = [];

    public Labels(CodeUnit unit)
    {
        var offsets = new SortedSet<int>();
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            if (reader.Current.Info.IsJump)
                offsets.Add(reader.Current.Target);
        foreach (ExceptionHandler handler in unit.Handlers)
            offsets.UnionWith([handler.Start, handler.End, handler.Target]);
        foreach (int offset in offsets)
            _byOffset.Add(offset, $"L{_byOffset.Count + 1}");
        FindWidened(unit);
    }

    /// <summary>The label before the instruction at an offset; null if there is none.</summary>
    public string? At(int offset) => _byOffset.GetValueOrDefault(offset);

    /// <summary>Whether a jump takes more bytes than the assembler would give it by itself.</summary>
    public bool IsWidened(int offset) => _widened.Contains(offset);

    // Lays the code out anew. Two layouts can both be right: a jump may be long because another one is, and the reverse.
    private void FindWidened(CodeUnit unit)
    {
        var writer = new InstructionWriter();
        var labels = new Dictionary<int, int>();
        foreach (int offset in _byOffset.Keys)
            labels.Add(offset, writer.NewLabel());
        var reader = new InstructionReader(unit.Code);
        var instructions = new List<Instruction>();
        while (reader.Read())
        {
            Instruction instruction = reader.Current;
            instructions.Add(instruction);
            if (labels.TryGetValue(instruction.Offset, out int label))
                writer.Mark(label);
            if (instruction.Info.IsJump)
                writer.EmitJump(instruction.Opcode, labels[instruction.Target]);
            else
                writer.Emit(instruction.Opcode, instruction.Operand, instruction.Second);
        }
        if (labels.TryGetValue(unit.Code.Length, out int end))
            writer.Mark(end);
        if (writer.ToCode().Length == unit.Code.Length)
            return;
        for (int i = 0; i < instructions.Count; i++)
            if (writer.OffsetOf(i + 1) - writer.OffsetOf(i) < instructions[i].Length)
                _widened.Add(instructions[i].Offset);
    }
}
