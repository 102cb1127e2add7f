namespace CoroVm.Bytecode;

/// <summary>The verifier's second pass: follows every path once and checks the operand stack. Only its depth and its prev
/// and self entries matter; whatever else lies on it is checked by whoever takes it, when it runs.</summary>
internal sealed class StackWalk
{
    private const int Unvisited = -1;

    private readonly CodeUnit _unit;
    private readonly HandlerMap _handlers;
    private readonly TrackedEntries _tracked = new();
    private readonly StackTransfer _transfer;
    private readonly int[] _depths;
    private readonly int[] _lists;
    private readonly List<int> _pending = [];
    private VerifyError? _error;
    private int _deepest;

    public StackWalk(CodeUnit unit, HandlerMap handlers)
    {
        _unit = unit;
        _handlers = handlers;
        _transfer = new StackTransfer(unit, _tracked);
        _depths = new int[unit.Code.Length];
        _lists = new int[unit.Code.Length];
        for (int i = 0; i < _depths.Length; i++)
            _depths[i] = Unvisited;
    }

    public VerifyError? Run(out int deepest)
    {
        Join(0, 0, 0, 0);
        while (_error is null && _pending.Count > 0)
        {
            int next = _pending[_pending.Count - 1];
            _pending.RemoveAt(_pending.Count - 1);
            Follow(next);
        }
        deepest = _deepest;
        return _error;
    }

    // From an offset whose state is known to the end of the path or to an offset seen before.
    private void Follow(int offset)
    {
        var reader = new InstructionReader(_unit.Code, offset);
        int depth = _depths[offset], list = _lists[offset];
        while (reader.Read())
        {
            Instruction instruction = reader.Current;
            OpcodeInfo info = instruction.Info;
            if (!CheckHandler(in instruction, info, depth, list))
                return;
            if (info.IsJump)
            {
                int taken = depth, takenList = list;
                if (!Apply(info.BranchEffect, in instruction, ref taken, ref takenList)
                    || !Join(instruction.Offset, instruction.Target, taken, takenList))
                    return;
            }
            bool losesHandler = LosesHandler(in instruction, info, list);
            if (!Apply(info.Effect, in instruction, ref depth, ref list))
                return;
            if (info.Opcode == Opcode.ReturnValue && _tracked.PrevHeight(list) > 0)
            {
                Fail(VerifyRule.ReturnInHandler, instruction.Offset, "returns from within a handler");
                return;
            }
            if (losesHandler)
            {
                Fail(VerifyRule.LostHandler, instruction.Offset, $"an exception of {info.Mnemonic} would cut a prev entry off");
                return;
            }
            if (info.Ends)
                return;
            if (instruction.End == _unit.Code.Length)
            {
                Fail(VerifyRule.FallsOff, instruction.Offset, "the code ends here");
                return;
            }
            bool seen = _depths[instruction.End] != Unvisited;
            if (!Reach(instruction.Offset, instruction.End, depth, list) || seen)
                return;
        }
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
        return Join(instruction.Offset, handler.Target, handler.Depth + 1, _tracked.Cut(list, handler.Depth));
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

    // Notes the state at an offset that is not the next instruction; follows it later if it is new.
    private bool Join(int from, int to, int depth, int list)
    {
        if (_depths[to] == Unvisited)
            _pending.Add(to);
        return Reach(from, to, depth, list);
    }

    private bool Reach(int from, int to, int depth, int list)
    {
        if (_depths[to] == Unvisited)
        {
            _depths[to] = depth;
            _deepest = Math.Max(_deepest, depth);
            _lists[to] = list;
            return true;
        }
        if (_depths[to] != depth)
            return Fail(VerifyRule.JoinDepth, from, $"{depth} entries at {to}, {_depths[to]} on another path");
        return _lists[to] == list
            || Fail(VerifyRule.JoinKinds, from, $"prev or self entries at {to} differ from another path's");
    }

    private bool Fail(VerifyRule rule, int offset, string detail)
    {
        _error = new VerifyError(rule, _unit, offset, detail);
        return false;
    }
}
