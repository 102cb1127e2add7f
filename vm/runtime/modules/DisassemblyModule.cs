namespace CoroVm.Runtime.Modules;

/// <summary>_opcode: the instructions of this machine, for the dis module. Offsets are those of <see cref="CodePositions.Visible"/>.</summary>
internal sealed class DisassemblyModule : NativeModule
{
    internal override string Name => "_opcode";

    internal override string Doc => "Opcode support module.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("_opcodes", "()", static (_, _) => Opcodes(), "The opcodes: number, name, and what the operand is.");
        b.Function("_instructions", "(code, /)", static (t, a) => Instructions(t, a[0]), "The instructions of a code object: offset, end, opcode, operand, value.");
        b.Function("stack_effect", "(opcode, oparg=None, /, *, jump=None)", static (t, a) => StackEffect(t, a[0], a[1]), "Compute the stack effect of the opcode.");
    }

    private static Value Opcodes()
    {
        var rows = new List<Value>();
        foreach (OpcodeInfo info in OpcodeInfo.All)
            rows.Add(TupleObject.Of(Value.Int((int)info.Opcode), Value.Str(info.Mnemonic.ToUpperInvariant()), Value.Str(info.Operand.ToString())));
        return TupleObject.Of(rows.ToArray());
    }

    private static Value Instructions(VmThread thread, Value value)
    {
        if (value.Ref is not CodeObject code)
            return thread.TypeError("expected a code object, got " + value.Type.Name);
        var rows = new List<Value>();
        var reader = new InstructionReader(code.Unit.Code);
        while (reader.Read())
        {
            Instruction i = reader.Current;
            Value operand = i.Info.OperandCount == 0 ? Value.None : Value.Int(i.Operand);
            rows.Add(TupleObject.Of(Value.Int(CodePositions.Visible(i.Offset)), Value.Int(CodePositions.Visible(i.End)), Value.Int((int)i.Opcode), operand, Meaning(code, i)));
        }
        return TupleObject.Of(rows.ToArray());
    }

    /// <summary>What an operand stands for: a constant, a name, the offset that is jumped to, else the number.</summary>
    private static Value Meaning(CodeObject code, Instruction i)
    {
        CodeUnit unit = code.Unit;
        return i.Info.Operand switch
        {
            OperandKind.None => Value.None,
            OperandKind.Const or OperandKind.Code or OperandKind.Keywords => code.Constants[i.Operand],
            OperandKind.Name => Value.Str(unit.Names[i.Operand]),
            OperandKind.Local => Value.Str(unit.LocalNames[i.Operand]),
            OperandKind.Free => Value.Str(unit.FreeNames[i.Operand]),
            OperandKind.Jump => Value.Int(CodePositions.Visible(i.Target)),
            OperandKind.BinaryKind => Value.Str(((BinaryOperator)i.Operand).ToString()),
            OperandKind.CompareKind => Value.Str(((CompareOperator)i.Operand).ToString()),
            OperandKind.Intrinsic => Value.Str(((IntrinsicFunction)i.Operand).ToString()),
            _ => Value.Int(i.Operand),
        };
    }

    private static Value StackEffect(VmThread thread, Value opcode, Value operand)
    {
        if (!opcode.IsInt || opcode.Bits is < 0 or > 255 || OpcodeInfo.Of((byte)opcode.Bits) is not { } info)
            return thread.ValueError("invalid opcode or oparg");
        if (info.OperandCount > 0 && !operand.IsInt)
            return thread.ValueError("stack_effect: opcode requires oparg but oparg was not specified");
        int n = operand.IsInt ? (int)operand.Bits : 0;
        return Value.Int(info.Effect.Net(n, 0));
    }
}
