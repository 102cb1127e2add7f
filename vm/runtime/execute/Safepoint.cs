namespace CoroVm.Runtime.Execute;

/// <summary>Why a thread stopped running script.</summary>
internal enum StopReason : byte { None, Steps, Memory, Deadline, Cancelled }

/// <summary>What is served when the step budget is used up: limits, interruption, queued callbacks.</summary>
internal static class Safepoint
{
    /// <summary>Steps between two safepoints.</summary>
    internal const int Interval = 10_000;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Serve(VmThread t, Frame f)
    {
        t.Current = f;
        VirtualMachine vm = t.Vm;
        t.Steps += Interval - t.Budget;
        t.Budget = Interval;
        if (vm.MaxSteps > 0)
        {
            if (t.Steps >= vm.MaxSteps)
            {
                t.Stopped = StopReason.Steps;
                return Flow.Error;
            }
            t.Budget = (int)Math.Min(Interval, vm.MaxSteps - t.Steps);
            t.Steps -= Interval - t.Budget;
        }
        if (vm.Requests != 0)
            return vm.ServeRequestsReentrant(t) ? Flow.Next : Flow.Error;
        return Flow.Next;
    }
}
