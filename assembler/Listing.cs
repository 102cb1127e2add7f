using System.Globalization;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Writes code units for people: offsets, lines, operands with their meaning, jump targets, protected ranges,
/// and on request the source lines in between.</summary>
public sealed class Listing
{
    private readonly TextWriter _output;
    private readonly IReadOnlyList<string>? _source;

    private readonly bool _color;

    private Listing(TextWriter output, IReadOnlyList<string>? source, bool color)
    {
        _color = color;
        _output = output;
        _source = source;
    }

    /// <summary>Writes a program.</summary>
    /// <param name="main">The module.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="source">The lines of the source, if they are to be shown.</param>
    /// <param name="color">Whether to write a terminal's escape sequences for colours.</param>
    public static void Write(CodeUnit main, TextWriter output, IReadOnlyList<string>? source = null, bool color = false)
    {
        var listing = new Listing(output, source, color);
        bool first = true;
        foreach (CodeUnit unit in new UnitNames(main).Order)
        {
            if (!first)
                output.Write('\n');
            first = false;
            listing.WriteUnit(unit);
        }
    }

    private void WriteUnit(CodeUnit unit)
    {
        WriteHead(unit);
        HashSet<int> targets = Targets(unit);
        var reader = new InstructionReader(unit.Code);
        int line = 0, entry = -1;
        while (reader.Read())
        {
            Instruction instruction = reader.Current;
            while (entry + 1 < unit.Lines.Length && unit.Lines[entry + 1].Offset <= instruction.Offset)
                entry++;
            int at = entry < 0 ? 0 : unit.Lines[entry].Span.StartLine;
            bool starts = at != line && at > 0;
            if (starts && _source is not null && at <= _source.Count)
                Line(Paint(Green, $"{"",16}; {_source[at - 1].Trim()}"));
            string number = starts ? at.ToString(CultureInfo.InvariantCulture) : "";
            line = at > 0 ? at : line;
            string mark = targets.Contains(instruction.Offset) ? ">>" : "";
            Line($"{Paint(Yellow, $"{number,6}")} {mark,2} {instruction.Offset,5}  {Paint(Cyan, $"{instruction.Info.Mnemonic,-24}")} {Operands(unit, in instruction)}");
        }
        if (unit.Handlers.Length > 0)
            Line("  protected ranges:");
        foreach (ExceptionHandler handler in unit.Handlers)
            Line($"{handler.Start,15} to {handler.End}: handler {handler.Target}, depth {handler.Depth}");
    }

    private void WriteHead(CodeUnit unit)
    {
        Line(Paint(Bold, $"{unit.QualName} (\"{unit.FileName}\", line {unit.FirstLine})"));
        Line($"  stack {unit.StackDepth}, {unit.Code.Length} bytes, flags: {string.Join(' ', CodeFlagNames.Of(unit.Flags))}");
        if (unit.ParameterSlots > 0)
            Line($"  parameters: {unit.ArgCount} positional ({unit.PosOnlyCount} only), {unit.KwOnlyCount} keyword-only");
        Names("locals", unit.LocalNames);
        Names("cells", Array.ConvertAll(unit.CellLocals, c => c < unit.LocalNames.Length ? unit.LocalNames[c] : $"#{c}"));
        Names("captured", unit.FreeNames);
    }

    private void Names(string what, string[] names)
    {
        if (names.Length > 0)
            Line($"  {what}: {string.Join(", ", names)}");
    }

    private static HashSet<int> Targets(CodeUnit unit)
    {
        var targets = new HashSet<int>();
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            if (reader.Current.Info.IsJump)
                targets.Add(reader.Current.Target);
        foreach (ExceptionHandler handler in unit.Handlers)
            targets.Add(handler.Target);
        return targets;
    }

    private static string Operands(CodeUnit unit, in Instruction instruction)
    {
        OpcodeInfo info = instruction.Info;
        if (info.IsJump)
            return $"to {instruction.Target}";
        if (info.OperandCount == 0)
            return "";
        string first = Operand(unit, info.Operand, instruction.Operand);
        return info.OperandCount == 1 ? first : $"{first}, {Operand(unit, info.Second, instruction.Second)}";
    }

    private static string Operand(CodeUnit unit, OperandKind kind, int operand)
    {
        string? meaning = kind switch
        {
            OperandKind.Local => At(unit.LocalNames, operand),
            OperandKind.Free => At(unit.FreeNames, operand),
            OperandKind.Name => At(unit.Names, operand),
            OperandKind.Const or OperandKind.Code or OperandKind.Keywords => At(unit.Constants, operand) switch
            {
                null => null,
                CodeConstant code => $"code {code.Unit.QualName}",
                Constant constant => LiteralWriter.Format(constant),
            },
            _ => OperatorNames.Format(kind, operand),
        };
        return meaning is null ? operand.ToString(CultureInfo.InvariantCulture) : $"{operand} ({meaning})";
    }

    private static T? At<T>(T[] items, int index) where T : class => index < items.Length ? items[index] : null;

    private const string Bold = "1", Green = "32", Yellow = "33", Cyan = "36";

    private string Paint(string code, string text) => _color ? $"\e[{code}m{text}\e[0m" : text;

    private void Line(string text)
    {
        _output.Write(text.AsSpan().TrimEnd(' '));
        _output.Write('\n');
    }
}
