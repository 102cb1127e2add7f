using System.Diagnostics;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>What is measured on one thread of script. The first fields are the probes' working state.</summary>
internal sealed unsafe class ThreadProfile
{
    /// <summary>The frame whose next instruction needs nothing but counting: that of the last one, or null when there is more to do.</summary>
    internal Frame? Frame;

    /// <summary>From an instruction to its count, in bytes.</summary>
    internal nint CountsFromCode;

    /// <summary>The traits of each opcode (<see cref="OpcodeTrait"/>).</summary>
    internal readonly byte* Traits;

    /// <summary>The opcodes of the last two instructions, the last one lower; 255 for none.</summary>
    internal ushort LastTwo = 0xFFFF;

    /// <summary>How often each three opcodes ran one after the other.</summary>
    internal readonly long* Triples;

    private readonly OpcodeClock clock;
    private readonly bool counting;
    private long pendingRunning;
    private long lastTick, lastWaited;
    private long waited, blockedSince;
    private int active;
    private bool timing;
    private int timedOp;
    private long timedFrom, timedWaited;
    private bool watching;
    private Frame? entered;
    private PreparedInstruction* watchedInstruction;
    private long allocatedBefore;

    internal ThreadProfile(ProfileSession session, VmThread thread)
    {
        Session = session;
        Thread = thread;
        counting = session.Options.Mode == ProfileMode.Counting;
        Traits = session.Traits;
        Triples = session.Triples;
        clock = session.Clock;
        Stack = new ShadowStack(session, this);
    }

    internal ProfileSession Session { get; }
    internal VmThread Thread { get; }
    internal ShadowStack Stack { get; }

    /// <summary>Runs a loop with a probe; nested where a native calls back.</summary>
    internal Value Run(VmThread t, Frame f)
    {
        if (active++ == 0)
        {
            lastTick = Stopwatch.GetTimestamp();
            lastWaited = waited;
        }
        PreparedInstruction* last = t.Executing, watched = watchedInstruction;
        nint counts = CountsFromCode;
        int depth = Stack.Depth;
        bool wasWatching = watching;
        Settle();
        Frame = entered = null;
        watching = timing = false;
        Value v = ProfiledLoop.Enter(Session.Probe, t, f);
        Settle();
        timing = false;
        if (counting)
            Stack.Leave(depth, completed: !v.IsSwitch, raised: v.IsError);
        Frame = entered = null;
        t.Executing = last;
        CountsFromCode = counts;
        watching = wasWatching;
        watchedInstruction = watched;
        if (wasWatching)
            allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        active--;
        return v;
    }

    /// <summary>Gives what has accrued to the last instruction.</summary>
    private void Settle()
    {
        if (watching)
            FinishAllocation(null);
        if (Thread.Ticked == 0)
            return;
        if (counting)
            Tick();
        else if (Thread.Executing is not null)
            Sample(null, null);
    }

    /// <summary>A frame was activated outside the loop. It may be the one that ran last, without an instruction of another between.</summary>
    internal void Entered(Frame f)
    {
        entered = f;
        Frame = null;
    }

    /// <summary>The uncommon parts of a dispatch: another frame, something that may allocate.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Special(Frame f, PreparedInstruction* ip)
    {
        if (timing)
        {
            clock.Add(timedOp, Stopwatch.GetTimestamp() - timedFrom - (waited - timedWaited));
            timing = false;
        }
        if (watching)
            FinishAllocation(f);
        if (Thread.Ticked != 0)
            Tick();
        if (!Stack.IsTop(f) || ReferenceEquals(entered, f))
            Stack.Switch(f, ip, again: ReferenceEquals(entered, f));
        entered = null;
        Frame = f;
        var trait = (OpcodeTrait)Traits[(int)ip->Op];
        if (trait != OpcodeTrait.None && OpcodeTraits.MayAllocate(trait, f, ip))
            Watch(ip);
    }

