using CoroVm.Bytecode;

namespace CoroVm.Tests.Campaign;

/// <summary>The instructions of a unit as a list that can be changed and laid out again.</summary>
internal sealed class CodeMutation
{
    private static readonly Opcode[] s_opcodes = Enum.GetValues<Opcode>();

    private readonly CodeUnit _unit, _donor;
    private readonly Random _random;
    private readonly List<Line> _lines;
    private readonly List<ExceptionHandler> _handlers;

    public CodeMutation(CodeUnit unit, CodeUnit donor, Random random)
    {
        (_unit, _donor, _random) = (unit, donor, random);
        _lines = Decode(unit, out int[] indexOf);
        // Handlers and targets name instructions by their index here.
        _handlers = [.. unit.Handlers.Select(h => new ExceptionHandler(indexOf[h.Start], indexOf[h.End], indexOf[h.Target], h.Depth))];
    }

    private record struct Line(Opcode Opcode, int Operand, int Second, int Target, SourceSpan Span);

    public void Change(int steps)
    {
        for (int i = steps; i > 0; i--)
            Step();
    }

    public (byte[] Code, ExceptionHandler[] Handlers, LineEntry[] Lines) Finish()
    {
        var writer = new InstructionWriter();
        int[] labels = new int[_lines.Count + 1];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = writer.NewLabel();
        for (int i = 0; i < _lines.Count; i++)
        {
            writer.Mark(labels[i]);
            Line line = _lines[i];
            if (OpcodeInfo.Of(line.Opcode).IsJump)
                writer.EmitJump(line.Opcode, labels[Math.Clamp(line.Target, 0, _lines.Count)]);
            else
                writer.Emit(line.Opcode, OpcodeInfo.Of(line.Opcode).Operand == OperandKind.Int ? line.Operand : Math.Max(0, line.Operand), Math.Max(0, line.Second));
        }
        writer.Mark(labels[^1]);
        byte[] code = writer.ToCode();
        int At(int index) => writer.OffsetOf(Math.Clamp(index, 0, _lines.Count));
        var spans = new List<LineEntry>();
        for (int i = 0; i < _lines.Count; i++)
            if (i == 0 || _lines[i].Span != _lines[i - 1].Span)
                spans.Add(new LineEntry(At(i), _lines[i].Span));
        // The format can only express ranges that do not end before they start.
        return (code, [.. _handlers.Select(h => new ExceptionHandler(At(h.Start), At(Math.Max(h.Start, h.End)), At(Math.Max(h.Target, Math.Max(h.Start, h.End))), h.Depth))],
            _unit.Lines.Length == 0 ? [] : [.. spans]);
    }

    private static List<Line> Decode(CodeUnit unit, out int[] indexOf)
    {
        indexOf = new int[unit.Code.Length + 1];
        var found = new List<Instruction>();
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
        {
            indexOf[reader.Current.Offset] = found.Count;
            found.Add(reader.Current);
        }
        indexOf[unit.Code.Length] = found.Count;
        var lines = new List<Line>(found.Count);
        foreach (Instruction i in found)
            lines.Add(new Line(i.Opcode, i.Info.IsJump ? 0 : i.Operand, i.Second, i.Info.IsJump ? indexOf[i.Target] : -1, unit.SpanAt(i.Offset)));
        return lines;
    }

