using CoroVm.Bytecode;
using CoroVm.Compiler.Scopes;

namespace CoroVm.Compiler.Emit;

/// <summary>One code unit while its code is written.</summary>
internal sealed class UnitBuilder
{
    // Until the unit is finished, slot numbers from here on are cells that are no parameters: they come last.
    private const int FirstCellSlot = 1 << 28;

    // Marks the slot of a comprehension's variable whose name is also that of a cell.
    private const char ComprehensionMark = '\0';

    private readonly NamePool _locals = new();
    private readonly NamePool _cells = new();
    private readonly NamePool _free = new();
    private readonly NamePool _names = new();
    private readonly ConstantPool _constants = new();
    private SortedSet<string>? _staticAttributes;

    public UnitBuilder(
        UnitKind kind, string name, Scope scope, UnitBuilder? parent, int firstLine, CodeBuilder code,
        string? owner = null)
    {
        Kind = kind;
        Name = name;
        Scope = scope;
        Parent = parent;
        FirstLine = firstLine;
        Code = code;
        PrivateName = parent?.PrivateName;
        Names = scope;
        QualName = owner is null ? QualifiedName(Name) : QualifiedName(owner) + "." + Name;
        foreach (Symbol symbol in scope.Symbols)
            if ((symbol.Flags & SymbolFlags.Parameter) != 0)
                _locals.Add(symbol.Name);
        foreach (string cell in Sorted(scope.CellNames))
            if (!_locals.TryFind(cell, out _))
                _cells.Add(cell);
        foreach (string captured in Sorted(scope.FreeNames))
            _free.Add(captured);
    }

    public UnitKind Kind { get; }
    public string Name { get; }
    public string QualName { get; }
    public Scope Scope { get; }
    public UnitBuilder? Parent { get; }
    public int FirstLine { get; }
    public CodeBuilder Code { get; }

    /// <summary>The class whose private names are mangled here.</summary>
    public string? PrivateName { get; set; }

    /// <summary>The scope that names are resolved in: the unit's own, or that of the innermost inlined comprehension.</summary>
    public Scope Names { get; set; }

    /// <summary>The enclosing statements, outermost first.</summary>
    public List<FrameBlock> Blocks { get; } = [];

    public int ArgCount { get; init; }
    public int PosOnlyCount { get; init; }
    public int KwOnlyCount { get; init; }
    public CodeFlags ParameterFlags { get; init; }

    /// <summary>Of a class: the attributes that its methods assign to <c>self</c>.</summary>
    public SortedSet<string> StaticAttributes => _staticAttributes ??= new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>What the first local is called when it has another name in the scope.</summary>
    public string? FirstLocalName { get; set; }

    /// <summary>The name of local 0 of a unit with parameters.</summary>
    public string FirstParameter => _locals[0];

    /// <summary>Whether the local variable of that name is a cell.</summary>
    public bool IsCell(string name) => Scope.CellNames.Contains(name);

    /// <summary>The slot of a local variable.</summary>
    public int SlotOf(string name) =>
        _cells.TryFind(name, out int cell) ? FirstCellSlot + cell : _locals.Add(name);

    /// <summary>The slot of a variable of an inlined comprehension: the one of the local variable of that name, which the
    /// comprehension saves and restores, unless that is a cell.</summary>
    public int ComprehensionSlotOf(string name) => _locals.Add(IsCell(name) ? ComprehensionMark + name : name);

    /// <summary>The index of a captured variable.</summary>
    public int FreeIndexOf(string name) =>
        _free.TryFind(name, out int index) ? index : throw new InvalidOperationException($"{name} is not captured");

    public int NameIndexOf(string name) => _names.Add(name);

    public int ConstantIndexOf(Constant constant) => _constants.Add(constant);

    /// <summary>Emits the MakeCell instructions that the unit must start with.</summary>
    public void EmitCells(SourceSpan span)
    {
        for (int i = 0; i < _locals.Count; i++)
            if (IsCell(_locals[i]))
                Code.Emit(Opcode.MakeCell, i, span);
        for (int i = 0; i < _cells.Count; i++)
            Code.Emit(Opcode.MakeCell, FirstCellSlot + i, span);
    }

    /// <summary>Lays the code out. Every path must have ended.</summary>
    public CodeUnit Finish(string fileName, CodeFlags flags, CodeLayout layout)
    {
        if (Code.IsReachable)
            throw new InvalidOperationException($"the code of {Name} does not end");
        Span<Emitted> instructions = Code.Instructions;
        NumberSlots(instructions);
        JumpThreading.Apply(Code);
        DefiniteAssignment.Apply(Code, _locals.Count, ParameterCount);
        layout.LayOut(Code);
        string[] locals = [.. _locals.ToArray(), .. _cells.ToArray()];
        int[] cells = CellSlots(locals);
        for (int i = 0; i < locals.Length; i++)
            locals[i] = locals[i].TrimStart(ComprehensionMark);
        if (FirstLocalName is not null)
            locals[0] = FirstLocalName;
        return new CodeUnit
        {
            Name = Name,
            QualName = QualName,
            FileName = fileName,
            FirstLine = FirstLine,
            Flags = flags | ParameterFlags,
            ArgCount = ArgCount,
            PosOnlyCount = PosOnlyCount,
            KwOnlyCount = KwOnlyCount,
            LocalNames = locals,
            CellLocals = cells,
            FreeNames = _free.ToArray(),
            Names = _names.ToArray(),
            Constants = _constants.ToArray(),
            Code = layout.Code,
            StackDepth = Code.MaxDepth,
            Handlers = layout.Handlers,
            Lines = layout.Lines,
        };
    }

    private static string[] Sorted(HashSet<string> names)
    {
        if (names.Count == 0)
            return [];
        string[] sorted = [.. names];
        Array.Sort(sorted, string.CompareOrdinal);
        return sorted;
    }

    private int ParameterCount => ArgCount + KwOnlyCount
        + ((ParameterFlags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((ParameterFlags & CodeFlags.VarKeywords) != 0 ? 1 : 0);

    private int[] CellSlots(string[] locals)
    {
        if (Scope.CellNames.Count == 0)
            return [];
        var cells = new List<int>();
        for (int i = 0; i < locals.Length; i++)
            if (i >= _locals.Count || IsCell(locals[i]))
                cells.Add(i);
        return [.. cells];
    }

    private void NumberSlots(Span<Emitted> instructions)
    {
        foreach (ref Emitted instruction in instructions)
            if (instruction.Operand >= FirstCellSlot
                && OpcodeInfo.Of(instruction.Opcode).Operand == OperandKind.Local)
                instruction.Operand += _locals.Count - FirstCellSlot;
    }

    // PEP 3155. Scopes of type parameters do not show; a name declared global starts at the module.
    private string QualifiedName(string name)
    {
        UnitBuilder? outer = Parent;
        if (outer is { Kind: UnitKind.Annotations })
            outer = outer.Parent;
        if (outer is null or { Kind: UnitKind.Module })
            return name;
        if (Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Class)
        {
            string mangled = NameMangler.Mangle(outer.PrivateName, name);
            if (outer.Scope.Find(mangled) is { Binding: NameBinding.GlobalExplicit })
                return name;
        }
        string separator = outer.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Lambda
            ? ".<locals>." : ".";
        return outer.QualName + separator + name;
    }
}
