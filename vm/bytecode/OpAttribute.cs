namespace CoroVm.Bytecode;

/// <summary>One row of the opcode table: everything the project knows about an opcode.</summary>
/// <param name="stack">The stack picture, deepest entry first: <c>left right -- result</c>; see <see cref="StackEffect"/>.
/// A jump whose taken branch leaves another picture writes it behind a bar: <c>iter -- iter value | iter --</c>.</param>
/// <param name="operand">What the operand means.</param>
/// <param name="summary">One sentence for the specification.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OpAttribute(string stack, OperandKind operand, string summary) : Attribute
{
    /// <summary>The stack picture.</summary>
    public string Stack { get; } = stack;

    /// <summary>The meaning of the (first) operand.</summary>
    public OperandKind Operand { get; } = operand;

    /// <summary>The meaning of the second operand of the few opcodes that have one.</summary>
    public OperandKind Second { get; init; } = OperandKind.None;

    /// <summary>What the opcode does.</summary>
    public string Summary { get; } = summary;

    /// <summary>Control never reaches the next instruction.</summary>
    public bool Ends { get; init; }

    /// <summary>The Local operand names a cell local, which the opcode reads, writes or makes.</summary>
    public bool OnCell { get; init; }

    /// <summary>May suspend the frame it runs in.</summary>
    public bool Suspends { get; init; }

    /// <summary>Raises no exception, whatever the values, and is no place where one is delivered from outside.</summary>
    public bool NeverRaises { get; init; }

    /// <summary>The byte that stands for the opcode with operand 0; the following ones for 1, 2 and so on.</summary>
    public byte ShortFrom { get; init; }

    /// <summary>How many operands have a short form.</summary>
    public byte ShortCount { get; init; }

    /// <summary>The least value of a Count or Flags operand.</summary>
    public int Min { get; init; }

    /// <summary>The greatest value of a Count or Flags operand.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>The greatest value of a second Count or Flags operand.</summary>
    public int SecondMax { get; init; } = int.MaxValue;
}
