using System.Globalization;
using System.Text;
using CoroVm.Bytecode;

namespace CoroVm.Tests.Compile;

/// <summary>A code unit as text: instruction names with what their operands stand for, jumps by instruction number, and
/// protected ranges.</summary>
internal static class UnitListing
{
    public static string Of(CodeUnit root)
    {
        var text = new StringBuilder();
        Write(root, text);
        return text.ToString();
    }

    private static void Write(CodeUnit unit, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{unit.QualName} ({unit.Flags})\n");
        var numbers = new Dictionary<int, int>();
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            numbers.Add(reader.Current.Offset, numbers.Count);
        numbers.Add(unit.Code.Length, numbers.Count);
        reader = new InstructionReader(unit.Code);
        while (reader.Read())
        {
            Instruction instruction = reader.Current;
            string line = $"{numbers[instruction.Offset],5} {instruction.Opcode} {Operands(unit, instruction, numbers)}";
            text.Append(line.TrimEnd()).Append('\n');
        }
        foreach (ExceptionHandler handler in unit.Handlers)
            text.Append(CultureInfo.InvariantCulture,
                $"      {numbers[handler.Start]}..{numbers[handler.End] - 1} -> {numbers[handler.Target]} at {handler.Depth}\n");
        foreach (Constant constant in unit.Constants)
            if (constant is CodeConstant inner)
                Write(inner.Unit, text);
    }

    private static string Operands(CodeUnit unit, Instruction instruction, Dictionary<int, int> numbers)
    {
        OpcodeInfo info = instruction.Info;
        string first = info.IsJump ? $"-> {numbers[instruction.Target]}"
            : Operand(unit, info.Operand, instruction.Operand);
        return $"{first} {Operand(unit, info.Second, instruction.Second)}".Trim();
    }

    private static string Operand(CodeUnit unit, OperandKind kind, int value) => kind switch
    {
        OperandKind.None => "",
        OperandKind.Local => unit.LocalNames[value],
        OperandKind.Free => unit.FreeNames[value],
        OperandKind.Name => unit.Names[value],
        OperandKind.Const or OperandKind.Code or OperandKind.Keywords => Describe(unit.Constants[value]),
        OperandKind.BinaryKind => Binary(value),
        OperandKind.CompareKind => ((CompareOperator)value).ToString(),
        OperandKind.Intrinsic => ((IntrinsicFunction)value).ToString(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Binary(int value) => value >= BinaryOperators.InPlace
        ? $"{(BinaryOperator)(value - BinaryOperators.InPlace)}=" : ((BinaryOperator)value).ToString();

    private static string Describe(Constant constant) => constant switch
    {
        StrConstant c => $"'{c.Text}'",
        IntConstant c => c.Value.ToString(CultureInfo.InvariantCulture),
        FloatConstant c => c.Value.ToString("R", CultureInfo.InvariantCulture),
        ComplexConstant c => string.Create(CultureInfo.InvariantCulture, $"({c.Real}, {c.Imaginary}j)"),
        BytesConstant c => $"b'{Encoding.Latin1.GetString(c.Value)}'",
        SingletonConstant c => c.Kind.ToString(),
        SequenceConstant c => (c.IsFrozenSet ? "frozenset" : "") + $"({string.Join(", ", c.Items.Select(Describe))})",
        CodeConstant c => $"<{c.Unit.Name}>",
        _ => constant.ToString(),
    };
}
