using CoroVm.Runtime.Prepare;
using CoroVm.Runtime.Profile;

namespace CoroVm.Runtime.Tracing;

/// <summary>What <c>sys.settrace</c> and <c>sys.setprofile</c> set on a thread, and the events that go there. A loop with a probe runs while
/// one is set, so that the ordinary loop knows nothing of it; the thread changes loops at a safepoint. Calls and returns show in the
/// frame of the next instruction: the frames that run are followed as a stack.</summary>
internal sealed unsafe class Tracer
{
    private static readonly StrObject call = StrObject.From("call"), line = StrObject.From("line"), ret = StrObject.From("return"), exception = StrObject.From("exception");

    private readonly List<Frame> frames = [];
    private Frame? current;
    private FrameObject? view;

    /// <summary>None if not set.</summary>
    internal Value Function = Value.None, Profile = Value.None;

    /// <summary>A trace function runs, which is not traced itself.</summary>
    internal bool IsBusy { get; private set; }

    /// <summary>Whether the loop that runs innermost is the one that traces.</summary>
    internal bool IsRunning { get; private set; }

    internal bool IsWanted => !IsBusy && !(Function.IsNone && Profile.IsNone);

    /// <summary>Runs the loop that traces; nested where a native calls back.</summary>
    internal Value Run(VmThread t, Frame f)
    {
        (Frame? outer, FrameObject? outerView, bool running, int depth) = (current, view, IsRunning, frames.Count);
        current = null;
        IsRunning = true;
        Value v = ProfiledLoop.Enter(ProbeKind.Tracing, t, f);
        if (frames.Count > depth)
            frames.RemoveRange(depth, frames.Count - depth);
        (current, view, IsRunning) = (outer, outerView, running);
        return v;
    }

    /// <summary>Runs the ordinary loop below one that traces: a trace function, or what runs after tracing was switched off.</summary>
    internal Value RunUntraced(VmThread t, Frame f)
    {
        bool running = IsRunning;
        IsRunning = false;
        Value v = ProfiledLoop.Enter(ProbeKind.None, t, f);
        IsRunning = running;
        return v;
    }

    /// <summary>Has the thread come to a safepoint soon, where it changes loops.</summary>
    internal static void Switch(VmThread t)
    {
        if (t.Budget <= 0)
            return;
        t.Steps -= t.Budget;
        t.Budget = 0;
    }

    /// <summary>Before each instruction; true with an exception pending.</summary>
    internal bool StepReentrant(VmThread t, Frame f, PreparedInstruction* ip)
    {
        if (!IsWanted)
            return false;
        if (!ReferenceEquals(f, current) && !ArriveReentrant(t, f, ip))
            return true;
        FrameObject traced = view!;
        int at = f.Code.Unit.SpanAt(f.Code.Offsets[ip - f.Code.Start]).StartLine;
        // A jump backwards within one line counts as a new line: a loop written in one.
        if (at > 0 && (at != traced.TracedLine || (traced.TracedAt is not null && ip <= traced.TracedAt)))
        {
            traced.TracedLine = at;
            if (traced.TracesLines && !traced.Trace.IsNone && !TellReentrant(t, f, ip, line, Value.None, false))
                return true;
        }
        traced.TracedAt = ip;
        if (ip->Op is not (PreparedOp.Return or PreparedOp.ReturnConst or PreparedOp.Yield or PreparedOp.AsyncYield or PreparedOp.YieldDelegate))
            return false;
        Value value = ip->Op == PreparedOp.ReturnConst ? Unsafe.AddByteOffset(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(f.Code.Constants), (nint)ip->A)
            : f.Slot(ip->A);
        if (!TellReentrant(t, f, ip, ret, value, true))
            return true;
        Forget(f);
        return false;
    }

    /// <summary>Another frame than before runs: a new one, one that goes on, or one that waited for what it called.</summary>
    private bool ArriveReentrant(VmThread t, Frame f, PreparedInstruction* ip)
    {
        int known = frames.LastIndexOf(f);
        bool starts = ip == f.Code.Start;
        bool resumes = !starts && f.IsGenerator && ip[-1].Op is PreparedOp.Yield or PreparedOp.AsyncYield or PreparedOp.YieldDelegate or PreparedOp.YieldFrom or PreparedOp.DelegateStep;
        if (known >= 0 && !starts && !resumes)
        {
            frames.RemoveRange(known + 1, frames.Count - known - 1);
            (current, view) = (f, FrameObject.Of(f));
            return true;
        }
        if (known >= 0)
            frames.RemoveRange(known, frames.Count - known);
        frames.Add(f);
        (current, view) = (f, FrameObject.Of(f));
        if (!starts && !resumes)
            return true;
        view.Trace = Value.None;
        view.TracedLine = starts ? 0 : view.TracedLine;
        view.TracedAt = null;
        view.ShownLine = starts ? f.Code.Unit.FirstLine : f.Code.Unit.SpanAt(f.Code.Offsets[ip - f.Code.Start - 1]).StartLine;
        bool ok = TellReentrant(t, f, ip, call, Value.None, true);
        if (ReferenceEquals(current, f))
            view!.ShownLine = 0;
        return ok;
    }

    /// <summary>An exception passes through a frame; false if the trace function raised another, which is then the pending one.</summary>
    internal void RaisedReentrant(VmThread t, Frame f, bool leaves)
    {
        if (!IsWanted || t.Pending is null)
            return;
        if (!ReferenceEquals(f, current))
        {
            int known = frames.LastIndexOf(f);
            if (known < 0)
                return;
            frames.RemoveRange(known + 1, frames.Count - known - 1);
            (current, view) = (f, FrameObject.Of(f));
        }
        ExceptionObject raised = t.TakePending();
        t.Current = f;
        Value info = TupleObject.Of(raised.Type, raised, raised.Traceback is { } tb ? tb : Value.None);
        bool ok = view!.Trace.IsNone || TellReentrant(t, f, null, exception, info, false);
        if (ok && leaves)
            ok = TellReentrant(t, f, null, ret, Value.None, true);
        if (ok)
            t.Pending = raised;
        if (leaves)
            Forget(f);
    }

    private void Forget(Frame f)
    {
        int known = frames.LastIndexOf(f);
        if (known >= 0)
            frames.RemoveRange(known, frames.Count - known);
        current = null;
        view = null;
    }

    /// <summary>Calls the functions; false with an exception pending, and then neither is set any more. <paramref name="profiled"/>: the profile function hears of it, too.</summary>
    private bool TellReentrant(VmThread t, Frame f, PreparedInstruction* ip, StrObject what, Value argument, bool profiled)
    {
        FrameObject frame = view!;
        if (ip is not null)
            f.Ip = ip + 1;
        t.Current = f;
        Value function = ReferenceEquals(what, call) ? Function : frame.Trace;
        IsBusy = true;
        Value answer = Value.None;
        if (!function.IsNone && !Function.IsNone)
        {
            answer = Calls.CallReentrant(t, function, frame, what, argument);
            if (!answer.IsError && !answer.IsNone)
                frame.Trace = answer;
        }
        if (!answer.IsError && profiled && !Profile.IsNone)
            answer = Calls.CallReentrant(t, Profile, frame, what, argument);
        IsBusy = false;
        if (!answer.IsError)
            return true;
        Function = Profile = frame.Trace = Value.None;
        Switch(t);
        return false;
    }
}
