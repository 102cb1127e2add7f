using System.Globalization;
using System.Text;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Writes a program as assembler text that <see cref="AsmReader"/> turns into the same program again.</summary>
internal sealed class Disassembler
{
    private const int LineWidth = 100;

    private readonly StringBuilder _text = new();
    private readonly UnitNames _units;

    private Disassembler(CodeUnit main) => _units = new UnitNames(main);

    /// <summary>The text of a program.</summary>
    public static string Disassemble(CodeUnit main, CbcMetadata? metadata = null)
    {
        var writer = new Disassembler(main);
        if (metadata?.IsStripped == true)
            writer._text.Append(".stripped\n");
        if (metadata?.SourceHash is { } hash)
            writer._text.Append(CultureInfo.InvariantCulture, $".source_hash \"{hash}\"\n");
        string fileName = "";
        foreach (CodeUnit unit in writer._units.Order)
        {
            writer._text.Append(writer._text.Length > 0 ? "\n" : "");
            writer.WriteHead(unit, ref fileName);
            writer.WriteBody(unit);
        }
        return writer._text.ToString();
    }

    private void WriteHead(CodeUnit unit, ref string fileName)
    {
        _text.Append(CultureInfo.InvariantCulture, $".unit {_units[unit]} {LiteralWriter.Name(unit.Name)}\n");
        if (unit.QualName != unit.Name)
            Line($".qualname {LiteralWriter.Name(unit.QualName)}");
        if (unit.FileName != fileName)
            Line($".file {LiteralWriter.Name(unit.FileName)}");
        fileName = unit.FileName;
        if (unit.FirstLine != 0)
            Line($".first_line {unit.FirstLine}");
        Wrapped(".flags", CodeFlagNames.Of(unit.Flags));
        if (unit.ArgCount > 0)
            Line($".args {unit.ArgCount}");
        if (unit.PosOnlyCount > 0)
            Line($".posonly {unit.PosOnlyCount}");
        if (unit.KwOnlyCount > 0)
            Line($".kwonly {unit.KwOnlyCount}");
        Line($".stack {unit.StackDepth}");
        Wrapped(".locals", unit.LocalNames.Select(LiteralWriter.Name));
        Wrapped(".cells", unit.CellLocals.Select(c => $"#{c}"));
        Wrapped(".free", unit.FreeNames.Select(LiteralWriter.Name));
        Wrapped(".names", unit.Names.Select(LiteralWriter.Name));
        foreach (Constant constant in unit.Constants)
            Line($".const {(constant is CodeConstant code ? $"code {_units[code.Unit]}" : LiteralWriter.Format(constant))}");
    }

    private void WriteBody(CodeUnit unit)
    {
        var labels = new Labels(unit);
        var operands = new OperandText(unit, _units);
        Line(".code");
        var reader = new InstructionReader(unit.Code);
        int line = 0;
        while (reader.Read())
        {
            Instruction instruction = reader.Current;
            if (labels.At(instruction.Offset) is { } label)
                _text.Append(label).Append(":\n");
            string text = operands.Mnemonic(in instruction, labels) + operands.Format(in instruction, labels);
            bool placed = line < unit.Lines.Length && unit.Lines[line].Offset == instruction.Offset;
            Line(placed ? $"{text,-35} @{Position(unit.Lines[line++].Span)}" : text);
        }
        if (labels.At(unit.Code.Length) is { } end)
            _text.Append(end).Append(":\n");
        foreach (ExceptionHandler handler in unit.Handlers)
            Line($".handler {labels.At(handler.Start)}, {labels.At(handler.End)}, {labels.At(handler.Target)}, {handler.Depth}");
    }

    /// <summary>A position without its at sign: <c>3:4-10</c>, <c>3:4-5:1</c>, or <c>none</c>.</summary>
    internal static string Position(SourceSpan span) => !span.IsKnown ? "none"
        : span.EndLine == span.StartLine ? $"{span.StartLine}:{span.StartColumn}-{span.EndColumn}"
        : $"{span.StartLine}:{span.StartColumn}-{span.EndLine}:{span.EndColumn}";

    private void Line(string text) => _text.Append("    ").Append(text).Append('\n');

    private void Wrapped(string directive, IEnumerable<string> words)
    {
        var line = new StringBuilder();
        foreach (string word in words)
        {
            if (line.Length > 0 && line.Length + word.Length >= LineWidth)
            {
                Line(line.ToString());
                line.Clear();
            }
            line.Append(line.Length == 0 ? directive : "").Append(' ').Append(word);
        }
        if (line.Length > 0)
            Line(line.ToString());
    }
}
