using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Unary operators and truth tests off the inline paths.</summary>
internal static unsafe class Unary
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Not(VmThread t, Frame f, PreparedInstruction* i)
    {
        t.Current = f;
        int truth = Truth.OfReentrant(t, f.Slot(i->B));
        if (truth < 0)
            return Flow.Error;
        f.Slot(i->A) = Value.Bool(truth == 0);
        return Flow.Next;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Slow(VmThread t, Frame f, PreparedInstruction* i)
    {
        t.Current = f;
        Special op = i->Op switch
        {
            PreparedOp.Negative => Special.Neg,
            PreparedOp.Positive => Special.Pos,
            _ => Special.Invert,
        };
        Value result = Operators.UnaryReentrant(t, op, f.Slot(i->B));
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->A) = result;
        return Flow.Next;
    }

    /// <summary>JumpTrue and JumpFalse.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Jump(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        int truth = Truth.OfReentrant(t, f.Slot(i->A));
        return truth < 0 ? Flow.Error : Jumps.If(t, f, i, (truth != 0) == (i->Op == PreparedOp.JumpTrue));
    }
}
