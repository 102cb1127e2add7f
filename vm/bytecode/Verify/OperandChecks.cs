namespace CoroVm.Bytecode;

/// <summary>The verifier's first pass: every instruction by itself, reachable or not.</summary>
internal sealed class OperandChecks(CodeUnit unit)
{
    private readonly bool[] _cells = new bool[unit.LocalNames.Length];
    // Per constant what is known of it as keyword names: many calls may share one long tuple.
    private bool?[]? _keywords;
    private readonly List<int> _jumps = [];

    public VerifyError? Check(InstructionStarts starts)
    {
        var reader = new InstructionReader(unit.Code);
        int index = 0;
        foreach (int local in unit.CellLocals)
            _cells[local] = true;
        for (; reader.Read(); index++)
        {
            Instruction instruction = reader.Current;
            starts.Add(instruction.Offset);
            if (instruction.Info.IsJump)
                _jumps.Add(instruction.Offset);
            if (CheckOne(in instruction, index) is { } error)
                return error;
        }
        if (reader.Failure != DecodeFailure.None)
            return new VerifyError(VerifyRule.Decoding, unit, reader.Position, reader.Failure == DecodeFailure.UnknownOpcode
                ? $"byte 0x{unit.Code[reader.Position]:X2} is no opcode" : "malformed operand");
        if (index < unit.CellLocals.Length)
            return new VerifyError(VerifyRule.MakeCell, unit, 0, "a cell local has no MAKE_CELL");
        return CheckTargets(starts);
    }

    /// <summary>The offset behind the MAKE_CELLs that a unit starts with.</summary>
    public static int PrologueEnd(CodeUnit unit)
    {
        var reader = new InstructionReader(unit.Code);
        for (int i = 0; i < unit.CellLocals.Length; i++)
            reader.Read();
        return reader.Position;
    }

    private VerifyError? CheckOne(in Instruction instruction, int index)
    {
        OpcodeInfo info = instruction.Info;
        if (Problem(info, info.Operand, in instruction, instruction.Operand, info.Min, info.Max) is { } first)
            return new VerifyError(first.Rule, unit, instruction.Offset, first.Detail);
        if (info.Second != OperandKind.None
            && Problem(info, info.Second, in instruction, instruction.Second, 0, info.SecondMax) is { } second)
            return new VerifyError(second.Rule, unit, instruction.Offset, second.Detail);

        int prologue = unit.CellLocals.Length;
        bool isMakeCell = instruction.Opcode == Opcode.MakeCell;
        if (isMakeCell != index < prologue || (isMakeCell && instruction.Operand != unit.CellLocals[index]))
            return new VerifyError(VerifyRule.MakeCell, unit, instruction.Offset, $"{info.Mnemonic} is instruction {index}");
        if (info.Operand == OperandKind.Local && _cells[instruction.Operand] != info.OnCell)
            return new VerifyError(VerifyRule.LocalKind, unit, instruction.Offset,
                $"{info.Mnemonic} of local {instruction.Operand}");
        const CodeFlags suspendable = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        if (info.Suspends && (unit.Flags & suspendable) == 0)
            return new VerifyError(VerifyRule.Suspension, unit, instruction.Offset, info.Mnemonic);
        if (instruction.Opcode is Opcode.LoadName or Opcode.StoreName or Opcode.DeleteName && (unit.Flags & CodeFlags.Optimized) != 0)
            return new VerifyError(VerifyRule.Namespace, unit, instruction.Offset, info.Mnemonic);
        if (info.Operand == OperandKind.Code)
        {
            CodeUnit child = ((CodeConstant)unit.Constants[instruction.Operand]).Unit;
            bool takesCells = (instruction.Second & MakeFunctionFlags.Closure) != 0;
            if (takesCells != child.FreeNames.Length > 0)
                return new VerifyError(VerifyRule.Closure, unit, instruction.Offset,
                    $"{child.FreeNames.Length} captured variables");
        }
        return null;
    }

    private (VerifyRule Rule, string Detail)? Problem(OpcodeInfo info, OperandKind kind,
        in Instruction instruction, int value, int min, int max)
    {
        switch (kind)
        {
            case OperandKind.Local:
                return Index("local", value, unit.LocalNames.Length);
            case OperandKind.Free:
                return Index("captured variable", value, unit.FreeNames.Length);
            case OperandKind.Name:
                return Index("name", value, unit.Names.Length);
            case OperandKind.Const:
                return Index("constant", value, unit.Constants.Length);
            case OperandKind.Code:
                return Index("constant", value, unit.Constants.Length)
                    ?? (unit.Constants[value] is CodeConstant code && (code.Unit.Flags & CodeFlags.Module) == 0
                        ? null : (VerifyRule.ConstantKind, $"constant {value} is no function's code"));
            case OperandKind.Keywords:
                return Index("constant", value, unit.Constants.Length)
                    ?? (NamesKeywords(value, instruction.Operand)
                        ? null : (VerifyRule.ConstantKind, $"constant {value} does not name keywords of {instruction.Operand} arguments"));
            case OperandKind.Count or OperandKind.Flags:
                return Value(info, value, value >= min && value <= max);
            case OperandKind.BinaryKind:
                return Value(info, value, (value & ~BinaryOperators.InPlace) < BinaryOperators.Count);
            case OperandKind.CompareKind:
                return Value(info, value, value <= (int)CompareOperator.GreaterOrEqual);
            case OperandKind.Intrinsic:
                return Value(info, value, value < IntrinsicFunctions.Count);
            default:
                return null;
        }
    }

    private static (VerifyRule, string)? Index(string what, int value, int count) =>
        value < count ? null : (VerifyRule.OperandIndex, $"{what} {value} of {count}");

    private static (VerifyRule, string)? Value(OpcodeInfo info, int value, bool valid) =>
        valid ? null : (VerifyRule.OperandValue, $"{info.Mnemonic} {value}");

    private bool NamesKeywords(int constant, int arguments)
    {
        _keywords ??= new bool?[unit.Constants.Length];
        _keywords[constant] ??= IsTupleOfNames(unit.Constants[constant]);
        return _keywords[constant] == true && ((SequenceConstant)unit.Constants[constant]).Items.Length <= arguments;
    }

    private static bool IsTupleOfNames(Constant constant)
    {
        if (constant is not SequenceConstant { IsFrozenSet: false } names)
            return false;
        var seen = new HashSet<Constant>();
        foreach (Constant name in names.Items)
            if (name is not StrConstant || !seen.Add(name))
                return false;
        return true;
    }

    private VerifyError? CheckTargets(InstructionStarts starts)
    {
        int prologueEnd = PrologueEnd(unit);
        foreach (int offset in _jumps)
        {
            var reader = new InstructionReader(unit.Code, offset);
            reader.Read();
            long target = (long)reader.Current.End + reader.Current.Operand;
            if (target < 0 || target >= unit.Code.Length || !starts.Contains((int)target))
                return new VerifyError(VerifyRule.JumpTarget, unit, offset, $"target {target}");
            if (reader.Current.Opcode == Opcode.ForIter && target <= offset)
                return new VerifyError(VerifyRule.LoopExit, unit, offset, $"target {target}");
            if (target < prologueEnd)
                return new VerifyError(VerifyRule.MakeCell, unit, offset, $"target {target}");
        }
        return null;
    }
}
