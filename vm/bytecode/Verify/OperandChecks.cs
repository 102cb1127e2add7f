namespace CoroVm.Bytecode;

/// <summary>The verifier's first pass: every instruction by itself, reachable or not.</summary>
internal sealed class OperandChecks(CodeUnit unit)
{
    // Which locals are cells; null when none is.
    private readonly bool[]? _cells = unit.CellLocals.Length == 0 ? null : new bool[unit.LocalNames.Length];
    // Per constant what is known of it as keyword names: many calls may share one long tuple.
    private bool?[]? _keywords;

    public VerifyError? Check(DecodedCode code)
    {
        foreach (int local in unit.CellLocals)
            _cells![local] = true;
        ReadOnlySpan<Instruction> instructions = code.Instructions;
        int prologue = unit.CellLocals.Length;
        for (int index = 0; index < instructions.Length; index++)
            if (CheckOne(in instructions[index], index) is { } error)
                return error;
        if (instructions.Length < prologue)
            return new VerifyError(VerifyRule.MakeCell, unit, 0, "a cell local has no MAKE_CELL");
        int prologueEnd = PrologueEnd(unit, code);
        foreach (ref readonly Instruction instruction in instructions)
            if (instruction.Info.IsJump && CheckTarget(in instruction, code.Starts, prologueEnd) is { } error)
                return error;
        return null;
    }

    /// <summary>The offset behind the MAKE_CELLs that a unit starts with.</summary>
    public static int PrologueEnd(CodeUnit unit, DecodedCode code) =>
        unit.CellLocals.Length == 0 ? 0 : code.Instructions[unit.CellLocals.Length - 1].End;

    private VerifyError? CheckOne(in Instruction instruction, int index)
    {
        OpcodeInfo info = instruction.Info;
        if (!IsValid(info.Operand, in instruction, instruction.Operand, info.Min, info.Max))
            return Problem(info, info.Operand, in instruction, instruction.Operand);
        if (info.Second != OperandKind.None && !IsValid(info.Second, in instruction, instruction.Second, 0, info.SecondMax))
            return Problem(info, info.Second, in instruction, instruction.Second);

        int prologue = unit.CellLocals.Length;
        bool isMakeCell = instruction.Opcode == Opcode.MakeCell;
        if (isMakeCell != index < prologue || (isMakeCell && instruction.Operand != unit.CellLocals[index]))
            return new VerifyError(VerifyRule.MakeCell, unit, instruction.Offset, $"{info.Mnemonic} is instruction {index}");
        if (info.Operand == OperandKind.Local && (_cells is not null && _cells[instruction.Operand]) != info.OnCell)
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

    private bool IsValid(OperandKind kind, in Instruction instruction, int value, int min, int max) => kind switch
    {
        OperandKind.Local => value < unit.LocalNames.Length,
        OperandKind.Free => value < unit.FreeNames.Length,
        OperandKind.Name => value < unit.Names.Length,
        OperandKind.Const => value < unit.Constants.Length,
        OperandKind.Code => value < unit.Constants.Length
            && unit.Constants[value] is CodeConstant code && (code.Unit.Flags & CodeFlags.Module) == 0,
        OperandKind.Keywords => value < unit.Constants.Length && NamesKeywords(value, instruction.Operand),
        OperandKind.Count or OperandKind.Flags => value >= min && value <= max,
        OperandKind.BinaryKind => (value & ~BinaryOperators.InPlace) < BinaryOperators.Count,
        OperandKind.CompareKind => value <= (int)CompareOperator.GreaterOrEqual,
        OperandKind.Intrinsic => value < IntrinsicFunctions.Count,
        _ => true,
    };

    // The words for an operand that is not valid.
    private VerifyError Problem(OpcodeInfo info, OperandKind kind, in Instruction instruction, int value)
    {
        int offset = instruction.Offset, constants = unit.Constants.Length;
        VerifyError Index(string what, int count) =>
            new(VerifyRule.OperandIndex, unit, offset, $"{what} {value} of {count}");

        return kind switch
        {
            OperandKind.Local => Index("local", unit.LocalNames.Length),
            OperandKind.Free => Index("captured variable", unit.FreeNames.Length),
            OperandKind.Name => Index("name", unit.Names.Length),
            OperandKind.Const or OperandKind.Code or OperandKind.Keywords when value >= constants => Index("constant", constants),
            OperandKind.Code => new(VerifyRule.ConstantKind, unit, offset, $"constant {value} is no function's code"),
            OperandKind.Keywords => new(VerifyRule.ConstantKind, unit, offset,
                $"constant {value} does not name keywords of {instruction.Operand} arguments"),
            _ => new(VerifyRule.OperandValue, unit, offset, $"{info.Mnemonic} {value}"),
        };
    }

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

    private VerifyError? CheckTarget(in Instruction jump, InstructionStarts starts, int prologueEnd)
    {
        long target = (long)jump.End + jump.Operand;
        if (target < 0 || target >= unit.Code.Length || !starts.Contains((int)target))
            return new VerifyError(VerifyRule.JumpTarget, unit, jump.Offset, $"target {target}");
        if (jump.Opcode == Opcode.ForIter && target <= jump.Offset)
            return new VerifyError(VerifyRule.LoopExit, unit, jump.Offset, $"target {target}");
        return target < prologueEnd ? new VerifyError(VerifyRule.MakeCell, unit, jump.Offset, $"target {target}") : null;
    }
}
