using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>How the operands that choose an operation are written: operators as in Python, intrinsics by name.</summary>
internal static class OperatorNames
{
    private static readonly string[] s_binary = ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "^", "|"];
    private static readonly string[] s_compare = ["<", "<=", "==", "!=", ">", ">="];

    /// <summary>The text of an operand; null if the number means nothing.</summary>
    public static string? Format(OperandKind kind, int operand) => kind switch
    {
        OperandKind.BinaryKind when operand < s_binary.Length => s_binary[operand],
        OperandKind.BinaryKind when operand - BinaryOperators.InPlace is var plain && plain >= 0 && plain < s_binary.Length =>
            s_binary[plain] + "=",
        OperandKind.CompareKind when operand < s_compare.Length => s_compare[operand],
        OperandKind.Intrinsic when operand < IntrinsicFunctions.Count => ((IntrinsicFunction)operand).ToString(),
        _ => null,
    };

    /// <summary>The operand that a text names; null if it names none.</summary>
    public static int? Parse(OperandKind kind, string text)
    {
        int limit = kind switch
        {
            OperandKind.BinaryKind => BinaryOperators.InPlace + BinaryOperators.Count,
            OperandKind.CompareKind => s_compare.Length,
            _ => IntrinsicFunctions.Count,
        };
        for (int operand = 0; operand < limit; operand++)
            if (Format(kind, operand) == text)
                return operand;
        return null;
    }
}
