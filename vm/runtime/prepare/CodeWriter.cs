namespace CoroVm.Runtime.Prepare;

/// <summary>Collects the instructions of one unit, its constants and caches, and resolves jumps. In far mode every jump takes a
/// 32-bit distance through a trampoline.</summary>
internal sealed class CodeWriter
{
    private readonly List<PreparedInstruction> code = [];
    private readonly List<int> offsets = [];
    private readonly List<(int Index, int Target)> jumps = [];
    private readonly int[] indexOf;
    private readonly List<Value> constants;
    private readonly Dictionary<(Type?, long), int> added = [];
    private readonly List<AttributeCache> attributes = [];
    private readonly List<GlobalCache> globals = [];
    private readonly Dictionary<int, int> globalOf = [];
    private readonly StrObject[] names;

    internal CodeWriter(CodeObject code, bool far)
    {
        Far = far;
        names = code.Names;
        constants = [.. code.Constants];
        indexOf = new int[code.Unit.Code.Length + 1];
    }

    internal bool Far { get; }

    /// <summary>The portable offset of what is being emitted.</summary>
    internal int Offset { get; set; }

    internal int Count => code.Count;

    internal Value[] Constants => constants.ToArray();
    internal AttributeCache[] Attributes => attributes.ToArray();
    internal GlobalCache[] Globals => globals.ToArray();
    internal int[] Offsets => offsets.ToArray();

    internal void Mark(int offset) => indexOf[offset] = code.Count;

    internal int IndexOf(int offset) => indexOf[offset];

    internal int[] Marks(int length) => indexOf[..(length + 1)];

    internal void Emit(PreparedOp op, int a, int b, int c) => Emit(new PreparedInstruction(op, a, b, c));

    internal void Emit(PreparedInstruction instruction)
    {
        code.Add(instruction);
        offsets.Add(Offset);
    }

    internal void EmitWide(PreparedOp op, int a, int bc) => Emit(PreparedInstruction.Wide(op, a, bc));

    /// <summary>An operand of the instruction before, up to 32 bits.</summary>
    internal void EmitOperand(int value) => EmitWide(PreparedOp.Operand, 0, value);

    internal void EmitOperandPair(int a, int b) => Emit(PreparedOp.Operand, a, b, 0);

    internal void EmitLoadConstant(int slot, int constant)
    {
        if (IsNearConstant(constant))
            Emit(PreparedOp.LoadConst, slot, constant * SlotLayout.Size, 0);
        else
            EmitWide(PreparedOp.LoadConstFar, slot, constant);
    }

    internal bool IsNearConstant(int constant) => constant < 4096;

    /// <summary>A near constant that is an int within 64 bits or a float.</summary>
    internal bool IsNumberConstant(int constant) =>
        IsNearConstant(constant) && (constants[constant].IsInt || constants[constant].IsFloat);

    /// <summary>The index of a primitive constant, added if it is new.</summary>
    internal int AddConstant(Value value)
    {
        var key = ((Type?)value.Ref, value.Bits);
        if (!added.TryGetValue(key, out int index))
        {
            index = constants.Count;
            constants.Add(value);
            added.Add(key, index);
        }
        return index;
    }

    /// <summary>A new cache for a name, or -1 when operands cannot number more.</summary>
    internal int AttributeCacheOf(int name)
    {
        if (attributes.Count > ushort.MaxValue)
            return -1;
        attributes.Add(new AttributeCache(names[name]));
        return attributes.Count - 1;
    }

    internal int GlobalCacheOf(int name)
    {
        if (!globalOf.TryGetValue(name, out int index))
        {
            index = globals.Count;
            globals.Add(new GlobalCache(names[name]));
            globalOf.Add(name, index);
        }
        return index;
    }

    /// <summary>A jump whose distance is in C (B and C for Jump and JumpBack).</summary>
    internal void EmitJump(PreparedOp op, int a, int b, int target)
    {
        bool wide = op is PreparedOp.Jump or PreparedOp.JumpBack;
        if (Far && !wide)
        {
            Emit(op, a, b, 1);
            EmitWide(PreparedOp.Jump, 0, 1);
            EmitJump(PreparedOp.JumpBack, 0, 0, target);
            return;
        }
        jumps.Add((code.Count, target));
        Emit(op, a, b, 0);
    }

    /// <summary>A jump back to an instruction that is already written.</summary>
    internal void EmitBack(PreparedOp op, int a, int b, int index)
    {
        int distance = index - code.Count - 1;
        Emit(op, a, b, distance);
        if (distance < short.MinValue)
            failed = true;
    }

    /// <summary>Fills in the distances; false when one does not fit and far mode is needed.</summary>
    internal bool ResolveJumps()
    {
        if (failed)
            return false;
        foreach ((int index, int target) in jumps)
        {
            PreparedInstruction i = code[index];
            int distance = indexOf[target] - index - 1;
            if (i.Op is PreparedOp.Jump or PreparedOp.JumpBack)
                code[index] = PreparedInstruction.Wide(i.Op, i.A, distance);
            else if (distance is < short.MinValue or > short.MaxValue)
                return false;
            else
                code[index] = new PreparedInstruction(i.Op, i.A, i.B, distance);
        }
        return true;
    }

    private bool failed;

    internal PreparedInstruction[] ToPinnedArray()
    {
        PreparedInstruction[] pinned = GC.AllocateUninitializedArray<PreparedInstruction>(Math.Max(1, code.Count), pinned: true);
        code.CopyTo(pinned);
        return pinned;
    }
}
