using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Objects;

/// <summary>frame: what a script sees of an activation. It is made on demand and is not the activation, which is pooled: it reads and
/// writes the activation while that lasts, and keeps what it held when it ended (<see cref="Contract.Observed"/>).</summary>
internal sealed class FrameObject : ScriptObject
{
    private readonly int offset;
    private Frame? activation;
    private Value[]? saved;
    private Value savedNamespace = Value.Unbound;
    private FrameObject? back;
    private int endOffset;

    /// <summary>The frame of an activation that is over and left nothing but its place (tracebacks).</summary>
    internal FrameObject(FunctionObject function, int offset)
    {
        Function = function;
        Code = function.Code;
        this.offset = endOffset = offset;
    }

    private FrameObject(Frame activation)
    {
        Function = activation.Function;
        Code = activation.Code.Code;
        this.activation = activation;
    }

    internal FunctionObject Function { get; }

    internal CodeObject Code { get; }

    /// <summary>The contract of the observed stack frame, which is restored when it is left.</summary>
    internal Contract Contract { get; private set; }

    /// <summary>The generator whose frame this is, while it lives; else null.</summary>
    internal GeneratorObject? Generator => activation as GeneratorObject;

    /// <summary><c>f_trace</c> and <c>f_trace_lines</c>.</summary>
    internal Value Trace = Value.None;
    internal bool TracesLines = true;

    /// <summary>The last line that was told of, and the last instruction.</summary>
    internal int TracedLine;
    internal unsafe PreparedInstruction* TracedAt;

    /// <summary>The line that a trace function sees at a call, 0 for the one of the instruction.</summary>
    internal int ShownLine;

    /// <summary>Variables that <c>f_locals</c> was given and the code does not have.</summary>
    internal DictObject? ExtraLocals;

    /// <summary>The namespace of a module's or class body's frame; Unbound for a function's.</summary>
    internal Value Locals
    {
        get => activation is { Code.NamespaceSlot: >= 0 } f ? f.Slot(f.Code.NamespaceSlot) : savedNamespace;
        init => savedNamespace = value;
    }

    /// <summary>The locals of an activation that is over.</summary>
    internal Value[]? Saved
    {
        init => saved = value;
    }

    /// <summary>The portable offset of the current instruction, -1 before the first.</summary>
    internal unsafe int Offset => activation is null ? endOffset : activation is GeneratorObject { State: FrameState.Created } ? -1 : activation.Code.OffsetBefore(activation.Ip);

    internal int Line => ShownLine > 0 ? ShownLine : Offset < 0 ? Code.Unit.FirstLine : Code.Unit.SpanAt(Offset).StartLine;

    /// <summary>Whether the activation can be cleared: it is over, or a generator that has not started or is suspended.</summary>
    internal bool IsRunning => activation switch
    {
        null => false,
        GeneratorObject g => g.State is not FrameState.Created && Chains.IsRunning(g),
        _ => true,
    };

    internal override TypeObject Type => BuiltinTypes.Frame;

    /// <summary><c>f_back</c>; null for the outermost, and while a generator is suspended.</summary>
    internal FrameObject? Back => activation is null ? back : BackOf(activation);

    /// <summary>The cell or slot of a local by its index in the unit's names.</summary>
    internal ref Value Local(int index)
    {
        ref Value slot = ref Unsafe.NullRef<Value>();
        if (activation is { } f)
            slot = ref Unsafe.Add(ref f.Slots, f.Code.LocalSlotOf[index]);
        else
            slot = ref (saved ??= Unassigned(Code.Unit.LocalNames.Length))[index];
        if (slot.Ref is CellObject cell && Array.IndexOf(Code.Unit.CellLocals, index) >= 0)
            return ref cell.Content;
        return ref slot;
    }

    /// <summary><c>gi_frame</c>: None when the generator is finished.</summary>
    internal static Value OfGenerator(GeneratorObject g) => g.State == FrameState.Finished ? Value.None : Of(g);

    /// <summary>The frame <paramref name="depth"/> levels outwards from the running one; null when there is none.</summary>
    internal static FrameObject? OfThread(VmThread t, int depth)
    {
        Frame? f = InlinedComprehensions.Around(t.Current);
        while (depth-- > 0 && f is not null && !ReferenceEquals(f, t.Frames.Ground))
            f = InlinedComprehensions.Around(f.Previous);
        return f is null || ReferenceEquals(f, t.Frames.Ground) ? null : Of(f);
    }

    /// <summary>The frame object of an activation; the same one each time.</summary>
    internal static FrameObject Of(Frame f)
    {
        if (f is GeneratorObject g)
            return (g.Extra ??= new GeneratorExtra()).View ??= new FrameObject(g);
        var stack = (StackFrame)f;
        if (stack.Contract == Contract.Observed)
            return stack.View!;
        stack.View = new FrameObject(stack) { Contract = stack.Contract };
        stack.Contract = Contract.Observed;
        return stack.View;
    }

    /// <summary>An observed stack frame is left.</summary>
    internal static void Leave(StackFrame f)
    {
        FrameObject view = f.View!;
        f.Contract = view.Contract;
        f.View = null;
        view.back = BackOf(f);
        view.End();
    }

    /// <summary>Keeps what the activation holds; it is over.</summary>
    internal void End()
    {
        if (activation is not { } f)
            return;
        savedNamespace = Locals;
        endOffset = Offset;
        saved = Copied(f, f.Code.LocalSlotOf);
        activation = null;
    }

    /// <summary>The values of an activation's locals, a cell for a captured one.</summary>
    internal static Value[] Copied(Frame f, int[] slots)
    {
        var values = new Value[slots.Length];
        for (int i = 0; i < slots.Length; i++)
            values[i] = Unsafe.Add(ref f.Slots, slots[i]);
        return values;
    }

    /// <summary><c>clear()</c>: forgets the locals of an activation that is over.</summary>
    internal void Clear()
    {
        if (activation is null)
        {
            saved = null;
            ExtraLocals = null;
        }
    }

    private static FrameObject? BackOf(Frame f)
    {
        if (f is GeneratorObject g && (g.State == FrameState.Created || !Chains.IsRunning(g)))
            return null;
        return InlinedComprehensions.Around(f.Previous) is { } previous and not StackFrame { Below: null } ? Of(previous) : null;
    }

    private static Value[] Unassigned(int count)
    {
        var values = new Value[count];
        values.AsSpan().Fill(Value.Unbound);
        return values;
    }
}
