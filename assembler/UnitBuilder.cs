using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>One unit of assembler text: its directives while they are read, then its <see cref="CodeUnit"/>.</summary>
internal sealed class UnitBuilder(AsmToken start, string label, string name, string fileName)
{
    private readonly NameList _locals = new("a local"), _free = new("a captured variable"), _names = new("a name");
    private readonly List<int> _cells = [];
    private readonly ConstantList _constants = new();
    private readonly Dictionary<string, CodeFlags> _flags = [];
    private CodeBuilder? _code;
    private string? _qualName;
    private int _firstLine, _args, _posOnly, _kwOnly, _stack = -1;
    private CodeUnit? _unit;

    public AsmToken Start { get; } = start;

    public string Label { get; } = label;

    public string FileName { get; private set; } = fileName;

    public CodeUnit Unit => _unit ?? throw new InvalidOperationException();

    public void ReadLine(TokenCursor cursor)
    {
        AsmToken first = cursor.Current;
        if (_code is not null)
        {
            _code.ReadLine(cursor);
            return;
        }
        switch (cursor.Word("a directive"))
        {
            case ".qualname":
                _qualName = cursor.Name("a qualified name");
                break;
            case ".file":
                FileName = cursor.Name("a file name");
                break;
            case ".first_line":
                _firstLine = cursor.Integer("a line number");
                break;
            case ".args":
                _args = cursor.Integer("a number of parameters");
                break;
            case ".posonly":
                _posOnly = cursor.Integer("a number of parameters");
                break;
            case ".kwonly":
                _kwOnly = cursor.Integer("a number of parameters");
                break;
            case ".stack":
                _stack = cursor.Integer("a stack depth");
                break;
            case ".flags":
                while (!cursor.AtEnd)
                    ReadFlag(cursor);
                break;
            case ".locals":
                _locals.ReadAll(cursor);
                break;
            case ".free":
                _free.ReadAll(cursor);
                break;
            case ".names":
                _names.ReadAll(cursor);
                break;
            case ".cells":
                while (!cursor.AtEnd)
                    _cells.Add(_locals.Read(cursor, add: false));
                break;
            case ".const":
                _constants.Append(cursor);
                break;
            case ".code":
                _code = new CodeBuilder(_locals, _free, _names, _constants);
                break;
            default:
                throw first.Fail("expected one of .qualname .file .first_line .flags .args .posonly .kwonly .stack "
                    + $".locals .cells .free .names .const .code, found {first.Display}");
        }
    }

    /// <summary>Fixes the offsets of the code.</summary>
    public void Layout()
    {
        if (_code is null)
            throw Start.Fail($"expected .code in unit {Label}");
        _code.Layout();
    }

    /// <summary>Puts the other units into this one's constants.</summary>
    public void Link(Dictionary<string, UnitBuilder> units) => _constants.Link(units, Unit.Constants);

    /// <summary>Computes the stack depth if the text does not give it.</summary>
    public void Measure()
    {
        if (_stack >= 0)
            return;
        Verifier.VerifyOne(Unit, out int deepest);
        _stack = deepest;
    }

    /// <summary>Where in the text the instruction at an offset stands.</summary>
    public AsmToken PlaceOf(int offset) => _code!.PlaceOf(offset) ?? Start;

    private void ReadFlag(TokenCursor cursor)
    {
        AsmToken at = cursor.Current;
        string flag = cursor.Word("a flag");
        CodeFlags value = CodeFlagNames.Parse(flag);
        if (value == CodeFlags.None)
            throw at.Fail($"expected a flag, found {at.Display}");
        _flags[flag] = value;
    }

    /// <summary>Makes the unit; its code constants are not in place yet.</summary>
    public void Make() => _unit = new CodeUnit
    {
        Name = name,
        QualName = _qualName ?? name,
        FileName = FileName,
        FirstLine = _firstLine,
        Flags = _flags.Values.Aggregate(CodeFlags.None, (all, flag) => all | flag),
        ArgCount = _args,
        PosOnlyCount = _posOnly,
        KwOnlyCount = _kwOnly,
        StackDepth = _stack >= 0 ? _stack : VerifyLimits.StackDepth,
        LocalNames = _locals.ToArray(),
        CellLocals = _cells.ToArray(),
        FreeNames = _free.ToArray(),
        Names = _names.ToArray(),
        Constants = _constants.ToArray(),
        Code = _code!.Code,
        Handlers = _code.Handlers,
        Lines = _code.Lines,
    };
}
