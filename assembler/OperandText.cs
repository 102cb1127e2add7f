using System.Globalization;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Writes the operands of one unit's instructions: by name where the name leads back to the same index.</summary>
internal sealed class OperandText
{
    private const int LongestLiteral = 60;

    private readonly CodeUnit _unit;
    private readonly UnitNames _units;
    private readonly Dictionary<string, int> _locals, _free, _names;
    private readonly Dictionary<Constant, int> _constants = [];

    public OperandText(CodeUnit unit, UnitNames units)
    {
        _unit = unit;
        _units = units;
        _locals = FirstIndexes(unit.LocalNames);
        _free = FirstIndexes(unit.FreeNames);
        _names = FirstIndexes(unit.Names);
        for (int i = 0; i < unit.Constants.Length; i++)
            _constants.TryAdd(unit.Constants[i], i);
    }

    public string Mnemonic(in Instruction instruction, Labels labels)
    {
        string mnemonic = instruction.Info.Mnemonic;
        return labels.IsWidened(instruction.Offset) ? $"{mnemonic}.{instruction.Length - 1}" : mnemonic;
    }

    /// <summary>A space and the operands, or nothing.</summary>
    public string Format(in Instruction instruction, Labels labels)
    {
        OpcodeInfo info = instruction.Info;
        if (info.IsJump)
            return " " + labels.At(instruction.Target);
        return info.OperandCount switch
        {
            0 => "",
            1 => " " + Format(info.Operand, instruction.Operand),
            _ => $" {Format(info.Operand, instruction.Operand)}, {Format(info.Second, instruction.Second)}",
        };
    }

    private string Format(OperandKind kind, int operand)
    {
        switch (kind)
        {
            case OperandKind.Local:
                return Name(_unit.LocalNames, _locals, operand);
            case OperandKind.Free:
                return Name(_unit.FreeNames, _free, operand);
            case OperandKind.Name:
                return Name(_unit.Names, _names, operand);
            case OperandKind.Const or OperandKind.Keywords or OperandKind.Code:
                return Constant(operand);
            default:
                return OperatorNames.Format(kind, operand) ?? operand.ToString(CultureInfo.InvariantCulture);
        }
    }

    private string Constant(int index)
    {
        if (index >= _unit.Constants.Length || _constants[_unit.Constants[index]] != index)
            return $"#{index}";
        if (_unit.Constants[index] is CodeConstant code)
            return $"code {_units[code.Unit]}";
        string literal = LiteralWriter.Format(_unit.Constants[index]);
        return literal.Length <= LongestLiteral ? literal : $"#{index}";
    }

    private static string Name(string[] names, Dictionary<string, int> firsts, int index) =>
        index < names.Length && firsts[names[index]] == index ? LiteralWriter.Name(names[index]) : $"#{index}";

    private static Dictionary<string, int> FirstIndexes(string[] names)
    {
        var firsts = new Dictionary<string, int>();
        for (int i = 0; i < names.Length; i++)
            firsts.TryAdd(names[i], i);
        return firsts;
    }
}
