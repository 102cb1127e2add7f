namespace CoroVm.Bytecode;

/// <summary>The verifier's second pass: follows every path and checks the operand stack. Only its depth and its prev, self and
/// saved entries matter; whatever else lies on it is checked by whoever takes it, when it runs. Since no instruction may be
/// reached from behind it alone, one walk in the order of the code sees every state before the instruction that has it.</summary>
internal sealed class StackWalk
{
    internal const int Unreached = -1;

    private readonly CodeUnit _unit;
    private readonly HandlerMap _handlers;
    private readonly TrackedEntries _tracked = new();
    private readonly StackTransfer _transfer;
    private readonly int[] _depths;
    private readonly int[] _lists;
    private readonly InstructionStarts _restores;
    private VerifyError? _error;
    private int _deepest;

    public StackWalk(CodeUnit unit, HandlerMap handlers)
    {
        _unit = unit;
        _handlers = handlers;
        _transfer = new StackTransfer(unit, _tracked);
        _restores = new InstructionStarts(unit.Code.Length);
        _depths = new int[unit.Code.Length];
        _lists = new int[unit.Code.Length];
        _depths.AsSpan().Fill(Unreached);
    }

    /// <summary>The stores that give a local back what LOAD_FAST_AND_CLEAR saved.</summary>
    public InstructionStarts Restores => _restores;

    /// <summary>The number of entries at each offset that control reaches.</summary>
    public int[] Depths => _depths;

    public VerifyError? Run(DecodedCode code, out int deepest)
    {
        _depths[0] = 0;
        foreach (ref readonly Instruction instruction in code.Instructions)
        {
            int depth = _depths[instruction.Offset];
            if (depth == Unreached)
                continue;
            Follow(in instruction, depth, _lists[instruction.Offset]);
            if (_error is not null)
                break;
        }
        deepest = _deepest;
        return _error;
    }

    private void Follow(in Instruction instruction, int depth, int list)
    {
        OpcodeInfo info = instruction.Info;
        _deepest = Math.Max(_deepest, depth);
        if (!CheckHandler(in instruction, info, depth, list))
            return;
        if (info.IsJump)
        {
            int taken = depth, takenList = list;
            if (!Apply(info.BranchEffect, in instruction, ref taken, ref takenList)
                || !Reach(instruction.Offset, instruction.Target, taken, takenList))
                return;
        }
        bool losesHandler = LosesHandler(in instruction, info, list);
        if (info.Opcode == Opcode.StoreFast && list != 0 && depth > 0 && _tracked.At(list, depth - 1) == EntryKind.Saved)
            _restores.Add(instruction.Offset);
        if (!Apply(info.Effect, in instruction, ref depth, ref list))
            return;
        if (info.Opcode == Opcode.ReturnValue && _tracked.PrevHeight(list) > 0)
            Fail(VerifyRule.ReturnInHandler, instruction.Offset, "returns from within a handler");
        else if (losesHandler)
            Fail(VerifyRule.LostHandler, instruction.Offset, $"an exception of {info.Mnemonic} would cut a prev entry off");
        else if (info.Ends)
            return;
        else if (instruction.End == _unit.Code.Length)
            Fail(VerifyRule.FallsOff, instruction.Offset, "the code ends here");
        else
            Reach(instruction.Offset, instruction.End, depth, list);
    }

    private bool Apply(StackEffect effect, in Instruction instruction, ref int depth, ref int list)
    {
        _error = _transfer.Apply(effect, in instruction, ref depth, ref list);
        return _error is null;
    }

    private bool CheckHandler(in Instruction instruction, OpcodeInfo info, int depth, int list)
    {
        int index = _handlers.At(instruction.Offset);
        if (index < 0)
            return true;
        ExceptionHandler handler = _unit.Handlers[index];
        int operand = instruction.Operand, second = instruction.Second;
        int pops = Math.Max(info.Effect.Pops(operand, second), info.BranchEffect.Pops(operand, second));
        if (depth - pops < handler.Depth)
            return Fail(VerifyRule.HandlerDepth, instruction.Offset,
                $"takes {pops} of {depth} entries, of which the handler keeps {handler.Depth}");
        if (handler.Depth + 1 > _unit.StackDepth)
            return Fail(VerifyRule.Overflow, handler.Target, $"{handler.Depth + 1} entries");
        return Reach(instruction.Offset, handler.Target, handler.Depth + 1, _tracked.Cut(list, handler.Depth));
    }

    // Whether an exception raised here would skip the POP_EXCEPT of a handler that is entered.
    private bool LosesHandler(in Instruction instruction, OpcodeInfo info, int list)
    {
        int height = _tracked.PrevHeight(list);
        if (height == 0 || info.NeverRaises)
            return false;
        int index = _handlers.At(instruction.Offset);
        return index < 0 || _unit.Handlers[index].Depth < height;
    }

    private bool Reach(int from, int to, int depth, int list)
    {
        if (_depths[to] == Unreached)
        {
            if (to <= from)
                return Fail(VerifyRule.ReachedFromBehind, from, $"nothing before {to} leads there");
            _depths[to] = depth;
            _lists[to] = list;
            return true;
        }
        if (_depths[to] != depth)
            return Fail(VerifyRule.JoinDepth, from, $"{depth} entries at {to}, {_depths[to]} on another path");
        return _lists[to] == list
            || Fail(VerifyRule.JoinKinds, from, $"prev, self or saved entries at {to} differ from another path's");
    }

    private bool Fail(VerifyRule rule, int offset, string detail)
    {
        _error = new VerifyError(rule, _unit, offset, detail);
        return false;
    }
}
