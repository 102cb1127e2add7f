using CoroVm.Runtime.Prepare;
using CoroVm.Runtime.Profile;

namespace CoroVm.Runtime.Tracing;

/// <summary>The loop's probe while a thread has a trace or profile function.</summary>
internal readonly unsafe struct TraceProbe : IProbe
{
    public static ProbeKind Kind => ProbeKind.Tracing;

    public static PreparedInstruction* Dispatch(VmThread t, Frame f, PreparedInstruction* ip, ref Value r)
    {
        if (!t.Tracer!.StepReentrant(t, f, ip))
            return ip;
        t.Executing = ip;
        return RaisePending.Instruction;
    }
}
