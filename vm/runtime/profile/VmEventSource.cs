using System.Diagnostics.Tracing;

namespace CoroVm.Runtime.Profile;

/// <summary>What .NET's own tools see: dotnet-counters the counters, dotnet-trace script functions and the steps of tasks. A machine is known here
/// once it has run for a while or is profiled: making an event source costs more than a small script takes.</summary>
[EventSource(Name = "CoroVm")]
internal sealed class VmEventSource : EventSource
{
    internal static readonly VmEventSource Log = new();

    private readonly List<WeakReference<VirtualMachine>> machines = [];
    private readonly List<DiagnosticCounter> counters = [];
    private long endedSteps;

    /// <summary>What can be asked for.</summary>
    public static class Keywords
    {
        /// <summary>Stacks of script functions, every few milliseconds.</summary>
        public const EventKeywords Samples = (EventKeywords)1;
        /// <summary>Steps of tasks and coroutines that native code drives.</summary>
        public const EventKeywords Tasks = (EventKeywords)2;
    }

    /// <summary>Where a thread of script is; the functions outermost first, separated by semicolons.</summary>
    [Event(1, Level = EventLevel.Informational, Keywords = Keywords.Samples)]
    public void Sample(string stack, int line, double milliseconds) => WriteEvent(1, stack, line, milliseconds);

    /// <summary>A task goes on. With the next event it makes an activity.</summary>
    [Event(2, Level = EventLevel.Informational, Keywords = Keywords.Tasks, Opcode = EventOpcode.Start)]
    public void StepStart(int coroutine, string name) => WriteEvent(2, coroutine, name);

    /// <summary>It gives up control, at a line, or is over.</summary>
    [Event(3, Level = EventLevel.Informational, Keywords = Keywords.Tasks, Opcode = EventOpcode.Stop)]
    public void StepStop(int coroutine, string name, string function, int line, bool done) => WriteEvent(3, coroutine, name, function, line, done);

    /// <summary>A task kept its loop busy.</summary>
    [Event(4, Level = EventLevel.Warning, Keywords = Keywords.Tasks)]
    public void LoopBlocked(int coroutine, string name, string function, int line, double milliseconds) => WriteEvent(4, coroutine, name, function, line, milliseconds);

    /// <summary>Makes a machine known.</summary>
    [NonEvent]
    internal void Register(VirtualMachine vm)
    {
        lock (machines)
        {
            foreach (WeakReference<VirtualMachine> known in machines)
                if (known.TryGetTarget(out VirtualMachine? same) && ReferenceEquals(same, vm))
                    return;
            machines.RemoveAll(static w => !w.TryGetTarget(out _));
            machines.Add(new WeakReference<VirtualMachine>(vm));
        }
        if (IsEnabled())
            Attend(vm);
    }

    protected override void OnEventCommand(EventCommandEventArgs command)
    {
        if (command.Command is not (EventCommand.Enable or EventCommand.Disable))
            return;
        if (command.Command == EventCommand.Enable && counters.Count == 0)
        {
            counters.Add(new IncrementingPollingCounter("steps", this, () => Steps()) { DisplayName = "Steps (backward jumps, calls, resumes)", DisplayRateTimeScale = TimeSpan.FromSeconds(1) });
            counters.Add(new PollingCounter("machines", this, () => Alive().Count) { DisplayName = "Virtual machines" });
            counters.Add(new PollingCounter("threads", this, () => Alive().Sum(static vm => vm.Threads.Count + 1)) { DisplayName = "Threads of script" });
            counters.Add(new PollingCounter("profiles", this, () => Alive().Count(static vm => vm.ProfileWanted is not null)) { DisplayName = "Profiles being taken" });
        }
        foreach (VirtualMachine vm in Alive())
            Attend(vm);
    }

    /// <summary>Starts or stops what the listeners need of a machine.</summary>
    [NonEvent]
    private void Attend(VirtualMachine vm)
    {
        bool tasks = IsEnabled(EventLevel.Informational, Keywords.Tasks), samples = IsEnabled(EventLevel.Informational, Keywords.Samples);
        vm.Profiler.Watch(tasks ? ProfileMode.Counting : samples ? ProfileMode.Sampling : null);
    }

    [NonEvent]
    private List<VirtualMachine> Alive()
    {
        var alive = new List<VirtualMachine>();
        lock (machines)
        {
            foreach (WeakReference<VirtualMachine> known in machines)
                if (known.TryGetTarget(out VirtualMachine? vm))
                    alive.Add(vm);
        }
        return alive;
    }

    /// <summary>Never less than before, though machines come and go.</summary>
    [NonEvent]
    private long Steps()
    {
        long steps = 0;
        foreach (VirtualMachine vm in Alive())
            steps += vm.MainThread.Steps + vm.Threads.StepsBeside(vm.MainThread);
        endedSteps = Math.Max(endedSteps, steps);
        return endedSteps;
    }
}
