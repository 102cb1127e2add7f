using System.Diagnostics;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>What is measured on one thread of script. The first fields are the probes' working state.</summary>
internal sealed unsafe class ThreadProfile
{
    /// <summary>Dispatches until the next instruction is timed.</summary>
    internal int Countdown = FirstCountdown;

    /// <summary>Set by the ticker: <see cref="pendingRunning"/> is to be given to the running instruction.</summary>
    internal volatile int Ticked;

    /// <summary>The frame of the last instruction.</summary>
    internal Frame? Frame;

    /// <summary>The instructions of its code, as addresses.</summary>
    internal byte* CodeStart;
    internal nuint CodeBytes;

    /// <summary>From an instruction to its count, in bytes.</summary>
    internal nint CountsFromCode;

    /// <summary>The traits of each opcode (<see cref="OpcodeTrait"/>).</summary>
    internal readonly byte* Traits;

    /// <summary>1 while the last instruction is watched for allocations.</summary>
    internal int Watched;

    /// <summary>The opcodes of the last three instructions, the last lowest.</summary>
    internal uint Key = 0xFFFFFF;

    /// <summary>How often each three opcodes ran one after the other.</summary>
    internal readonly long* Triples;

    /// <summary>The last instruction.</summary>
    internal PreparedInstruction* Last;

    private const int FirstCountdown = 50;

    private readonly OpcodeClock clock;
    private readonly bool counting;
    private long pendingRunning;
    private long lastTick, lastWaited;
    private long waited, blockedSince;
    private int active;
    private bool timing;
    private int timedOp;
    private long timedFrom, timedWaited;
    private uint random = 2463534242;
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
        Frame? frame = Frame;
        PreparedInstruction* last = Last, watched = watchedInstruction;
        byte* start = CodeStart;
        nuint bytes = CodeBytes;
        nint counts = CountsFromCode;
        int depth = Stack.Depth, wasWatched = Watched;
        Settle();
        Frame = null;
        Watched = 0;
        timing = false;
        Value v = counting ? Interpreter.Loop<CountingProbe>(t, f) : Interpreter.Loop<SamplingProbe>(t, f);
        Settle();
        timing = false;
        if (counting)
            Stack.Leave(depth, completed: !v.IsSwitch, raised: v.IsError);
        Frame = frame;
        Last = last;
        CodeStart = start;
        CodeBytes = bytes;
        CountsFromCode = counts;
        Watched = wasWatched;
        watchedInstruction = watched;
        if (wasWatched != 0)
            allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        active--;
        return v;
    }

    /// <summary>Gives what has accrued to the last instruction.</summary>
    private void Settle()
    {
        if (Watched != 0)
            FinishAllocation(null);
        if (Ticked == 0)
            return;
        if (counting)
            Tick();
        else if (Last is not null)
            SampleAt(null, null);
    }

    /// <summary>The uncommon parts of a dispatch: another frame, an inline cache, an allocation.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Special(VmThread t, Frame f, PreparedInstruction* ip)
    {
        if (Watched != 0)
            FinishAllocation(f);
        if (Frame != f || (nuint)((byte*)ip - CodeStart) >= CodeBytes)
            Stack.Switch(f, ip);
        var trait = (OpcodeTrait)Traits[(int)ip->Op];
        if (trait == OpcodeTrait.None)
            return;
        if ((trait & OpcodeTrait.Cached) != 0)
            CacheOutcome.Note(Stack.Code, f, ip);
        if ((trait & OpcodeTrait.Allocates) != 0 || ((trait & OpcodeTrait.AllocatesForObjects) != 0 && f.Slot(ip->B).Ref is ScriptObject))
        {
            Watched = 1;
            watchedInstruction = ip;
            allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        }
    }

    /// <summary>A dispatch at which an instruction's time is taken, or the ticker has ticked.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void DispatchTimed(VmThread t, Frame f, PreparedInstruction* ip)
    {
        bool begin = false;
        if (timing)
        {
            clock.Add(timedOp, Stopwatch.GetTimestamp() - timedFrom - (waited - timedWaited));
            timing = false;
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            Countdown = OpcodeClock.Shortest + (int)(random & OpcodeClock.Spread);
        }
        else if (Countdown <= 0)
        {
            begin = true;
        }
        if (Ticked != 0)
            Tick();
        Special(t, f, ip);
        ++*(long*)((byte*)ip + CountsFromCode);
        uint key = ((Key << 8) | (byte)ip->Op) & 0xFFFFFF;
        Key = key;
        ++Triples[key];
        Last = ip;
        if (begin)
        {
            timing = true;
            timedOp = (int)ip->Op;
            timedWaited = waited;
            Countdown = 1;
            timedFrom = Stopwatch.GetTimestamp();
        }
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
        Ticked = 1;
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
            Stack.Waited(Last, ticks);
        else
            Sampled(null, null, ticks, waiting: true);
    }

    private void Tick()
    {
        Ticked = 0;
        long ticks = Interlocked.Exchange(ref pendingRunning, 0);
        Session.Ran += ticks;
        Stack.Ran(Last, ticks);
    }

    /// <summary>With the sampling probe: the time until now is the last instruction's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Sample(Frame f, PreparedInstruction* ip) => SampleAt(f, ip);

    private void SampleAt(Frame? f, PreparedInstruction* ip)
    {
        Ticked = 0;
        long ticks = Interlocked.Exchange(ref pendingRunning, 0);
        Session.Ran += ticks;
        Sampled(f, ip, ticks, waiting: false);
    }

    private void Sampled(Frame? f, PreparedInstruction* ip, long ticks, bool waiting)
    {
        f ??= Thread.Current;
        CodeProfile? code = Last is null ? null : Session.CodeAt(f, Last);
        CallNode node = Stack.NodeOf(f, code);
        int index = code is null ? -1 : code.IndexOf(Last);
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
                code!.Running[index] += ticks;
        }
    }

    /// <summary>The instruction that was dispatched last has done nothing, and will be dispatched again by another loop.</summary>
    internal void Uncount(Frame f)
    {
        if (!counting || Frame != f || Last is null)
            return;
        --*(long*)((byte*)Last + CountsFromCode);
        --Triples[Key];
    }

    private void FinishAllocation(Frame? f)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        Watched = 0;
        if (bytes > 0 && Frame is not null)
            Session.Allocations.Add(Stack.Code, Frame, f, watchedInstruction, bytes);
    }
}
