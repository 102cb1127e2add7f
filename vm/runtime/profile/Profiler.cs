using CoroVm.Runtime.Profile;

namespace CoroVm.Runtime;

/// <summary>The profiler of one virtual machine.</summary>
public sealed class Profiler
{
    private readonly VirtualMachine vm;

    internal Profiler(VirtualMachine vm) => this.vm = vm;

    /// <summary>The profile being taken; null while profiling is off.</summary>
    internal ProfileSession? Session { get; private set; }

    /// <summary>Whether a profile is being taken.</summary>
    public bool IsRunning => Session is not null;

    /// <summary>How long script has run in the profile so far, in milliseconds, all threads of script together.</summary>
    public double SampledMilliseconds => Session is { } session ? session.Ran * 1000.0 / System.Diagnostics.Stopwatch.Frequency : 0;

    /// <summary>Begins a profile. Script that runs already, on whatever thread, is profiled from its next safepoint on.</summary>
    /// <exception cref="InvalidOperationException">One is being taken.</exception>
    public void Start(ProfileOptions? options = null)
    {
        if (Session is not null)
            throw new InvalidOperationException("a profile is being taken already");
        options ??= new ProfileOptions();
        if (options.Calibrate)
            VmEventSource.Log.Register(vm);
        Calibration calibration = options is { Calibrate: true, Mode: ProfileMode.Counting } ? Calibration.Measure(vm.Compiler) : new Calibration();
        Session = new ProfileSession(vm, options, calibration);
        vm.ProfileWanted?.Abandon();
        vm.ProfileWanted = Session;
    }

    /// <summary>Ends the profile and gives what it measured. Call it while no script runs: between calls, or after the program's end.</summary>
    /// <exception cref="InvalidOperationException">None is being taken.</exception>
    public ProfileReport Stop()
    {
        ProfileSession session = Session ?? throw new InvalidOperationException("no profile is being taken");
        session.Stop();
        vm.ProfileWanted = null;
        Session = null;
        return ReportBuilder.Build(session);
    }

    /// <summary>What tools outside ask for: events while a machine runs, with no profile taken; null ends it. A profile that is being taken has
    /// them anyway.</summary>
    internal void Watch(ProfileMode? mode)
    {
        if (Session is not null || vm.ProfileWanted?.Options.Mode == mode)
            return;
        vm.ProfileWanted?.Abandon();
        vm.ProfileWanted = mode is null ? null : new ProfileSession(vm, new ProfileOptions { Mode = mode.Value, IntervalMilliseconds = 2, Calibrate = false }, new Calibration());
    }

    /// <summary>Ends the profile without a report.</summary>
    internal void Abandon()
    {
        Session?.Stop();
        vm.ProfileWanted = null;
        Session = null;
    }

    /// <summary>What was measured so far; the profile goes on. Call it while no script runs: between calls.</summary>
    /// <exception cref="InvalidOperationException">None is being taken.</exception>
    public ProfileReport Snapshot() => ReportBuilder.Build(Session ?? throw new InvalidOperationException("no profile is being taken"));
}
