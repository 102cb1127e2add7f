using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Comparisons of operands that the loop has no inline path for.</summary>
internal static unsafe class Compares
{
    /// <summary>r[A] = r[B] op r[C]</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Slow(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        Value result = Comparison.CompareReentrant(t, (CompareOperator)(i->Op - PreparedOp.Less), f.Slot(i->B), f.Slot(i->C));
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->A) = result;
        return Flow.Next;
    }

    /// <summary>Jumps by C as r[A] op r[B], or k[B], says.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow SlowJump(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        bool constant = i->Op >= PreparedOp.JumpLessConst;
        int index = i->Op - (constant ? PreparedOp.JumpLessConst : PreparedOp.JumpLess);
        bool negated = index >= 6;
        Value b = constant ? f.Code.Constants[i->B >> 4] : f.Slot(i->B);
        int truth = Comparison.TestReentrant(t, (CompareOperator)(negated ? index - 6 : index), f.Slot(i->A), b);
        if (truth < 0)
            return Flow.Error;
        return Jumps.If(t, f, i, (truth != 0) != negated);
    }

    internal static Flow Returned(VmThread t, Frame p, Frame callee, in Value v)
    {
        _ = t;
        p.Slot(callee.ResultSlot) = v;
        return Flow.Enter;
    }
}

/// <summary>Jumps that slow paths take.</summary>
internal static unsafe class Jumps
{
    /// <summary>Takes the jump of an instruction whose distance is in C; a backward one is a safepoint.</summary>
    internal static Flow If(VmThread t, Frame f, PreparedInstruction* i, bool taken)
    {
        if (!taken)
            return Flow.Next;
        f.Ip += (short)i->C;
        if ((short)i->C < 0 && --t.Budget <= 0 && Safepoint.Serve(t, f) is not Flow.Next and var stop)
            return stop;
        t.Current = f;
        return Flow.Enter;
    }
}
