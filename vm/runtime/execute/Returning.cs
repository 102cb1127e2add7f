using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Returns whose result is not simply stored in the caller.</summary>
internal static unsafe class Returning
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Return(VmThread t, Frame f, Value v)
    {
        if (f.IsGenerator)
            return FromGenerator(t, Unsafe.As<GeneratorObject>(f), v);
        if (f.Contract == Contract.Observed)
            FrameObject.Leave((StackFrame)f);
        Frame p = f.Previous!;
        if (p.IsGenerator)
            t.Host = ((StackFrame)f).Below!;
        t.Current = p;
        switch (f.Contract)
        {
            case Contract.Store:
                p.Slot(f.ResultSlot) = v;
                return Flow.Enter;
            case Contract.Entry:
                t.Result = v;
                return Flow.Leave;
            case Contract.Init:
                var init = (StackFrame)f;
                ScriptObject made = init.Made!;
                init.Made = null;
                if (v.IsNone)
                {
                    p.Slot(f.ResultSlot) = made;
                    return Flow.Enter;
                }
                t.TypeError("__init__() should return None, not '" + v.Type.Name + "'");
                return Flow.Error;
            case Contract.NextMethod:
                p.Slot(f.ResultSlot) = v;
                return Flow.Enter;
            case Contract.NextMethodBack:
                p.Slot(f.ResultSlot) = v;
                p.Ip += (short)p.Ip[-1].C;
                return Flow.Enter;
            case Contract.IterMethod:
                return Iterating.Accept(t, p, v, f.ResultSlot) ? Flow.Enter : Flow.Error;
            case Contract.Binary:
                return Arithmetics.Returned(t, p, f, v);
            case Contract.Compare:
            case Contract.CompareJump:
                return Compares.Returned(t, p, f, v);
            case Contract.Attribute:
                p.Slot(f.ResultSlot) = v;
                return Flow.Enter;
            default:
                return Flow.Enter;
        }
    }

    private static Flow FromGenerator(VmThread t, GeneratorObject g, in Value v)
    {
        if (g.HasAwaiter)
        {
            GeneratorObject awaiter = Chains.Leave(g);
            t.Current = awaiter;
            if ((g.Flags & FrameFlags.Async) != 0)
                return AsyncGenerators.Exhausted(t, g);
            awaiter.Slot(awaiter.Ip[-1].A) = v;
            return Flow.Enter;
        }
        Frame p = g.Previous!;
        Contract contract = g.Contract;
        int slot = g.ResultSlot;
        g.Finish();
        t.Current = p;
        switch (contract)
        {
            case Contract.ForIter:
                p.Ip += (short)p.Ip[-1].C;
                return Flow.Enter;
            case Contract.ForIterBack:
            case Contract.ResumeDefault:
                return Flow.Enter;
            case Contract.Delegate:
                p.Slot(slot) = v;
                return Flow.Enter;
            case Contract.Entry:
                t.Result = v;
                t.Yielded = false;
                return Flow.Leave;
            case Contract.Driver:
                return t.Driver!.Returned(t, v);
            default:
                if ((g.Flags & FrameFlags.Async) != 0)
                    return AsyncGenerators.Exhausted(t, g);
                Exceptions.RaiseStopIteration(t, v);
                return Flow.Error;
        }
    }
}
