namespace CoroVm.Bytecode;

/// <summary>One decoded instruction.</summary>
/// <param name="Offset">Where it starts, in bytes of code.</param>
/// <param name="Opcode">The opcode.</param>
/// <param name="Operand">The first operand, 0 if there is none; of a jump the signed distance from <see cref="End"/>.</param>
/// <param name="Second">The second operand, 0 if there is none.</param>
/// <param name="Length">The number of bytes it takes.</param>
public readonly record struct Instruction(int Offset, Opcode Opcode, int Operand, int Second, int Length)
{
    /// <summary>The offset of the instruction behind this one.</summary>
    public int End => Offset + Length;

    /// <summary>The offset a jump leads to. Meaningless for other opcodes.</summary>
    public int Target => unchecked(End + Operand);

    /// <summary>The opcode's facts.</summary>
    public OpcodeInfo Info => OpcodeInfo.Of(Opcode);
}
