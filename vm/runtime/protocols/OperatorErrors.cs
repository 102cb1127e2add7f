namespace CoroVm.Runtime.Protocols;

/// <summary>The TypeErrors of operators.</summary>
internal static class OperatorErrors
{
    internal static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.TrueDivide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "** or pow()",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.And => "&",
        BinaryOperator.Xor => "^",
        _ => "|",
    };

    internal static string InPlaceSymbol(BinaryOperator op) => op == BinaryOperator.Power ? "**=" : Symbol(op) + "=";

    internal static Value Binary(VmThread thread, string symbol, Value left, Value right) =>
        thread.TypeError("unsupported operand type(s) for " + symbol + ": '" + left.Type.Name + "' and '" + right.Type.Name + "'");

    internal static Value Unary(VmThread thread, Special op, Value value)
    {
        string name = op switch
        {
            Special.Neg => "unary -",
            Special.Pos => "unary +",
            Special.Invert => "unary ~",
            _ => "abs()",
        };
        return thread.TypeError("bad operand type for " + name + ": '" + value.Type.Name + "'");
    }

    internal static Value NotRepeatable(VmThread thread, Value count) =>
        thread.TypeError("can't multiply sequence by non-int of type '" + count.Type.Name + "'");
}
