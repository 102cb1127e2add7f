using CoroVm.Bytecode;

namespace CoroVm.Tests.Bytecode;

/// <summary>The code of one random unit: nested statements in the shapes that a compiler makes.</summary>
internal sealed class RandomBody
{
    private readonly Random _random;
    private readonly InstructionWriter _writer = new();
    private readonly List<Constant> _constants = [];
    private readonly List<string> _names = [];
    private readonly List<(int Start, int End, int Target, int Depth)> _handlers = [];
    private readonly List<(int Index, SourceSpan Span)> _lines = [];
    private readonly int _localCount, _freeCount;
    private readonly bool _suspends, _module;
    private int _depth, _nesting, _line = 1;

    public RandomBody(Random random, int locals, int free, bool suspends, bool module)
    {
        (_random, _localCount, _freeCount, _suspends, _module) = (random, locals, free, suspends, module);
        var cells = new SortedSet<int>();
        for (int i = random.Next(3); i > 0; i--)
            cells.Add(random.Next(locals));
        Cells = [.. cells];
        foreach (int cell in Cells)
            Emit(Opcode.MakeCell, cell);
    }

    public int[] Cells { get; }

    public string[] Names => [.. _names];

    public Constant[] Constants => [.. _constants];

    public byte[] Code { get; private set; } = [];

    public int StackDepth { get; private set; }

    public ExceptionHandler[] Handlers { get; private set; } = [];

    public LineEntry[] Lines { get; private set; } = [];

    public void Finish()
    {
        Emit(Opcode.LoadNone);
        Emit(Opcode.ReturnValue);
        Code = _writer.ToCode();
        Handlers = [.. _handlers.Select(h => new ExceptionHandler(
            _writer.OffsetOf(h.Start), _writer.OffsetOf(h.End), _writer.OffsetOfLabel(h.Target), h.Depth))];
        Lines = [.. _lines.Select(l => new LineEntry(_writer.OffsetOf(l.Index), l.Span))];
    }

    public void MakeFunction(CodeConstant unit, int cells)
    {
        for (int i = 0; i < cells; i++)
        {
            if (_freeCount > 0 && (Cells.Length == 0 || _random.Next(2) == 0))
                Emit(Opcode.LoadFreeRef, _random.Next(_freeCount));
            else if (Cells.Length > 0)
                Emit(Opcode.LoadCellRef, Cells[_random.Next(Cells.Length)]);
            else
                Value(0);
        }
        if (cells > 0)
            Emit(Opcode.BuildTuple, cells);
        _constants.Add(unit);
        Emit(Opcode.MakeFunction, _constants.Count - 1, cells > 0 ? MakeFunctionFlags.Closure : 0);
        Store();
    }

    public void Statements(int count)
    {
        if (++_nesting < 5)
            for (int i = 0; i < count; i++)
                Statement();
        _nesting--;
    }

    private void Statement()
    {
        switch (_random.Next(9))
        {
            case 0: If(); break;
            case 1: Loop(); break;
            case 2: Try(); break;
            case 3: With(); break;
            case 4 when _suspends: Suspend(); break;
            case 5:
                Value(0);
                Emit(Opcode.PopTop);
                break;
            case 6:
                for (int i = _random.Next(70); i > 0; i--)
                    Emit(Opcode.Nop);
                break;
            default:
                Value(0);
                Store();
                break;
        }
    }

    private void If()
    {
        int otherwise = _writer.NewLabel(), end = _writer.NewLabel();
        Value(0);
        Jump(_random.Next(2) == 0 ? Opcode.PopJumpIfFalse : Opcode.PopJumpIfNone, otherwise);
        Statements(2);
        Jump(Opcode.Jump, end);
        _writer.Mark(otherwise);
        Statements(1);
        _writer.Mark(end);
    }

