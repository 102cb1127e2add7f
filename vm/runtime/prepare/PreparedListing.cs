using System.Globalization;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime;

/// <summary>Writes what the machine makes of code units: three-address instructions over slots, with their inline caches.</summary>
public sealed unsafe class PreparedListing
{
    private readonly PreparedCode code;
    private readonly TextWriter output;
    private readonly bool color;
    private readonly Dictionary<int, string> names = [];

    private PreparedListing(PreparedCode code, TextWriter output, bool color)
    {
        (this.code, this.output, this.color) = (code, output, color);
        for (int i = 0; i < code.LocalSlotOf.Length; i++)
            names[code.LocalSlotOf[i]] = code.Unit.LocalNames[i];
        if (code.NamespaceSlot >= 0)
            names[code.NamespaceSlot / SlotLayout.Size] = "<namespace>";
    }

    /// <summary>Writes a verified program, the units within it after it.</summary>
    /// <param name="main">The module.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="color">Whether to write a terminal's escape sequences for colours.</param>
    public static void Write(CodeUnit main, TextWriter output, bool color = false)
    {
        var scope = new ModuleScope(new DictObject(), new DictObject());
        var pending = new Stack<CodeUnit>([main]);
        while (pending.TryPop(out CodeUnit? unit))
        {
            if (!ReferenceEquals(unit, main))
                output.Write('\n');
            PreparedCode prepared = Preparer.Prepare(new CodeObject(unit), scope, namesAreGlobals: (unit.Flags & CodeFlags.Module) != 0);
            new PreparedListing(prepared, output, color).WriteUnit();
            for (int i = unit.Constants.Length - 1; i >= 0; i--)
                if (unit.Constants[i] is CodeConstant inner)
                    pending.Push(inner.Unit);
        }
    }

    /// <summary>The instructions of a code as text, by index; null where an operand word stands.</summary>
    internal static string?[] Texts(PreparedCode code)
    {
        var listing = new PreparedListing(code, TextWriter.Null, color: false);
        var texts = new string?[code.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            PreparedInstruction instruction = code.Start[i];
            if (PreparedShape.Of(instruction.Op) is { } shape)
                texts[i] = instruction.Op + " " + listing.Operands(shape, instruction, i + 1 < code.Length ? code.Start[i + 1] : default, i);
        }
        return texts;
    }

    private void WriteUnit()
    {
        Line(Paint("1", code.Unit.QualName + " (\"" + code.Unit.FileName + "\", line " + Text(code.Unit.FirstLine) + ")"));
        Line("  window of " + Text(code.FrameSize) + " slots, " + Text(code.Length) + " instructions, " + Text(code.Constants.Length) + " constants, "
            + Text(code.Attributes.Length) + " attribute caches, " + Text(code.Globals.Length) + " global caches");
        for (int i = 0; i < code.Length; i++)
        {
            PreparedInstruction instruction = code.Start[i];
            PreparedInstruction next = i + 1 < code.Length ? code.Start[i + 1] : default;
            string name = instruction.Op.ToString();
            if (PreparedShape.Of(instruction.Op) is not { } shape)
                continue;
            Line(Text(i).PadLeft(6) + "  " + Paint("33", ("@" + Text(code.Offsets[i])).PadRight(7)) + Paint("36", name.PadRight(24)) + " " + Operands(shape, instruction, next, i));
        }
        if (code.Handlers.Length > 0)
            Line("  protected ranges:");
        foreach (PreparedHandler h in code.Handlers)
            Line("      " + Text(h.Start) + " to " + Text(h.End) + ": handler " + Text(h.Target) + ", exception to " + Slot(h.DepthSlot));
    }

    private string Operands(string shape, in PreparedInstruction i, in PreparedInstruction next, int index)
    {
        var parts = new List<string>();
        Add(parts, shape[0], i.A, i, next, index);
        Add(parts, shape[1], shape[2] == '_' ? i.BC : i.B, i, next, index);
        if (shape[2] != '_')
            Add(parts, shape[2], i.C, i, next, index);
        if (shape.Length > 3)
            parts.Add(shape[4] switch
            {
                'n' => "." + code.Names[next.BC].Text,
                'c' => Constant(next.BC),
                'u' => Text(next.A) + " before, " + Text(next.B) + " after",
                _ => "operator " + Text(next.BC),
            });
        return string.Join(", ", parts);
    }

    private void Add(List<string> parts, char letter, int value, in PreparedInstruction i, in PreparedInstruction next, int index)
    {
        string? text = letter switch
        {
            's' => Slot(value),
            'p' or 't' or 'q' or 'v' => Run(value, PreparedShape.Slots(letter)),
            'R' => Run(value, PreparedShape.RunLength(i, next)),
            'k' => Constant(value / SlotLayout.Size),
            'c' => Constant(value),
            'w' => Slot(value * SlotLayout.Size),
            'n' => "." + code.Names[value].Text,
            'j' => "to " + Text(index + 1 + (short)value),
            'J' => "to " + Text(index + 1 + value),
            'l' => "local " + Text(value),
            'f' => "cell " + code.Unit.FreeNames[value],
            'g' => "global " + code.Globals[value].Name.Text + " [cache " + Text(value) + "]",
            'a' => "." + code.Attributes[value].Name.Text + " [cache " + Text(value) + "]",
            '#' => Text(value),
            _ => null,
        };
        if (text is not null)
            parts.Add(text);
    }

    private string Slot(int offset) => names.TryGetValue(offset / SlotLayout.Size, out string? name) ? name : "t" + Text(offset / SlotLayout.Size);

    private string Run(int offset, int count) =>
        count == 0 ? "none" : count == 1 ? Slot(offset) : Slot(offset) + ".." + Slot(offset + (count - 1) * SlotLayout.Size);

    private string Constant(int index)
    {
        Value value = code.Constants[index];
        return value.Ref switch
        {
            null => Text(value.Bits),
            StrObject s => "'" + (s.Text.Length > 40 ? s.Text[..40] + "..." : s.Text).Replace("\n", "\\n", StringComparison.Ordinal) + "'",
            CodeObject c => "code " + c.Unit.QualName,
            _ when value.IsNone => "None",
            _ when value.IsBool => value.Bits != 0 ? "True" : "False",
            _ when value.IsFloat => BitConverter.Int64BitsToDouble(value.Bits).ToString("R", CultureInfo.InvariantCulture),
            _ => value.Type.Name + " constant " + Text(index),
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Paint(string style, string text) => color ? "\e[" + style + "m" + text + "\e[0m" : text;

    private void Line(string text)
    {
        output.Write(text.AsSpan().TrimEnd(' '));
        output.Write('\n');
    }
}