    private void Step()
    {
        if (_lines.Count == 0)
            return;
        int at = _random.Next(_lines.Count);
        Line line = _lines[at];
        switch (_random.Next(20))
        {
            case >= 14:
                Balanced(at, line.Span);
                break;
            case 0:
                _lines[at] = line with { Operand = Operand(line) };
                break;
            case 1:
                _lines[at] = line with { Opcode = s_opcodes[_random.Next(s_opcodes.Length)], Target = _random.Next(_lines.Count) };
                break;
            case 2:
                _lines[at] = line with { Opcode = Alike(line), Target = line.Target >= 0 ? line.Target : _random.Next(_lines.Count) };
                break;
            case 3:
                Remove(at);
                break;
            case 4:
                Insert(at, line);
                break;
            case 5:
                int other = Math.Min(_lines.Count - 1, at + 1 + _random.Next(3));
                (_lines[at], _lines[other]) = (_lines[other], _lines[at]);
                break;
            case 6:
                Splice(at);
                break;
            case 7:
                _lines[at] = line with { Target = _random.Next(_lines.Count + 1) };
                break;
            case 8:
                OpcodeInfo any = OpcodeInfo.Of(s_opcodes[_random.Next(s_opcodes.Length)]);
                Insert(at, new Line(any.Opcode, Fitting(any.Operand), Fitting(any.Second), _random.Next(_lines.Count), line.Span));
                break;
            case 9:
                Handler();
                break;
            case 10:
                // A value that is discarded at once, or one too many.
                Insert(at, new Line(Opcode.PopTop, 0, 0, -1, line.Span));
                Insert(at, Push(line.Span));
                break;
            case 11:
                // Another value in place of one.
                Insert(at, Push(line.Span));
                Insert(at, new Line(Opcode.PopTop, 0, 0, -1, line.Span));
                break;
            case 12:
                Insert(at, new Line(Opcode.Swap, 2 + _random.Next(3), 0, -1, line.Span));
                break;
            default:
                _lines[at] = line with { Second = _random.Next(8) };
                break;
        }
    }

    private Line Push(SourceSpan span) => _random.Next(7) switch
    {
        0 => new Line(Opcode.LoadNone, 0, 0, -1, span),
        1 => new Line(Opcode.LoadInt, _random.Next(-3, 99), 0, -1, span),
        2 => new Line(Opcode.LoadConst, _random.Next(Math.Max(1, _unit.Constants.Length)), 0, -1, span),
        3 => new Line(Opcode.LoadFastCheck, _random.Next(Math.Max(1, _unit.LocalNames.Length)), 0, -1, span),
        4 => new Line(Opcode.LoadGlobal, _random.Next(Math.Max(1, _unit.Names.Length)), 0, -1, span),
        5 => new Line(Opcode.BuildMap, 0, 0, -1, span),
        _ => new Line(Opcode.LoadFast, _random.Next(Math.Max(1, _unit.LocalNames.Length)), 0, -1, span),
    };

    // Any instruction, with values for what it takes, and without what it leaves.
    private void Balanced(int at, SourceSpan span)
    {
        OpcodeInfo info = OpcodeInfo.Of(s_opcodes[_random.Next(s_opcodes.Length)]);
        int operand = Math.Max(info.Min, Fitting(info.Operand)), second = Math.Min(info.SecondMax, Fitting(info.Second));
        if (info.Operand is OperandKind.Flags or OperandKind.Count)
            operand = Math.Min(info.Max, operand);
        int needs = Math.Min(20, info.Effect.Needs(operand, second)), leaves = Math.Clamp(needs + info.Effect.Net(operand, second), 0, 20);
        var made = new List<Line>();
        for (int i = 0; i < needs; i++)
        {
            StackEntry[] inputs = [.. info.Effect.Inputs.ToArray()];
            if (i + 1 < inputs.Length && inputs[i + 1].Kind == EntryKind.Self)
            {
                made.Add(Push(span));
                made.Add(new Line(Opcode.LoadMethod, Fitting(OperandKind.Name), 0, -1, span));
                i++;
            }
            else
            {
                made.Add(Push(span));
            }
        }
        made.Add(new Line(info.Opcode, operand, second, at + made.Count + 1, span));
        for (int i = 0; i < leaves && !info.Ends; i++)
            made.Add(new Line(i < info.Effect.Outputs.Length && info.Effect.Outputs[^(i + 1)].Kind == EntryKind.Prev ? Opcode.PopExcept : Opcode.PopTop, 0, 0, -1, span));
        for (int i = 0; i < made.Count; i++)
            Insert(at + i, made[i]);
    }

