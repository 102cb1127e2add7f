namespace CoroVm.Bytecode;

/// <summary>The operand of <see cref="Opcode.BinaryOp"/>. The in-place form of an operator is the operator plus
/// <see cref="BinaryOperators.InPlace"/>.</summary>
public enum BinaryOperator : byte
{
    /// <summary>a + b</summary>
    Add,
    /// <summary>a - b</summary>
    Subtract,
    /// <summary>a * b</summary>
    Multiply,
    /// <summary>a @ b</summary>
    MatrixMultiply,
    /// <summary>a / b</summary>
    TrueDivide,
    /// <summary>a // b</summary>
    FloorDivide,
    /// <summary>a % b</summary>
    Modulo,
    /// <summary>a ** b</summary>
    Power,
    /// <summary>a &lt;&lt; b</summary>
    LeftShift,
    /// <summary>a >> b</summary>
    RightShift,
    /// <summary>a &amp; b</summary>
    And,
    /// <summary>a ^ b</summary>
    Xor,
    /// <summary>a | b</summary>
    Or,
}

/// <summary>Facts about <see cref="BinaryOperator"/> operands.</summary>
public static class BinaryOperators
{
    /// <summary>Added to an operator for its in-place form (<c>+=</c>).</summary>
    public const int InPlace = 16;

    /// <summary>The number of plain operators.</summary>
    public const int Count = 13;
}

/// <summary>The operand of <see cref="Opcode.CompareOp"/>.</summary>
public enum CompareOperator : byte
{
    /// <summary>a &lt; b</summary>
    Less,
    /// <summary>a &lt;= b</summary>
    LessOrEqual,
    /// <summary>a == b</summary>
    Equal,
    /// <summary>a != b</summary>
    NotEqual,
    /// <summary>a > b</summary>
    Greater,
    /// <summary>a >= b</summary>
    GreaterOrEqual,
}
