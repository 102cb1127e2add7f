namespace CoroVm.Bytecode;

/// <summary>What one instruction does to the verifier's view of the stack, derived from the opcode's picture alone.</summary>
internal sealed class StackTransfer(CodeUnit unit, TrackedEntries tracked)
{
    // The tracked entries that an instruction moves, topmost first.
    private readonly int[] _movedPositions = new int[VerifyLimits.Exchanged];
    private readonly EntryKind[] _movedKinds = new EntryKind[VerifyLimits.Exchanged];
    private int _movedCount;

    /// <summary>Changes depth and list as the instruction does; null if it may run there.</summary>
    public VerifyError? Apply(StackEffect effect, in Instruction instruction, ref int depth, ref int list)
    {
        int operand = instruction.Operand, second = instruction.Second;
        int needs = effect.Needs(operand, second);
        if (depth < needs)
            return Error(VerifyRule.Underflow, in instruction, $"needs {needs} entries, finds {depth}");
        int floor = depth - effect.Pops(operand, second);
        int after = floor + effect.Pushes(operand, second);
        if (after > unit.StackDepth)
            return Error(VerifyRule.Overflow, in instruction, $"{after} entries, announced {unit.StackDepth}");
        int bottom = depth - needs;
        depth = after;
        if (effect.IsOrdinary && (list == 0 || tracked.Position(list) < bottom))
            return null;

        if (CheckInputs(effect, in instruction, bottom, list) is { } wrongInput)
            return wrongInput;
        int entering = list;
        if (Take(effect, in instruction, bottom, floor, ref list) is { } wrongEntry)
            return wrongEntry;
        list = PushOutputs(effect, in instruction, bottom, floor, list, entering);
        return null;
    }

    // Each single entry that the picture names must be of its kind; runs of entries are judged by Take.
    private VerifyError? CheckInputs(StackEffect effect, in Instruction instruction, int bottom, int list)
    {
        int position = bottom, movedPrevs = 0;
        for (int i = 0; i < effect.InputArray.Length; i++)
        {
            StackEntry entry = effect.InputArray[i];
            if (entry.Count == EntryCount.One)
            {
                EntryKind found = tracked.At(list, position);
                bool exchanged = entry.Kind == EntryKind.Plain && effect.Moves(i);
                if (exchanged)
                    movedPrevs += found == EntryKind.Prev ? 1 : 0;
                else if ((found == EntryKind.Prev) != (entry.Kind == EntryKind.Prev))
                    return Error(VerifyRule.PrevEntry, in instruction, $"{entry.Name} is {found}");
                else if (found == EntryKind.Self && entry.Kind is not (EntryKind.Self or EntryKind.Any))
                    return Error(VerifyRule.SelfEntry, in instruction, $"{entry.Name} is {found}");
                else if (found == EntryKind.Saved && entry.Kind is not (EntryKind.Saved or EntryKind.Any))
                    return Error(VerifyRule.SavedEntry, in instruction, $"{entry.Name} is {found}");
            }
            position += (int)entry.Expand(instruction.Operand, instruction.Second);
        }
        return movedPrevs < 2 ? null : Error(VerifyRule.PrevEntry, in instruction, "exchanges two prev entries");
    }

    // Takes the tracked entries from the floor up off the list; those that only move are remembered.
    private VerifyError? Take(StackEffect effect, in Instruction instruction, int bottom, int floor, ref int list)
    {
        _movedCount = 0;
        for (; list != 0 && tracked.Position(list) >= floor; list = tracked.Below(list))
        {
            EntryKind kind = tracked.Kind(list);
            int input = InputAt(effect, in instruction, bottom, tracked.Position(list));
            if (effect.Moves(input))
            {
                if (_movedCount == VerifyLimits.Exchanged)
                    return Error(VerifyRule.DeepExchange, in instruction, "too many prev, self and saved entries");
                _movedPositions[_movedCount] = tracked.Position(list);
                _movedKinds[_movedCount++] = kind;
            }
            else if (effect.InputArray[input].Count != EntryCount.One)
            {
                return Error(kind switch { EntryKind.Prev => VerifyRule.PrevEntry, EntryKind.Self => VerifyRule.SelfEntry, _ => VerifyRule.SavedEntry },
                    in instruction, $"one of {effect.InputArray[input].Name} is {kind}");
            }
        }
        return null;
    }

    private int PushOutputs(StackEffect effect, in Instruction instruction, int bottom, int floor, int list, int entering)
    {
        int position = floor;
        for (int i = effect.Kept; i < effect.OutputArray.Length; i++)
        {
            StackEntry entry = effect.OutputArray[i];
            int count = (int)entry.Expand(instruction.Operand, instruction.Second);
            int source = effect.SourceOf(i);
            if (source >= 0)
                list = PushAgain(effect, in instruction, bottom, source, position, list, entering);
            else if (entry.Kind is EntryKind.Prev or EntryKind.Self or EntryKind.Saved)
                list = tracked.Push(list, position, entry.Kind);
            position += count;
        }
        return list;
    }

    private int PushAgain(StackEffect effect, in Instruction instruction, int bottom, int source, int target, int list,
        int entering)
    {
        int start = bottom;
        for (int i = 0; i < source; i++)
            start += (int)effect.InputArray[i].Expand(instruction.Operand, instruction.Second);
        if (source < effect.Kept)
        {
            EntryKind kind = tracked.At(entering, start);
            return kind == EntryKind.Plain ? list : tracked.Push(list, target, kind);
        }
        int end = start + (int)effect.InputArray[source].Expand(instruction.Operand, instruction.Second);
        for (int i = _movedCount - 1; i >= 0; i--)
            if (_movedPositions[i] >= start && _movedPositions[i] < end)
                list = tracked.Push(list, target + _movedPositions[i] - start, _movedKinds[i]);
        return list;
    }

    private static int InputAt(StackEffect effect, in Instruction instruction, int bottom, int position)
    {
        int input = 0;
        while (true)
        {
            bottom += (int)effect.InputArray[input].Expand(instruction.Operand, instruction.Second);
            if (position < bottom)
                return input;
            input++;
        }
    }

    private VerifyError Error(VerifyRule rule, in Instruction instruction, string detail) =>
        new(rule, unit, instruction.Offset, $"{instruction.Info.Mnemonic}: {detail}");
}
