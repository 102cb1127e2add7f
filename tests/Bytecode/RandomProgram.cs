using System.Numerics;
using CoroVm.Bytecode;

namespace CoroVm.Tests.Bytecode;

/// <summary>Makes programs that the verifier accepts, of every construct's shape. They need not make sense when run.</summary>
internal sealed class RandomProgram
{
    private readonly Random _random;
    private int _unitsLeft;

    private RandomProgram(int seed)
    {
        _random = new Random(seed);
        _unitsLeft = _random.Next(6);
    }

    public static CodeUnit Make(int seed) => new RandomProgram(seed).Unit(null, 0);

    private CodeUnit Unit(CodeUnit? outer, int captured)
    {
        bool module = outer is null;
        int args = module ? 0 : _random.Next(4), kwOnly = module ? 0 : _random.Next(2);
        CodeFlags flags = module ? CodeFlags.Module : CodeFlags.Optimized | CodeFlags.NewLocals;
        CodeFlags kind = module ? CodeFlags.None : _random.Next(4) switch
        {
            0 => CodeFlags.Generator,
            1 => CodeFlags.Coroutine,
            2 => CodeFlags.AsyncGenerator,
            _ => CodeFlags.None,
        };
        if (!module)
            flags |= kind | (CodeFlags)(_random.Next(4) * (int)CodeFlags.VarArgs);
        string[] locals = Names(8 + _random.Next(8), "local");
        var body = new RandomBody(_random, locals.Length, captured, kind != CodeFlags.None, module);
        string name = module ? "<module>" : _random.Next(3) == 0 ? "<lambda>" : $"f{_random.Next(9)}";
        string qualName = module ? name : _random.Next(3) switch
        {
            0 => $"{outer!.QualName}.<locals>.{name}",
            1 => $"{outer!.QualName}.{name}",
            _ => name,
        };
        string fileName = _random.Next(8) == 0 ? "other.py" : "random.py";
        // What inner units need of this one: its qualified name.
        var shell = new CodeUnit { Name = name, QualName = qualName, FileName = fileName, Code = [] };
        while (_unitsLeft > 0 && _random.Next(2) == 0)
        {
            _unitsLeft--;
            int cells = _random.Next(3);
            body.MakeFunction(new CodeConstant(Unit(shell, cells)), cells);
        }
        body.Statements(3 + _random.Next(8));
        body.Finish();
        return new CodeUnit
        {
            Name = name, QualName = qualName, FileName = fileName,
            FirstLine = module ? 1 : _random.Next(1, 2000), Flags = flags,
            ArgCount = args, PosOnlyCount = args == 0 ? 0 : _random.Next(args + 1), KwOnlyCount = kwOnly,
            LocalNames = locals, CellLocals = body.Cells, FreeNames = Names(captured, "free"),
            Names = body.Names, Constants = body.Constants,
            Code = body.Code, StackDepth = body.StackDepth, Handlers = body.Handlers, Lines = body.Lines,
        };
    }

    private string[] Names(int count, string prefix)
    {
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
            names[i] = _random.Next(20) switch { 0 => ".0", 1 => "größe", 2 => "\U0001D4B3", _ => prefix + i };
        return names;
    }

    /// <summary>A constant that is no code unit.</summary>
    public static Constant Constant(Random random, int nesting = 0) => random.Next(nesting > 3 ? 8 : 10) switch
    {
        0 => new SingletonConstant((SingletonKind)random.Next(4)),
        1 => new IntConstant(random.Next(-100, 1000)),
        2 => new IntConstant(new BigInteger(random.NextInt64(long.MinValue, long.MaxValue)) << random.Next(90)),
        3 => new FloatConstant(random.Next(6) switch
        {
            0 => double.NaN,
            1 => -0.0,
            2 => double.NegativeInfinity,
            3 => 1e300,
            4 => BitConverter.Int64BitsToDouble(random.NextInt64()),
            _ => random.NextDouble(),
        }),
        4 => new ComplexConstant(random.NextDouble(), -0.0),
        5 => new StrConstant(random.Next(4) == 0 ? "tab\t\"quote\\ \r\n é ☃ \0" : $"text {random.Next(100)}"),
        6 => new StrConstant("\U0001F600\uD800", [0x1F600, 0xD800]),
        7 => new BytesConstant([0, (byte)random.Next(256), 255, (byte)'"']),
        _ => new SequenceConstant(random.Next(3) == 0,
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Constant(random, nesting + 1))]),
    };
}
