namespace CoroVm.Runtime.Profile;

/// <summary>Chooses the loop: which probe it has can change while script runs, at a safepoint, where the loop returns
/// <see cref="Value.Switch"/> and another goes on with the same frame.</summary>
internal static unsafe class ProfiledLoop
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Value Run(VmThread t, Frame f)
    {
        ThreadProfile? outer = t.Profile;
        for (; ; )
        {
            ProfileSession? session = t.Vm.ProfileWanted;
            t.Profile = session is null ? null : ReferenceEquals(outer?.Session, session) ? outer : session.ThreadOf(t);
            Value v = t.Profile is { } profile ? profile.Run(t, f)
                : t.Tracer is not { } tracer ? Enter(ProbeKind.None, t, f)
                : tracer.IsWanted ? tracer.Run(t, f) : tracer.RunUntraced(t, f);
            t.Profile = outer;
            if (!v.IsSwitch)
            {
                // What runs outside may be the wrong loop now.
                if (t.Tracer is { IsBusy: false } changed && changed.IsWanted != changed.IsRunning)
                    Tracing.Tracer.Switch(t);
                return v;
            }
            f = t.Current;
        }
    }

    /// <summary>Runs the loop with a probe. The build that has none, which tests compare with, has one loop.</summary>
    internal static Value Enter(ProbeKind probe, VmThread t, Frame f)
    {
#if NO_PROBES
        return Interpreter.Loop(t, f);
#else
        return probe switch
        {
            ProbeKind.Counting => Interpreter.Loop<CountingProbe>(t, f),
            ProbeKind.Sampling => Interpreter.Loop<SamplingProbe>(t, f),
            ProbeKind.Tracing => Interpreter.Loop<Tracing.TraceProbe>(t, f),
            _ => Interpreter.Loop<NoProbe>(t, f),
        };
#endif
    }

    /// <summary>Makes the running loop return, to go on with the instruction before <see cref="Frame.Ip"/>.</summary>
    internal static Flow Leave(VmThread t, Frame f, bool again)
    {
        f.Ip--;
        if (again && t.Profile is { } profile)
            profile.Uncount(f);
        t.Current = f;
        t.Result = Value.Switch;
        return Flow.Leave;
    }
}
