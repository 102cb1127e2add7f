using CoroVm.Bytecode;
using CoroVm.Runtime;
using CoroVm.Runtime.Execute;
using CoroVm.Runtime.Objects;
using CoroVm.Runtime.Prepare;
using CoroVm.Runtime.Protocols;
using CoroVm.Runtime.Values;
using CoroVm.StdLib;

namespace CoroVm.Tests.Campaign;

/// <summary>Runs an accepted program under a step limit: its module body, then functions of it by themselves, with arguments and
/// cells of all kinds, and what they return if it can be resumed.</summary>
internal sealed class MutantRun
{
    private const int Steps = 1500;
    private const int Functions = 6;

    private readonly CodeUnit _main;
    private readonly Summary _summary;
    private readonly Random _random;
    private readonly VirtualMachine _vm;
    private readonly VmThread _thread;
    private DictObject _globals = new();

    public MutantRun(CodeUnit main, Summary summary, int index)
    {
        (_main, _summary, _random) = (main, summary, new Random(index));
        _vm = new VirtualMachine(new VirtualMachineOptions { StackChunkSlots = index % 3 == 0 ? 64 : 1 << 12 });
        _thread = _vm.MainThread;
        _thread.Executed = Checked.IsOn ? new long[(int)PreparedOp.Operand + 1] : _thread.Executed;
        // The library takes longer to import than a mutant to run: most have to do without.
        if (index % 16 == 0)
        {
            StandardLibrary.AddTo(_vm);
            // A lock that is never released and a long sleep are no faults of the machine.
            foreach (string blocking in new[] { "_thread", "time" })
                _vm.Modules.Set(StrObject.From(blocking), Value.None);
        }
    }

    public void All()
    {
        if ((_main.Flags & CodeFlags.Module) != 0)
        {
            Limit();
            var module = MainModule.Create(_vm, "__main__", "mutant.py");
            _globals = module.Dict;
            Note(CodeExecution.RunReentrant(_thread, new CodeObject(_main), _vm.ScopeOf(_thread, _globals), _globals, []));
        }
        CountOpcodes(_main);
        var functions = new List<CodeUnit>();
        Collect(_main, functions);
        for (int i = 0; i < Functions && functions.Count > 0; i++)
        {
            int at = _random.Next(functions.Count);
            Call(functions[at]);
            functions.RemoveAt(at);
        }
    }

    private static void Collect(CodeUnit unit, List<CodeUnit> functions)
    {
        foreach (Constant constant in unit.Constants)
        {
            if (constant is not CodeConstant code)
                continue;
            if ((code.Unit.Flags & (CodeFlags.Module | CodeFlags.ClassBody)) == 0)
                functions.Add(code.Unit);
            Collect(code.Unit, functions);
        }
    }

    private void Call(CodeUnit unit)
    {
        CountOpcodes(unit);
        var cells = new CellObject[unit.FreeNames.Length];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = _random.Next(8) == 0 ? new CellObject() : new CellObject { Content = Any() };
        foreach (string name in unit.Names)
            if (_random.Next(3) == 0 && !_vm.Builtins.TryGet(StrObject.From(name), out _))
                _globals.Set(StrObject.From(name), Any());
        var function = new FunctionObject(new CodeObject(unit), _vm.ScopeOf(_thread, _globals), cells);
        var args = new Value[Math.Min(unit.ArgCount, 50)];
        for (int i = 0; i < args.Length; i++)
            args[i] = Any();
        Limit();
        Value result = Calls.CallReentrant(_thread, function, args);
        Note(result);
        for (int i = 0; i < 5 && result.Ref is GeneratorObject or AsyncGeneratorAwaitable; i++)
        {
            Limit();
            string name = (result.Ref as GeneratorObject)?.Flags is { } flags && (flags & FrameFlags.Async) != 0
                ? _random.Next(5) switch { 0 => "asend", 1 => "athrow", 2 => "aclose", _ => "__anext__" }
                : _random.Next(5) switch { 0 => "throw", 1 when i > 2 => "close", _ => "send" };
            Value[] sent = name switch
            {
                "close" or "aclose" or "__anext__" => [],
                "throw" or "athrow" => [Error()],
                _ => [i == 0 || _random.Next(2) == 0 ? Value.None : Any()],
            };
            Value step = Calls.MethodReentrant(_thread, result, StrObject.From(name), sent);
            Note(step);
            if (step.Ref is AsyncGeneratorAwaitable awaitable)
                Note(Calls.MethodReentrant(_thread, awaitable, StrObject.From("send"), Value.None));
        }
    }

    // Each call of the host gets its own allowance.
    private void Limit()
    {
        _thread.Steps = 0;
        _thread.Budget = Steps;
        _vm.MaxSteps = Steps;
    }

    private void Note(in Value result)
    {
        if (_thread.Stopped != StopReason.None)
        {
            _summary.Count("ran to the step limit");
            _thread.Stopped = StopReason.None;
            _thread.Pending = null;
            _thread.Current = _thread.Host = _thread.Frames.Ground;
        }
        else if (result.IsError)
        {
            if (_thread.Pending is not { } pending)
            {
                _summary.Failures.Add("an error without an exception");
                return;
            }
            _thread.Pending = null;
            _summary.Count("ran to " + (pending.Type.IsHeapType ? "an exception of the script's own" : pending.Type.Name));
        }
        else
        {
            _summary.Count("ran to its end");
            if (_thread.Pending is not null)
            {
                _summary.Failures.Add("an exception beside a result: " + _thread.Pending.Type.Name);
                _thread.Pending = null;
            }
            if (result.IsUnbound)
                _summary.Failures.Add("the result is no value");
        }
        _thread.Handled = null;
    }

    private void CountOpcodes(CodeUnit unit)
    {
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            _seen[(int)reader.Current.Opcode] = true;
    }

    private readonly bool[] _seen = new bool[256];

    /// <summary>Tells the summary which opcodes were in the units that ran.</summary>
    public void CountSeen()
    {
        foreach (OpcodeInfo info in OpcodeInfo.All)
            if (_seen[(int)info.Opcode])
                _summary.Count("opcode " + info.Mnemonic);
        for (int i = 0; i < _thread.Executed?.Length; i++)
            if (_thread.Executed[i] > 0)
                _summary.Count("executed " + (PreparedOp)i, _thread.Executed[i]);
    }

    private ExceptionObject Error() => Exceptions.Create(_thread,
        _random.Next(4) switch { 0 => ExceptionTypes.ValueError, 1 => ExceptionTypes.StopIteration, 2 => ExceptionTypes.GeneratorExit, _ => ExceptionTypes.KeyError }, TupleObject.Empty);

    private Value Any()
    {
        switch (_random.Next(14))
        {
            case 0: return Value.None;
            case 1: return Value.True;
            case 2: return Value.Float(1.5);
            case 3: return StrObject.From("abc");
            case 4: return new ListObject([Value.Int(1), Value.Int(2)]);
            case 5: return TupleObject.Of(Value.Int(1), StrObject.From("x"));
            case 6:
                var dict = new DictObject();
                dict.Set(StrObject.From("a"), Value.Int(1));
                return dict;
            case 7: return new SetObject();
            case 8: return Error();
            case 9: return ExceptionTypes.ValueError;
            case 10: return new CellObject { Content = Value.Int(1) };
            case 11: return BuiltinTypes.List;
            case 12: return _vm.Builtins.TryGet(StrObject.From("len"), out Value len) ? len : Value.None;
            default: return Value.Int(_random.Next(-2, 10));
        }
    }
}