    // An operand that is in bounds.
    private int Fitting(OperandKind kind) => _random.Next(kind switch
    {
        OperandKind.Local => _unit.LocalNames.Length,
        OperandKind.Free => _unit.FreeNames.Length,
        OperandKind.Name => _unit.Names.Length,
        OperandKind.Const or OperandKind.Code or OperandKind.Keywords => _unit.Constants.Length,
        OperandKind.BinaryKind => 29,
        OperandKind.CompareKind => 6,
        OperandKind.Intrinsic => IntrinsicFunctions.Count,
        _ => 5,
    } is var bound and > 0 ? bound : 1);

    private int Operand(in Line line) => _random.Next(8) switch
    {
        > 2 => Fitting(OpcodeInfo.Of(line.Opcode).Operand),
        0 => line.Operand + 1,
        1 => line.Operand - 1,
        _ => _random.Next(20) == 0 ? int.MaxValue : _random.Next(300),
    };

    // An opcode with the same picture takes its place without upsetting the stack.
    private Opcode Alike(in Line line)
    {
        OpcodeInfo info = OpcodeInfo.Of(line.Opcode);
        int start = _random.Next(s_opcodes.Length);
        for (int i = 0; i < s_opcodes.Length; i++)
        {
            OpcodeInfo other = OpcodeInfo.Of(s_opcodes[(start + i) % s_opcodes.Length]);
            if (other.Opcode != info.Opcode && other.Operand == info.Operand && other.Effect.IsFixed && info.Effect.IsFixed
                && other.Effect.Net(0, 0) == info.Effect.Net(0, 0) && other.Effect.Needs(0, 0) == info.Effect.Needs(0, 0))
                return other.Opcode;
        }
        return line.Opcode;
    }

    private void Splice(int at)
    {
        List<Line> from = Decode(_donor, out _);
        if (from.Count == 0)
            return;
        int start = _random.Next(from.Count);
        int count = Math.Min(1 + _random.Next(8), from.Count - start);
        for (int i = 0; i < count; i++)
        {
            Line line = from[start + i];
            Insert(at + i, line.Target < 0 ? line : line with { Target = at + (line.Target - start) });
        }
    }

    private void Handler()
    {
        if (_handlers.Count == 0 || _random.Next(4) == 0)
        {
            int start = _random.Next(_lines.Count), end = Math.Min(_lines.Count, start + 1 + _random.Next(6));
            _handlers.Insert(_random.Next(_handlers.Count + 1), new ExceptionHandler(start, end, Math.Min(_lines.Count, end + _random.Next(10)), _random.Next(3)));
            return;
        }
        int at = _random.Next(_handlers.Count);
        ExceptionHandler h = _handlers[at];
        switch (_random.Next(6))
        {
            case 0: _handlers.RemoveAt(at); break;
            case 1: _handlers[at] = h with { Start = Math.Max(0, h.Start + _random.Next(-2, 3)) }; break;
            case 2: _handlers[at] = h with { End = h.End + _random.Next(-2, 3) }; break;
            case 3: _handlers[at] = h with { Target = h.Target + _random.Next(-3, 4) }; break;
            case 4: _handlers[at] = h with { Depth = Math.Max(0, h.Depth + _random.Next(-1, 2)) }; break;
            default: (_handlers[at], _handlers[0]) = (_handlers[0], h); break;
        }
    }

    private void Insert(int at, in Line line)
    {
        _lines.Insert(at, line);
        Shift(at, 1);
    }

    private void Remove(int at)
    {
        _lines.RemoveAt(at);
        Shift(at, -1);
    }

    private void Shift(int at, int by)
    {
        int Moved(int index) => index > at ? index + by : index;
        for (int i = 0; i < _lines.Count; i++)
            if (_lines[i].Target > at)
                _lines[i] = _lines[i] with { Target = _lines[i].Target + by };
        for (int i = 0; i < _handlers.Count; i++)
            _handlers[i] = new ExceptionHandler(Moved(_handlers[i].Start), Moved(_handlers[i].End), Moved(_handlers[i].Target), _handlers[i].Depth);
    }
}
