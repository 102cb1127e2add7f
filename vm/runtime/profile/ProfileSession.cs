using System.Diagnostics;
using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>One profile being taken: all that is measured of one machine between a start and a stop.</summary>
internal sealed unsafe class ProfileSession
{
    private readonly List<CodeProfile> codes = [];
    private readonly List<ThreadProfile> threads = [];
    private Ticker? ticker;

    internal ProfileSession(VirtualMachine vm, ProfileOptions options, Calibration calibration)
    {
        Vm = vm;
        Options = options;
        Calibration = calibration;
        Traits = OpcodeTraits.Make();
        if (options.Mode == ProfileMode.Counting)
            Triples = (long*)NativeMemory.AllocZeroed(1 << 24, sizeof(long));
        Clock = new OpcodeClock(calibration.Stall);
        Timeline = new Timeline(this);
        Begun = Stopwatch.GetTimestamp();
        BegunAt = DateTimeOffset.UtcNow;
        CpuAtStart = Environment.CpuUsage.TotalTime;
        CollectionsAtStart = GC.CollectionCount(0);
        PauseAtStart = GC.GetTotalPauseDuration();
        ticker = new Ticker(this);
    }

    ~ProfileSession()
    {
        NativeMemory.Free(Traits);
        NativeMemory.Free(Triples);
    }

    internal VirtualMachine Vm { get; }
    internal ProfileOptions Options { get; }
    internal byte* Traits { get; }

    /// <summary>Counts by three opcodes, 8 bits each. The pages of what never happens are never touched.</summary>
    internal long* Triples { get; }
    internal OpcodeClock Clock { get; }
    internal Allocations Allocations { get; } = new();
    internal Timeline Timeline { get; }
    internal Calibration Calibration { get; }
    internal CallNode Root { get; } = new(null, null);

    internal long Begun { get; }
    internal DateTimeOffset BegunAt { get; }
    internal TimeSpan CpuAtStart { get; }
    internal int CollectionsAtStart { get; }
    internal TimeSpan PauseAtStart { get; }

    /// <summary>The clock when profiling stopped; 0 while it goes on.</summary>
    internal long Ended { get; private set; }
    internal TimeSpan Cpu { get; private set; }
    internal int Collections { get; private set; }
    internal TimeSpan Pause { get; private set; }

    /// <summary>Clock ticks that threads of script ran and waited.</summary>
    internal long Ran, Waited;

    internal IReadOnlyList<CodeProfile> Codes => codes;

    internal IReadOnlyList<ThreadProfile> Threads => threads;

    internal ProbeKind Probe => Options.Mode == ProfileMode.Counting ? ProbeKind.Counting : ProbeKind.Sampling;

    internal ThreadProfile ThreadOf(VmThread thread)
    {
        lock (threads)
        {
            foreach (ThreadProfile known in threads)
                if (ReferenceEquals(known.Thread, thread))
                    return known;
            var made = new ThreadProfile(this, thread);
            threads.Add(made);
            return made;
        }
    }

    /// <summary>The profile of a code, made at its first use.</summary>
    internal CodeProfile ProfileOf(PreparedCode code)
    {
        if (code.Profile is { } known && ReferenceEquals(known.Session, this))
            return known;
        var made = new CodeProfile(this, code, codes.Count);
        codes.Add(made);
        code.Profile = made;
        return made;
    }

    /// <summary>The code that an instruction belongs to: a frame's, its caller's, or any that was seen.</summary>
    internal CodeProfile? CodeAt(Frame f, PreparedInstruction* ip)
    {
        CodeProfile own = ProfileOf(f.Code);
        if (own.IndexOf(ip) >= 0)
            return own;
        if (f.Previous is { } caller && ProfileOf(caller.Code) is var below && below.IndexOf(ip) >= 0)
            return below;
        foreach (CodeProfile code in codes)
            if (code.IndexOf(ip) >= 0)
                return code;
        return null;
    }

    /// <summary>Called by the ticker, on its thread.</summary>
    internal void Tick()
    {
        long now = Stopwatch.GetTimestamp();
        lock (threads)
        {
            foreach (ThreadProfile thread in threads)
                thread.Advance(now);
        }
    }

    /// <summary>Stops measuring, from any thread; nobody wants what was measured.</summary>
    internal void Abandon() => Interlocked.Exchange(ref ticker, null)?.Dispose();

    internal void Stop()
    {
        if (Ended != 0)
            return;
        Abandon();
        Ended = Stopwatch.GetTimestamp();
        Cpu = Environment.CpuUsage.TotalTime - CpuAtStart;
        Collections = GC.CollectionCount(0) - CollectionsAtStart;
        Pause = GC.GetTotalPauseDuration() - PauseAtStart;
        Timeline.Finish(Ended);
    }
}
