using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Lets go of what past operations left in slots that nothing reads any more, so that <c>gc.collect()</c> frees what a
/// script has dropped.</summary>
internal static unsafe class DeadSlots
{
    // Larger frames may have locals after their temporaries.
    private const int MaxFrame = 1024;

    /// <summary>Called by <c>gc.collect()</c>.</summary>
    internal static void Clear(VmThread thread)
    {
        Frame? frame = thread.Current;
        // The innermost frame is in the call of gc.collect() itself; if another native made that call, it may still read its arguments.
        if (frame is null || !TryCall(frame, out PreparedInstruction* call) || frame.Slot(call->A).Ref is not NativeFunction { Module: "gc" })
            return;
        thread.Frames.ClearAbove(frame as StackFrame ?? thread.Host);
        ClearFrom(frame, call);
        while (frame.Previous is { } caller)
        {
            if (frame.Contract is Contract.Store or Contract.Init or Contract.Discard && !Overlap(caller, frame) && TryCall(caller, out call))
                ClearFrom(caller, call);
            frame = caller;
        }
    }

    // A callee's window may start at its arguments: then what is above them is the callee's.
    private static bool Overlap(Frame caller, Frame callee) =>
        callee.Memory is not null && ReferenceEquals(callee.Memory, caller.Memory) && callee.Base < caller.Base + caller.Code.FrameSize;

    private static bool TryCall(Frame frame, out PreparedInstruction* call)
    {
        call = frame.Ip is null ? null : frame.Ip - 1;
        return call is not null && call->Op is PreparedOp.Call or PreparedOp.CallMethod;
    }

    // The operands of a call are the topmost live slots, and once it runs they are copied: only the result's slot is still used.
    private static void ClearFrom(Frame frame, PreparedInstruction* call)
    {
        if (frame.Code.FrameSize > MaxFrame)
            return;
        int result = call->C;
        for (int slot = call->A; slot < frame.Code.FrameSize * sizeof(long) * 2; slot += sizeof(long) * 2)
            if (slot != result)
                frame.Slot(slot) = default;
    }
}