    private void Loop()
    {
        int top = _writer.NewLabel(), end = _writer.NewLabel();
        Value(0);
        Emit(Opcode.GetIter, _random.Next(2));
        _writer.Mark(top);
        Jump(Opcode.ForIter, end);
        Store();
        Statements(2);
        Jump(Opcode.Jump, top);
        _writer.Mark(end);
        _depth--;
    }

    private void Try()
    {
        int handler = _writer.NewLabel(), cleanup = _writer.NewLabel(), end = _writer.NewLabel(), next = _writer.NewLabel();
        int depth = _depth, start = _writer.Count;
        Emit(Opcode.Nop);
        Statements(2);
        int stop = _writer.Count;
        Jump(Opcode.Jump, end);
        _handlers.Add((start, stop, handler, depth));

        _writer.Mark(handler);
        _depth = depth + 1;
        Emit(Opcode.PushExcInfo);
        int cleanupStart = _writer.Count;
        Value(0);
        Emit(Opcode.CheckExcMatch);
        Jump(Opcode.PopJumpIfFalse, next);
        Store();
        Statements(1);
        int cleanupStop = _writer.Count;
        Emit(Opcode.PopExcept);
        Jump(Opcode.Jump, end);
        _writer.Mark(next);
        _depth = depth + 2;
        int secondStart = _writer.Count;
        Emit(Opcode.Reraise);
        int secondStop = _writer.Count;
        _writer.Mark(cleanup);
        _depth = depth + 2;
        Emit(Opcode.Swap, 2);
        Emit(Opcode.PopExcept);
        Emit(Opcode.Reraise);
        _handlers.Add((cleanupStart, cleanupStop, cleanup, depth + 1));
        _handlers.Add((secondStart, secondStop, cleanup, depth + 1));
        _writer.Mark(end);
        _depth = depth;
    }

    private void With()
    {
        int handler = _writer.NewLabel(), cleanup = _writer.NewLabel(), suppressed = _writer.NewLabel(), end = _writer.NewLabel();
        Value(0);
        Emit(Opcode.BeforeWith);
        Emit(Opcode.PopTop);
        int depth = _depth, start = _writer.Count;
        Emit(Opcode.Nop);
        Statements(1);
        int stop = _writer.Count;
        for (int i = 0; i < 3; i++)
            Emit(Opcode.LoadNone);
        Emit(Opcode.CallMethod, 3);
        Emit(Opcode.PopTop);
        Jump(Opcode.Jump, end);
        _handlers.Add((start, stop, handler, depth));
        _writer.Mark(handler);
        _depth = depth + 1;
        Emit(Opcode.PushExcInfo);
        int cleanupStart = _writer.Count;
        Emit(Opcode.WithExceptStart);
        Jump(Opcode.PopJumpIfTrue, suppressed);
        Emit(Opcode.Reraise);
        _writer.Mark(suppressed);
        _depth = depth + 2;
        Emit(Opcode.PopTop);
        int cleanupStop = _writer.Count;
        Emit(Opcode.PopExcept);
        Emit(Opcode.PopTop);
        Emit(Opcode.PopTop);
        Jump(Opcode.Jump, end);
        _writer.Mark(cleanup);
        _depth = depth + 2;
        Emit(Opcode.Swap, 2);
        Emit(Opcode.PopExcept);
        Emit(Opcode.Reraise);
        _handlers.Add((cleanupStart, cleanupStop, cleanup, depth + 1));
        _writer.Mark(end);
        _depth = depth - 2;
    }

    private void Suspend()
    {
        Value(0);
        if (_random.Next(2) == 0)
        {
            Emit(Opcode.YieldValue);
        }
        else
        {
            Emit(Opcode.GetAwaitable, 0);
            Emit(Opcode.LoadNone);
            Emit(Opcode.YieldFrom);
        }
        Emit(Opcode.PopTop);
    }

