namespace CoroVm.Runtime.Prepare;

/// <summary>The runnable form of a code unit, for functions of one module scope: fixed-width instructions over a window of slots
/// (locals, then temporaries), constants as values, and inline caches. Not shared between virtual machines.</summary>
internal sealed unsafe class PreparedCode
{
    private readonly PreparedInstruction[] instructions; // keeps the pinned array alive

    internal PreparedCode(CodeObject code, ModuleScope scope, PreparedInstruction[] pinned, int[] offsets)
    {
        Code = code;
        Scope = scope;
        instructions = pinned;
        Offsets = offsets;
        CodeFlags flags = code.Flags;
        GeneratorFlags = FrameFlags.Generator
            | ((flags & CodeFlags.Coroutine) != 0 ? FrameFlags.Coroutine : 0)
            | ((flags & CodeFlags.AsyncGenerator) != 0 ? FrameFlags.Async : 0)
            | ((flags & CodeFlags.Generator) != 0 && code.Unit.Handlers.Length > 0 ? FrameFlags.Unwatched : 0);
        Start = (PreparedInstruction*)Unsafe.AsPointer(ref pinned[0]);
    }

    /// <summary>The code of the frame below the first; it never runs.</summary>
    internal static PreparedCode Empty()
    {
        var unit = new CodeUnit { Name = "", QualName = "", FileName = "", Code = [] };
        var scope = new ModuleScope(new DictObject(), new DictObject());
        PreparedInstruction[] code = GC.AllocateUninitializedArray<PreparedInstruction>(1, pinned: true);
        return new PreparedCode(new CodeObject(unit), scope, code, [0])
        {
            Constants = [], Attributes = [], Globals = [], Handlers = [], OwnedLoops = [], Names = [], FrameSize = 0, LocalSlots = 0,
            ParameterSlots = 0, SimpleArguments = -1, NamespaceSlot = -1, IsSuspendable = false, DiscardedCalls = [], LocalSlotOf = [],
        };
    }

    internal CodeObject Code { get; }
    internal ModuleScope Scope { get; }
    internal CodeUnit Unit => Code.Unit;

    /// <summary>The first instruction. Pinned.</summary>
    internal readonly PreparedInstruction* Start;

    internal int Length => instructions.Length;

    /// <summary>The flags of a generator that a call makes.</summary>
    internal FrameFlags GeneratorFlags { get; }

    /// <summary>The portable offset that each instruction comes from.</summary>
    internal int[] Offsets { get; }

    internal required Value[] Constants;
    internal required AttributeCache[] Attributes;
    internal required GlobalCache[] Globals;
    internal required PreparedHandler[] Handlers;

    /// <summary>Loops whose iterator nothing else can hold; innermost first.</summary>
    internal required OwnedLoop[] OwnedLoops;

    /// <summary>Names by portable index.</summary>
    internal required StrObject[] Names;

    /// <summary>Locals and temporaries: the size of a window in slots.</summary>
    internal required int FrameSize;

    /// <summary>Slots that start unassigned: from <see cref="ParameterSlots"/> up to this.</summary>
    internal required int LocalSlots;
    internal required int ParameterSlots;

    /// <summary>Whether a slot (in bytes) is no variable's. False too for the temporaries of a function with far locals.</summary>
    internal bool IsTemporary(int slot) => slot >= LocalSlots * SlotLayout.Size;

    /// <summary>The number of arguments of a call that needs no binding and makes no generator, else -1.</summary>
    internal required int SimpleArguments;

    /// <summary>How calls with keywords were bound.</summary>
    internal KeywordBinding? KeywordBindings;

    /// <summary>Where the namespace of a class or module body is, in bytes; -1 for a function.</summary>
    internal required int NamespaceSlot;

    /// <summary>A call makes a generator, coroutine or async generator.</summary>
    internal required bool IsSuspendable;

    /// <summary>The instruction indexes of calls whose result is discarded, ascending.</summary>
    internal required int[] DiscardedCalls;

    /// <summary>The slot number of a local.</summary>
    internal required int[] LocalSlotOf;

    /// <summary>What the profiler measured of it.</summary>
    internal Profile.CodeProfile? Profile;

    internal bool HasSameOpcodes(PreparedCode other)
    {
        if (Length != other.Length)
            return false;
        for (int i = 0; i < Length; i++)
            if (Start[i].Op != other.Start[i].Op)
                return false;
        return true;
    }

    /// <summary>The portable offset of the instruction before <paramref name="ip"/>, which always points past it.</summary>
    internal int OffsetBefore(PreparedInstruction* ip)
    {
        long index = ip - Start - 1;
        return index < 0 ? 0 : Offsets[index];
    }
}

/// <summary>A protected range of instruction indexes; see <see cref="ExceptionHandler"/>.</summary>
internal readonly record struct PreparedHandler(int Start, int End, int Target, int DepthSlot);

/// <summary>A loop over a generator that only the loop's iterator slot holds: leaving [Start, End) closes it.</summary>
internal readonly record struct OwnedLoop(int Start, int End, int IteratorSlot);
