using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Carries a pending exception from the current frame to the handler that takes it.</summary>
internal static unsafe class Unwinder
{
    /// <summary>True: the current frame goes on, in a handler or as its callee's contract says. False: the exception left the entry
    /// frame, or the thread was stopped.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Unwind(VmThread t)
    {
        Frame f = t.Current;
        while (true)
        {
            if (t.Stopped != StopReason.None || t.Pending is not { } exception)
                return false;
            int index = Math.Max(0, (int)(f.Ip - f.Code.Start) - 1);
            if (t.Reraising)
            {
                t.Reraising = false;
                if (exception.Traceback is { } last && ReferenceEquals(last.Unit, f.Code.Unit) && !IsCleanup(f.Code.Start, index))
                    last.LeftAt = f.Code.Offsets[index];
            }
            else if (!InlinedComprehensions.Merge(exception, f))
                AddTraceback(exception, f, f.Code.Unit, f.Code.Offsets[index]);
            int handler = FindHandler(f.Code.Handlers, index);
            if (f.Code.OwnedLoops.Length != 0)
                CloseOwnedLoopsReentrant(t, f, index, handler);
            t.Tracer?.RaisedReentrant(t, f, handler < 0);
            if (handler >= 0)
            {
                ref readonly PreparedHandler h = ref f.Code.Handlers[handler];
                f.Slot(h.DepthSlot) = t.TakePending();
                f.Ip = f.Code.Start + h.Target;
                t.Current = f;
                return true;
            }
            if (f.Contract is not (Contract.NextMethod or Contract.NextMethodBack or Contract.Attribute or Contract.Observed)
                && exception.Traceback is { Frame: null } entry && ReferenceEquals(entry.Unit, f.Code.Unit))
                entry.Keep(f);
            if (f is GeneratorObject g)
            {
                if (LeaveGenerator(t, g, out bool goesOn))
                    return goesOn;
                f = t.Current;
                continue;
            }
            if (f.Contract == Contract.Observed)
                FrameObject.Leave((StackFrame)f);
            Frame p = f.Previous!;
            if (p.IsGenerator)
                t.Host = ((StackFrame)f).Below!;
            t.Current = p;
            ((StackFrame)f).Made = null;
            switch (f.Contract)
            {
                case Contract.Entry:
                    return false;
                case Contract.NextMethod when t.Swallow(ExceptionTypes.StopIteration):
                    p.Ip += (short)p.Ip[-1].C;
                    return true;
                case Contract.NextMethodBack when t.Swallow(ExceptionTypes.StopIteration):
                    return true;
                case Contract.Attribute when t.PendingIs(ExceptionTypes.AttributeError):
                    if (AttributeAccess.FallBackReentrant(t, p, f.ResultSlot))
                        return true;
                    break;
            }
            f = p;
        }
    }

    /// <summary>Whether the instruction raises again what a handler or a with statement lets through: to a script the frame is then left
    /// where it was raised.</summary>
    private static bool IsCleanup(PreparedInstruction* code, int index) =>
        index > 0 && code[index].Op == PreparedOp.Reraise && code[index - 1].Op is PreparedOp.PopHandled or PreparedOp.JumpTrue;

    internal static void AddTraceback(ExceptionObject exception, Frame f, CodeUnit unit, int offset) =>
        exception.Traceback = new TracebackObject(unit, offset, exception.Traceback)
        {
            Function = f.Function,
            Active = f,
            Frame = f.Contract == Contract.Observed ? ((StackFrame)f).View : (f as GeneratorObject)?.Extra?.View,
        };

    /// <summary>Ends a generator that an exception leaves; t.Current becomes the frame that gets it. True when unwinding is over, with
    /// the answer in <paramref name="goesOn"/>.</summary>
    private static bool LeaveGenerator(VmThread t, GeneratorObject g, out bool goesOn)
    {
        goesOn = false;
        ConvertStopIteration(t, g);
        bool closed = (g.Flags & FrameFlags.Async) != 0 && g.HasAwaiter && AsyncGenerators.Raised(t, g);
        if (g.HasAwaiter)
        {
            Frame awaiter = t.Current = Chains.Leave(g);
            if (!closed)
                return false;
            awaiter.Slot(awaiter.Ip[-1].A) = Value.None;
            return goesOn = true;
        }
        Frame p = g.Previous!;
        Contract contract = g.Contract;
        g.Finish();
        t.Current = p;
        if (contract != Contract.Driver || t.Stopped != StopReason.None)
            return contract is Contract.Entry or Contract.Driver;
        Flow flow = t.Driver!.Raised(t);
        goesOn = flow == Flow.Enter;
        return flow != Flow.Error;
    }

    /// <summary>PEP 479: StopIteration does not leave a generator (nor StopAsyncIteration an async one) as such.</summary>
    private static void ConvertStopIteration(VmThread t, GeneratorObject g)
    {
        ExceptionObject exception = t.Pending!;
        bool stop = exception.Type.IsSubtypeOf(ExceptionTypes.StopIteration);
        bool stopAsync = !stop && (g.Flags & FrameFlags.Async) != 0 && exception.Type.IsSubtypeOf(ExceptionTypes.StopAsyncIteration);
        if (!stop && !stopAsync)
            return;
        t.Pending = null;
        ExceptionObject replacement = Exceptions.Create(t, ExceptionTypes.RuntimeError,
            TupleObject.Of(StrObject.From(g.Kind + " raised " + (stop ? "StopIteration" : "StopAsyncIteration"))));
        replacement.Cause = replacement.Context = exception;
        replacement.SuppressContext = true;
        t.Pending = replacement;
    }

    private static int FindHandler(PreparedHandler[] handlers, int index)
    {
        for (int i = 0; i < handlers.Length; i++)
            if (index >= handlers[i].Start && index < handlers[i].End)
                return i;
        return -1;
    }

    /// <summary>Leaving a loop by an exception closes a generator that only the loop could hold.</summary>
    private static void CloseOwnedLoopsReentrant(VmThread t, Frame f, int index, int handler)
    {
        foreach (OwnedLoop loop in f.Code.OwnedLoops)
        {
            if (index < loop.Start || index >= loop.End)
                continue;
            if (handler >= 0 && f.Code.Handlers[handler].Target >= loop.Start && f.Code.Handlers[handler].DepthSlot > loop.IteratorSlot)
                continue;
            if (f.Slot(loop.IteratorSlot).Ref is not GeneratorObject g || (g.Flags & FrameFlags.Owned) == 0
                || g.State is FrameState.Finished or FrameState.Running)
                continue;
            ExceptionObject pending = t.TakePending();
            t.Current = f;
            Closing.AbandonedReentrant(t, g);
            t.Pending = pending;
        }
    }
}