    private void Value(int nesting)
    {
        switch (_random.Next(nesting > 3 ? 4 : 10))
        {
            case 0: Emit(Opcode.LoadConst, Constant()); break;
            case 1: Emit(_module ? Opcode.LoadName : Opcode.LoadGlobal, Name()); break;
            case 2: Emit(Opcode.LoadInt, _random.Next(3) == 0 ? _random.Next(int.MinValue, int.MaxValue) : _random.Next(-99, 99)); break;
            case 3: Load(); break;
            case 4:
                Values(2, nesting);
                Emit(Opcode.BinaryOp, _random.Next(BinaryOperators.Count) + BinaryOperators.InPlace * _random.Next(2));
                break;
            case 5:
                Value(nesting + 1);
                Emit(Opcode.LoadMethod, Name());
                int arguments = _random.Next(3);
                Values(arguments, nesting);
                Emit(Opcode.CallMethod, arguments);
                break;
            case 6:
                Values(3, nesting);
                _constants.Add(new SequenceConstant(false, [new StrConstant("key")]));
                Emit(Opcode.CallKw, 2, _constants.Count - 1);
                break;
            case 7:
                int items = _random.Next(6);
                Values(items, nesting);
                Emit(Opcode.BuildList, items);
                break;
            case 8:
                int end = _writer.NewLabel();
                Value(nesting + 1);
                Jump(Opcode.JumpIfTrueOrPop, end);
                Value(nesting + 1);
                _writer.Mark(end);
                break;
            default:
                Value(nesting + 1);
                Emit(Opcode.Copy, 1);
                Emit(Opcode.Swap, 2);
                Emit(Opcode.CompareOp, _random.Next(6));
                break;
        }
    }

    private void Values(int count, int nesting)
    {
        for (int i = 0; i < count; i++)
            Value(nesting + 1);
    }

    private void Load()
    {
        int local = _random.Next(_localCount);
        if (_freeCount > 0 && _random.Next(3) == 0)
            Emit(Opcode.LoadFree, _random.Next(_freeCount));
        else
            Emit(Array.IndexOf(Cells, local) >= 0 ? Opcode.LoadCell : Opcode.LoadFastCheck, local);
    }

    private void Store()
    {
        int local = _random.Next(_localCount);
        Emit(Array.IndexOf(Cells, local) >= 0 ? Opcode.StoreCell : Opcode.StoreFast, local);
    }

    private int Constant()
    {
        _constants.Add(RandomProgram.Constant(_random));
        return _random.Next(_constants.Count) is var i && _constants[i] is CodeConstant ? _constants.Count - 1 : i;
    }

    private int Name()
    {
        if (_names.Count == 0 || _random.Next(3) > 0)
            _names.Add($"name{_random.Next(300)}");
        return _random.Next(_names.Count);
    }

    private void Emit(Opcode opcode, int operand = 0, int second = 0)
    {
        Place();
        _writer.Emit(opcode, operand, second);
        _depth += OpcodeInfo.Of(opcode).Effect.Net(operand, second);
        // An instruction's handler needs one entry more than the stack before it.
        StackDepth = Math.Max(StackDepth, _depth + 1);
    }

    private void Jump(Opcode opcode, int label)
    {
        Place();
        _writer.EmitJump(opcode, label);
        _depth += OpcodeInfo.Of(opcode).Effect.Net(0, 0);
        StackDepth = Math.Max(StackDepth, _depth + 1);
    }

    private void Place()
    {
        if (_writer.Count > 0 && _random.Next(3) == 0)
            return;
        _line = Math.Max(1, _line + _random.Next(-1, 3));
        int column = _random.Next(40);
        SourceSpan span = _random.Next(10) switch
        {
            0 => SourceSpan.None,
            1 => new SourceSpan(_line, column, _line + _random.Next(30), _random.Next(200)),
            _ => new SourceSpan(_line, column, _line, column + _random.Next(30)),
        };
        if (_lines.Count == 0 || _lines[^1].Span != span)
            _lines.Add((_writer.Count, span));
    }
}
