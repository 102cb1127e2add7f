namespace CoroVm.Bytecode;

/// <summary>What an instruction's operand means: it decides how the assembler reads it, the disassembler prints it and
/// the verifier bounds it. Every operand is one varint; <see cref="Int"/> is zigzag-coded, a
/// <see cref="Jump"/> is zigzag-coded too and counts bytes from the end of its instruction.</summary>
public enum OperandKind : byte
{
    /// <summary>No operand.</summary>
    None,
    /// <summary>Index of a local variable of the code unit.</summary>
    Local,
    /// <summary>Index of a captured variable in the running function's closure.</summary>
    Free,
    /// <summary>Index into the code unit's constants.</summary>
    Const,
    /// <summary>Index of a constant that is a code unit.</summary>
    Code,
    /// <summary>Index of a constant that is a tuple of keyword names.</summary>
    Keywords,
    /// <summary>Index into the code unit's names.</summary>
    Name,
    /// <summary>Signed distance in bytes to another instruction of the code unit.</summary>
    Jump,
    /// <summary>A number of stack entries, or a distance down the stack (1 is the top).</summary>
    Count,
    /// <summary>A signed integer of 32 bits; a greater one is a constant.</summary>
    Int,
    /// <summary>A <see cref="BinaryOperator"/>.</summary>
    BinaryKind,
    /// <summary>A <see cref="CompareOperator"/>.</summary>
    CompareKind,
    /// <summary>An <see cref="IntrinsicFunction"/>.</summary>
    Intrinsic,
    /// <summary>A small set of bits or a small enumeration, explained by the opcode.</summary>
    Flags,
}
