namespace CoroVm.Runtime.Execute;

/// <summary>Why a thread stopped running script.</summary>
internal enum StopReason : byte { None, Steps, Memory, Deadline, Cancelled }

/// <summary>What is served when the step budget is used up: limits, interruption, queued callbacks.</summary>
internal static class Safepoint
{
    /// <summary>Steps between two safepoints.</summary>
    internal const int Interval = 10_000;

    /// <summary>After so many steps a machine is made known to .NET's tools, which costs more than a small script.</summary>
    private const long NoticeableSteps = 5_000_000;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Serve(VmThread t, Frame f)
    {
        t.Current = f;
        VirtualMachine vm = t.Vm;
        t.Steps += Interval - t.Budget;
        t.Budget = Interval;
        if (t.Steps >= NoticeableSteps && !vm.IsNoticed)
            vm.Notice();
        if (vm.MaxSteps > 0)
        {
            if (t.Steps + vm.Threads.StepsBeside(t) >= vm.MaxSteps)
            {
                vm.Stop(t, StopReason.Steps);
                return Flow.Error;
            }
            t.Budget = (int)Math.Min(Interval, vm.MaxSteps - t.Steps - vm.Threads.StepsBeside(t));
            t.Steps -= Interval - t.Budget;
        }
        if (vm.Requests != 0)
            return vm.ServeRequestsReentrant(t) ? Flow.Next : Flow.Error;
        return Flow.Next;
    }

    /// <summary>As <see cref="Serve"/>, where the loop can be left for one with another probe: <see cref="Frame.Ip"/> is behind the instruction
    /// that is to run next. <paramref name="again"/>: that is the one that runs now, which has done nothing yet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow ServeLoop(VmThread t, Frame f, bool again)
    {
        Flow flow = Serve(t, f);
        if (flow != Flow.Next || (ReferenceEquals(t.Vm.ProfileWanted, t.Profile?.Session) && (t.Tracer is not { } tracer || t.Profile is not null || tracer.IsWanted == tracer.IsRunning)))
            return flow;
        return Profile.ProfiledLoop.Leave(t, f, again);
    }

    /// <summary>What of it can be served in the middle of a native: limits and interruption. False with an exception pending, which
    /// after a limit only keeps the native from going on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool ServeNative(VmThread t)
    {
        VirtualMachine vm = t.Vm;
        if (vm.MaxSteps > 0 && t.Steps + vm.Threads.StepsBeside(t) + Interval - t.Budget >= vm.MaxSteps)
        {
            t.Stopped = StopReason.Steps;
            t.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        // A budget far below zero must not wrap around.
        if (t.Budget < -(int.MaxValue / 4))
        {
            t.Steps += Interval - (long)t.Budget;
            t.Budget = 0;
        }
        return (vm.Requests & (int)(Request.Interrupt | Request.Cancel)) == 0 || vm.ServeInterruption(t);
    }
}
