namespace CoroVm.Bytecode;

/// <summary>The verifier's third pass: what LOAD_FAST reads is assigned. Locals are taken 64 at a time; for each, walks in the order
/// of the code carry which are assigned, and are repeated while a backward jump takes one away from its target.</summary>
internal sealed class AssignmentCheck
{
    private const int WordBits = 64;

    private readonly CodeUnit _unit;
    private readonly DecodedCode _code;
    private readonly StackWalk _walk;
    private readonly HandlerMap _handlers;

    // At targets of jumps and handlers: what is assigned on all paths seen.
    private readonly ulong[] _assigned;
    private bool _changed;

    private AssignmentCheck(CodeUnit unit, DecodedCode code, StackWalk walk, HandlerMap handlers)
    {
        _unit = unit;
        _code = code;
        _walk = walk;
        _handlers = handlers;
        _assigned = new ulong[unit.Code.Length];
    }

    /// <summary>Checks a unit whose other rules hold.</summary>
    public static VerifyError? Run(CodeUnit unit, DecodedCode code, StackWalk walk, HandlerMap handlers)
    {
        int words = WordsToCheck(unit, code, walk, out VerifyError? beyond);
        if (words == 0 || beyond is not null)
            return beyond;
        var check = new AssignmentCheck(unit, code, walk, handlers);
        for (int word = 0; words >> word != 0; word++)
            if ((words >> word & 1) != 0 && check.Check(word * WordBits) is { } error)
                return error;
        return null;
    }

    // Which groups of 64 locals have reads that need a proof. A parameter that nothing unassigns needs none.
    private static int WordsToCheck(CodeUnit unit, DecodedCode code, StackWalk walk, out VerifyError? error)
    {
        error = null;
        int words = 0, certain = unit.ParameterSlots;
        if (certain > 0 && Unassigns(code))
            certain = 0;
        foreach (ref readonly Instruction instruction in code.Instructions)
        {
            if (instruction.Opcode != Opcode.LoadFast || instruction.Operand < certain || walk.Depths[instruction.Offset] == StackWalk.Unreached)
                continue;
            if (instruction.Operand >= VerifyLimits.UncheckedLocals)
            {
                error = Error(unit, instruction.Offset, instruction.Operand);
                return 0;
            }
            words |= 1 << (instruction.Operand / WordBits);
        }
        return words;
    }

    private static bool Unassigns(DecodedCode code)
    {
        foreach (ref readonly Instruction instruction in code.Instructions)
            if (instruction.Opcode is Opcode.DeleteFast or Opcode.LoadFastAndClear)
                return true;
        return false;
    }

    private VerifyError? Check(int first)
    {
        _assigned.AsSpan().Fill(ulong.MaxValue);
        int parameters = Math.Max(0, Math.Min(WordBits, _unit.ParameterSlots - first));
        _assigned[0] = parameters == WordBits ? ulong.MaxValue : (1UL << parameters) - 1;
        for (int round = 0; round < VerifyLimits.AssignmentRounds; round++)
        {
            _changed = false;
            if (Walk(first) is { } error)
                return error;
            if (!_changed)
                return null;
        }
        return new VerifyError(VerifyRule.Assignment, _unit, 0, "backward jumps are too entangled");
    }

    private VerifyError? Walk(int first)
    {
        ulong state = 0;
        bool falls = false;
        foreach (ref readonly Instruction instruction in _code.Instructions)
        {
            int offset = instruction.Offset;
            if (_walk.Depths[offset] == StackWalk.Unreached)
            {
                falls = false;
                continue;
            }
            // What falls in here is one more path; it is kept, for jumps back to here.
            _assigned[offset] = state = falls ? state & _assigned[offset] : _assigned[offset];
            int handler = _handlers.At(offset);
            if (handler >= 0)
                Meet(offset, _unit.Handlers[handler].Target, state);
            int bit = instruction.Operand - first;
            switch (instruction.Opcode)
            {
                case Opcode.LoadFast when (uint)bit < WordBits && (state >> bit & 1) == 0:
                    return Error(_unit, offset, instruction.Operand);
                case Opcode.LoadFastCheck when (uint)bit < WordBits:
                case Opcode.StoreFast when (uint)bit < WordBits && !_walk.Restores.Contains(offset):
                    state |= 1UL << bit;
                    break;
                case Opcode.DeleteFast or Opcode.LoadFastAndClear or Opcode.StoreFast when (uint)bit < WordBits:
                    state &= ~(1UL << bit);
                    break;
            }
            OpcodeInfo info = instruction.Info;
            if (info.IsJump)
                Meet(offset, instruction.Target, state);
            falls = !info.Ends;
        }
        return null;
    }

    private void Meet(int from, int target, ulong state)
    {
        ulong met = _assigned[target] & state;
        if (met == _assigned[target])
            return;
        _assigned[target] = met;
        _changed |= target <= from;
    }

    private static VerifyError Error(CodeUnit unit, int offset, int local) =>
        new(VerifyRule.Assignment, unit, offset, $"local {local} may be unassigned");
}
