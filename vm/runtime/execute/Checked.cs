using System.Diagnostics;
using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>What the checked build (<c>-c Checked</c>) asserts where the others trust the preparer: prepared code is verified, each
/// instruction finds the loop's state in order, each slot lies in its window. In other builds the calls do not exist.</summary>
internal static unsafe class Checked
{
    internal const string Symbol = "CHECKED_SLOTS";

    /// <summary>Whether this is the checked build.</summary>
    internal static bool IsOn =>
#if CHECKED_SLOTS
        true;
#else
        false;
#endif

    /// <summary>At the start of an instruction: it is one of the running code, r and k are the window and the constants, and the window
    /// lies in its memory. With verified code this bounds every access that the instruction's operands make.</summary>
    [Conditional(Symbol)]
    internal static void Dispatch(VmThread t, Frame f, PreparedInstruction* ip, ref Value r, ref Value k)
    {
        PreparedCode code = f.Code;
        if (ip < code.Start || ip >= code.Start + code.Length || ip->Op == PreparedOp.Operand)
            throw Broken(f, "the instruction pointer is at " + (ip - code.Start) + " of " + code.Length);
        if (!Unsafe.AreSame(ref r, ref f.Slots))
            throw Broken(f, "slots are not the frame's at " + ip->Op);
        if (!Unsafe.AreSame(ref k, ref MemoryMarshal.GetArrayDataReference(code.Constants)))
            throw Broken(f, "constants are not the code's at " + ip->Op);
        Window(f);
        if (t.Executed is { } executed)
            executed[(int)ip->Op]++;
    }

    /// <summary>A byte offset names a slot of a frame's window.</summary>
    [Conditional(Symbol)]
    internal static void Slot(Frame f, int offset)
    {
        // One past the end may be named, not read: an empty run of arguments starts there.
        if (offset < 0 || offset % SlotLayout.Size != 0 || offset / SlotLayout.Size > f.Code.FrameSize)
            throw Broken(f, "slot at " + offset + " of a window of " + f.Code.FrameSize);
        Window(f);
    }

    /// <summary>Fresh prepared code keeps its rules.</summary>
    [Conditional(Symbol)]
    internal static void Prepared(PreparedCode code)
    {
        if (PreparedVerifier.Check(code) is { } problem)
            throw new InvalidOperationException("checked build: " + problem);
    }

    private static void Window(Frame f)
    {
        int room = f.Memory is { } memory ? memory.Length - f.Base : f switch
        {
            Generator4 => 4, Generator6 => 6, Generator8 => 8, Generator12 => 12, Generator16 => 16, _ => -1,
        };
        if (f.Base < 0 || room < f.Code.FrameSize)
            throw Broken(f, "a window of " + f.Code.FrameSize + " in " + room);
    }

    private static InvalidOperationException Broken(Frame f, string what) => new("checked build: in " + f.Code.Unit.QualName + ": " + what);
}
