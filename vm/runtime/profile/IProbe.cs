using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>What the dispatch loop tells of each instruction. The loop is generic over a probe, and the JIT makes its own machine code for
/// each: with <see cref="NoProbe"/> none of this is left in it (a test compares the code with a build that has no probes).</summary>
internal unsafe interface IProbe
{
    /// <summary>What the loop that runs with this probe does.</summary>
    static abstract ProbeKind Kind { get; }

    /// <summary>The instruction is about to be executed by the frame, whose slots start at <paramref name="r"/>. The result is the instruction,
    /// or, when an exception is pending that is raised there, <see cref="RaisePending.Instruction"/>.</summary>
    static abstract PreparedInstruction* Dispatch(VmThread t, Frame f, PreparedInstruction* ip, ref Value r);
}

/// <summary>An instruction of no code: it raises the exception that is pending, at the instruction that the frame is to run.</summary>
internal static unsafe class RaisePending
{
    private static readonly PreparedInstruction[] s_code = Make();

    internal static PreparedInstruction* Instruction => (PreparedInstruction*)Unsafe.AsPointer(ref s_code[0]);

    private static PreparedInstruction[] Make()
    {
        PreparedInstruction[] code = GC.AllocateUninitializedArray<PreparedInstruction>(1, pinned: true);
        code[0] = new PreparedInstruction(PreparedOp.Operand, 0, 0, 0);
        return code;
    }
}

/// <summary>The instantiations of the loop.</summary>
internal enum ProbeKind : byte { None, Sampling, Counting, Tracing }

/// <summary>Profiling is off.</summary>
internal readonly unsafe struct NoProbe : IProbe
{
    public static ProbeKind Kind => ProbeKind.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PreparedInstruction* Dispatch(VmThread t, Frame f, PreparedInstruction* ip, ref Value r) => ip;
}

/// <summary>Notes which instruction runs, and gives its time to it when the ticker has ticked.</summary>
internal readonly unsafe struct SamplingProbe : IProbe
{
    public static ProbeKind Kind => ProbeKind.Sampling;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PreparedInstruction* Dispatch(VmThread t, Frame f, PreparedInstruction* ip, ref Value r)
    {
        if (t.Ticked != 0)
            t.Profile!.Sample(f, ip);
        t.Executing = ip;
        return ip;
    }
}

/// <summary>Counts each instruction and what ran before it, and follows the frames.</summary>
internal readonly unsafe struct CountingProbe : IProbe
{
    public static ProbeKind Kind => ProbeKind.Counting;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PreparedInstruction* Dispatch(VmThread t, Frame f, PreparedInstruction* ip, ref Value r)
    {
        ThreadProfile p = t.Profile!;
        if (p.Frame != f)
        {
            p.Special(f, ip);
        }
        else if (p.Traits[(int)ip->Op] is var trait && trait != 0)
        {
            // Arithmetic on ints and floats allocates nothing.
            object? operand = Unsafe.AddByteOffset(ref r, (nint)ip->B).Ref;
            if (trait != (byte)OpcodeTrait.AllocatesForObjects || (operand is not null && operand != (object)typeof(Tag.FloatTag)))
                p.Special(f, ip);
        }
        long* count = (long*)((byte*)ip + p.CountsFromCode);
        long n = *count + 1;
        *count = n;
        uint key = ((uint)p.LastTwo << 8) | (byte)ip->Op;
        p.LastTwo = (ushort)key;
        ++p.Triples[key];
        t.Executing = ip;
        if ((n & OpcodeClock.Mask) == 0)
            p.BeginTiming(ip);
        return ip;
    }
}
