using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>Shortens jumps: one that leads to a jump goes straight to its target, one to the next instruction becomes
/// nothing, a conditional jump around a jump becomes one with the opposite condition, and a jump that nothing reaches
/// any more is dropped. What is dropped becomes Nop, which the layout leaves out.</summary>
internal readonly ref struct JumpThreading
{
    // Chains longer than this are left; a loop of jumps must end somehow.
    private const int MaxHops = 8;

    private readonly CodeBuilder _code;
    private readonly Span<Emitted> _instructions;
    private readonly bool[] _isTarget;

    private JumpThreading(CodeBuilder code)
    {
        _code = code;
        _instructions = code.Instructions;
        _isTarget = new bool[_instructions.Length + 1];
    }

    public static void Apply(CodeBuilder code)
    {
        var threading = new JumpThreading(code);
        threading.FollowTests();
        threading.FollowAll();
        threading.MarkTargets();
        threading.DropUnreachable();
        threading.Simplify();
    }

    private static bool IsConditional(Opcode opcode) => opcode is Opcode.PopJumpIfTrue or Opcode.PopJumpIfFalse
        or Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone;

    private static Opcode Opposite(Opcode opcode) => opcode switch
    {
        Opcode.PopJumpIfTrue => Opcode.PopJumpIfFalse,
        Opcode.PopJumpIfFalse => Opcode.PopJumpIfTrue,
        Opcode.PopJumpIfNone => Opcode.PopJumpIfNotNone,
        _ => Opcode.PopJumpIfNone,
    };

    // What an operand of "and" or "or" was found to be is not asked again where the result is tested.
    private void FollowTests()
    {
        for (int i = _instructions.Length - 1; i >= 0; i--)
        {
            ref Emitted jump = ref _instructions[i];
            if (jump.Opcode is not (Opcode.JumpIfTrueOrPop or Opcode.JumpIfFalseOrPop))
                continue;
            bool isTrue = jump.Opcode == Opcode.JumpIfTrueOrPop;
            Follow(ref jump);
            int position = _code.PositionOf(jump.Operand);
            Emitted target = _instructions[position];
            switch (target.Opcode)
            {
                case Opcode.JumpIfTrueOrPop or Opcode.JumpIfFalseOrPop when target.Opcode == jump.Opcode:
                    jump.Operand = target.Operand;
                    break;
                case Opcode.JumpIfTrueOrPop or Opcode.JumpIfFalseOrPop:
                    jump.Opcode = isTrue ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse;
                    jump.Operand = _code.LabelAt(position + 1).Number;
                    break;
                case Opcode.PopJumpIfTrue or Opcode.PopJumpIfFalse:
                    bool jumps = (target.Opcode == Opcode.PopJumpIfTrue) == isTrue;
                    jump.Opcode = isTrue ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse;
                    jump.Operand = jumps ? target.Operand : _code.LabelAt(position + 1).Number;
                    break;
            }
        }
    }

    private void FollowAll()
    {
        foreach (ref Emitted jump in _instructions)
        {
            if (jump.Opcode == Opcode.Jump || IsConditional(jump.Opcode))
                Follow(ref jump);
        }
    }

    private void Follow(ref Emitted jump)
    {
        for (int hops = 0; hops < MaxHops; hops++)
        {
            int target = _code.PositionOf(jump.Operand);
            if (target >= _instructions.Length || _instructions[target].Opcode != Opcode.Jump
                || _instructions[target].Operand == jump.Operand)
                return;
            jump.Operand = _instructions[target].Operand;
        }
    }

    private void MarkTargets()
    {
        foreach (ref Emitted jump in _instructions)
            if (StackShape.Of(jump.Opcode).IsJump)
                _isTarget[_code.PositionOf(jump.Operand)] = true;
        foreach (ProtectedRegion region in _code.Regions)
            if (region.Segments.Count > 0)
                _isTarget[_code.PositionOf(region.Handler.Number)] = true;
    }

    private void DropUnreachable()
    {
        bool comes = true;
        for (int i = 0; i < _instructions.Length; i++)
        {
            comes |= _isTarget[i];
            if (_instructions[i].Opcode == Opcode.Jump && !comes)
                _instructions[i].Opcode = Opcode.Nop;
            else if (_instructions[i].Opcode != Opcode.Nop)
                comes = !StackShape.Of(_instructions[i].Opcode).Ends;
        }
    }

    private void Simplify()
    {
        for (int i = 0; i < _instructions.Length; i++)
        {
            ref Emitted instruction = ref _instructions[i];
            if (instruction.Opcode == Opcode.Jump && LeadsTo(instruction.Operand, i + 1))
                instruction.Opcode = Opcode.Nop;
            if (IsConditional(instruction.Opcode) && i + 1 < _instructions.Length && !_isTarget[i + 1]
                && _instructions[i + 1].Opcode == Opcode.Jump && LeadsTo(instruction.Operand, i + 2))
            {
                instruction.Opcode = Opposite(instruction.Opcode);
                instruction.Operand = _instructions[i + 1].Operand;
                _instructions[i + 1].Opcode = Opcode.Nop;
            }
        }
    }

    // Instructions that vanish from the layout may lie between.
    private bool LeadsTo(int label, int next)
    {
        int target = _code.PositionOf(label);
        if (target < next)
            return false;
        for (; next < target; next++)
            if (_instructions[next].Opcode != Opcode.Nop)
                return false;
        return true;
    }
}
