namespace CoroVm.Runtime.Prepare;

/// <summary>Where a unit's locals and temporaries are in its window: parameters, other near locals, the namespace of a class or
/// module body, a slot for the handled exception of a suspended generator, temporaries, far locals. Operands are 16-bit byte
/// offsets, so a window has 4,096 near slots; a function with more locals reaches the rest by LoadFar and StoreFar.</summary>
internal sealed class SlotLayout
{
    /// <summary>The size of a slot in bytes.</summary>
    internal const int Size = 16;

    private const int NearSlots = 4096;
    private const CodeFlags Suspendable = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;

    private readonly int nearLocals;
    private readonly int firstTemporary;
    private readonly int temporaries;

    internal SlotLayout(CodeUnit unit)
    {
        int locals = unit.LocalNames.Length;
        temporaries = unit.StackDepth + (NeedsScratch(unit, locals) ? 1 : 0);
        nearLocals = Math.Max(unit.ParameterSlots, Math.Min(locals, NearSlots - temporaries - 2));
        int next = nearLocals;
        NamespaceOffset = -1;
        if ((unit.Flags & CodeFlags.Optimized) == 0)
            NamespaceOffset = next++ * Size;
        HandledOffset = next * Size;
        if ((unit.Flags & Suspendable) != 0 && unit.Handlers.Length > 0)
            next++;
        firstTemporary = next;
        FrameSize = firstTemporary + temporaries + (locals - nearLocals);
        InitialSlots = locals > nearLocals ? FrameSize : firstTemporary;
        if (firstTemporary + temporaries > NearSlots)
            throw new InvalidOperationException("unverified code: too many parameters or temporaries");
    }

    internal int FrameSize { get; }

    /// <summary>Slots from the parameters up to this start unassigned.</summary>
    internal int InitialSlots { get; }

    /// <summary>-1 in a function.</summary>
    internal int NamespaceOffset { get; }
    internal int HandledOffset { get; }

    /// <summary>A temporary above the operand stack, for an exchange of two entries, a far local, or delegation in a handler.</summary>
    internal int ScratchOffset => TemporaryOffset(temporaries - 1);

    internal bool IsNear(int local) => local < nearLocals;

    internal int LocalSlot(int local) => local < nearLocals ? local : firstTemporary + temporaries + (local - nearLocals);

    internal int LocalOffset(int local) => local * Size;

    internal int TemporaryOffset(int depth) => (firstTemporary + depth) * Size;

    private static bool NeedsScratch(CodeUnit unit, int locals)
    {
        if (unit.Handlers.Length > 0 || locals > NearSlots / 2)
            return true;
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            if (reader.Current.Opcode == Opcode.Swap)
                return true;
        return false;
    }
}