    private void Watch(PreparedInstruction* ip)
    {
        Frame = null;
        watching = true;
        watchedInstruction = ip;
        allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>An inline cache was no help to the instruction.</summary>
    internal void CacheMissed(Frame f, PreparedInstruction* ip)
    {
        if (!counting || !Stack.IsTop(f))
            return;
        if (ip != missed || *(long*)((byte*)ip + CountsFromCode) != missedAt)
        {
            CacheOutcome.Note(Stack.Code, f, ip);
            missed = ip;
            missedAt = *(long*)((byte*)ip + CountsFromCode);
        }
        if (!watching)
            Watch(ip);
    }

    private PreparedInstruction* missed;
    private long missedAt;

    /// <summary>The time from now until the next dispatch is that of the instruction.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void BeginTiming(PreparedInstruction* ip)
    {
        Frame = null;
        timing = true;
        timedOp = (int)ip->Op;
        timedWaited = waited;
        timedFrom = Stopwatch.GetTimestamp();
    }

    /// <summary>Called by the ticker, on its thread.</summary>
    internal void Advance(long now)
    {
        if (active == 0)
            return;
        long since = blockedSince;
        long waitedNow = waited + (since != 0 ? Math.Max(0, now - since) : 0);
        long running = now - lastTick - (waitedNow - lastWaited);
        lastTick = now;
        lastWaited = waitedNow;
        if (running <= 0)
            return;
        Interlocked.Add(ref pendingRunning, running);
        Thread.Ticked = 1;
        // The next dispatch is to look. Should this get lost under a change of frames, the next one but few looks.
        Frame = null;
    }

    /// <summary>The thread is about to wait for something outside.</summary>
    internal void BeginWaiting() => blockedSince = Stopwatch.GetTimestamp();

    internal void EndWaiting()
    {
        long since = blockedSince;
        if (since == 0)
            return;
        long ticks = Stopwatch.GetTimestamp() - since;
        waited += ticks;
        blockedSince = 0;
        Session.Waited += ticks;
        if (counting)
            Stack.Spent(Thread.Executing, ticks, waiting: true);
        else
            Sampled(null, null, ticks, waiting: true);
    }

    /// <summary>For tools outside: where the thread is.</summary>
    private static void Tell(CallNode node, CodeProfile code, PreparedInstruction* ip, long ticks)
    {
        if (!VmEventSource.Log.IsEnabled(System.Diagnostics.Tracing.EventLevel.Informational, VmEventSource.Keywords.Samples))
            return;
        var names = new List<string>();
        for (CallNode? n = node; n?.Code is { } c; n = n.Parent)
            names.Add(c.Code.Unit.QualName);
        names.Reverse();
        VmEventSource.Log.Sample(string.Join(';', names), code.LineOf(Math.Max(0, code.IndexOf(ip))), ticks * 1000.0 / Stopwatch.Frequency);
    }

    private void Tick()
    {
        Thread.Ticked = 0;
        long ticks = Interlocked.Exchange(ref pendingRunning, 0);
        Session.Ran += ticks;
        Stack.Spent(Thread.Executing, ticks, waiting: false);
        if (Stack.Top is not null)
            Tell(Stack.Node, Stack.Code, Thread.Executing, ticks);
    }

    /// <summary>With the sampling probe: the time until now is the last instruction's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Sample(Frame? f, PreparedInstruction* ip)
    {
        Thread.Ticked = 0;
        long ticks = Interlocked.Exchange(ref pendingRunning, 0);
        Session.Ran += ticks;
        Sampled(f, ip, ticks, waiting: false);
    }

    private void Sampled(Frame? f, PreparedInstruction* ip, long ticks, bool waiting)
    {
        f ??= Thread.Current;
        PreparedInstruction* last = Thread.Executing;
        CodeProfile? code = last is null ? null : Session.CodeAt(f, last);
        CallNode node = Stack.NodeOf(f, code);
        int index = code is null ? -1 : code.IndexOf(last);
        if (waiting)
        {
            node.Waiting += ticks;
            if (index >= 0)
                code!.Waiting[index] += ticks;
        }
        else
        {
            node.Running += ticks;
            if (index >= 0)
            {
                code!.Running[index] += ticks;
                Tell(node, code, last, ticks);
            }
        }
    }

    /// <summary>The instruction that was dispatched last has done nothing, and will be dispatched again by another loop.</summary>
    internal void Uncount(Frame f)
    {
        if (!counting || !Stack.IsTop(f) || Thread.Executing is null)
            return;
        --*(long*)((byte*)Thread.Executing + CountsFromCode);
    }

    private void FinishAllocation(Frame? f)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        watching = false;
        if (bytes > 0 && Stack.Top is { } frame)
            Session.Allocations.Add(Stack.Code, frame, f, watchedInstruction, bytes);
    }
}
