using System.Diagnostics;

namespace CoroVm.Runtime.Profile;

/// <summary>The coroutines over time. A chain of awaits is followed at its root; inner members get their shares when they join and part, so
/// that a resume costs the same at any depth.</summary>
internal sealed class Timeline(ProfileSession session)
{
    /// <summary>More slices and coroutines than this are counted and not kept.</summary>
    internal const int MaxSlices = 400_000, MaxRecords = 200_000;

    private readonly Dictionary<(CodeProfile Code, int Line), (long Ticks, int Index)> inSlice = [];
    private readonly long blockageTicks = (long)(session.Options.BlockageMilliseconds * Stopwatch.Frequency / 1000);
    private readonly VmEventSource events = VmEventSource.Log;
    private int open;
    private int records;

    internal List<Slice> Slices { get; } = [];
    internal List<CoroutineRecord> Records { get; } = [];
    internal List<Blockage> Blockages { get; } = [];
    internal long DroppedSlices { get; private set; }
    internal long DroppedRecords => records - Records.Count;

    /// <summary>Time of an instruction while a coroutine runs.</summary>
    internal void Ran(CodeProfile code, int index, long ticks)
    {
        if (open == 0)
            return;
        int line = code.LineOf(index);
        inSlice.TryGetValue((code, line), out (long Ticks, int Index) sum);
        inSlice[(code, line)] = (sum.Ticks + ticks, index);
    }

    /// <summary>A chain's root is resumed, or starts.</summary>
    internal void Begin(ThreadProfile thread, GeneratorObject root, CallNode node)
    {
        long now = Stopwatch.GetTimestamp();
        CoroutineRecord r = RecordOf(root, null, node, now);
        r.Resumptions++;
        if (r.SuspendedAt != 0)
        {
            long ticks = now - r.SuspendedAt;
            r.Suspended += ticks;
            r.SuspendedAt = 0;
            if (r.WaitCode is { } code)
                Wait(code, r.WaitIndex, ticks, 1);
        }
        r.ResumedAt = now;
        if (events.IsEnabled(System.Diagnostics.Tracing.EventLevel.Informational, VmEventSource.Keywords.Tasks))
            events.StepStart(r.Id, r.Name);
        open++;
        inSlice.Clear();
    }

    /// <summary>A chain's root gives up control: it is suspended at its leaf, or over.</summary>
    internal void End(GeneratorObject root, GeneratorObject leaf, CodeProfile leafCode, int index)
    {
        if (root.Extra?.Profile is not { } r || r.ResumedAt == 0)
            return;
        long now = Stopwatch.GetTimestamp();
        bool finished = root.State == FrameState.Finished;
        long from = r.ResumedAt;
        r.Ran += now - from;
        r.ResumedAt = 0;
        if (open > 0)
            open--;
        if (events.IsEnabled(System.Diagnostics.Tracing.EventLevel.Informational, VmEventSource.Keywords.Tasks))
            events.StepStop(r.Id, r.Name, leafCode.Code.Unit.QualName, leafCode.LineOf(Math.Max(0, index)), finished);
        if (now - from >= blockageTicks)
            Block(r, from, now, leafCode, index);
        if (Slices.Count < MaxSlices)
            Slices.Add(new Slice(r, from, now, leafCode, Math.Max(0, index), finished));
        else
            DroppedSlices++;
        if (finished)
        {
            r.Finished = now;
            Account(r);
            return;
        }
        r.SuspendedAt = now;
        r.WaitCode = leafCode;
        r.WaitIndex = Math.Max(0, index);
    }

    /// <summary>A running chain's leaf begins to await another, which starts or goes on.</summary>
    internal void Join(GeneratorObject inner, GeneratorObject root, GeneratorObject awaiter, CodeProfile awaiterCode, CallNode node)
    {
        long now = Stopwatch.GetTimestamp();
        CoroutineRecord r = RecordOf(inner, awaiter.Extra?.Profile, node, now);
        if (root.Extra?.Profile is not { } rootRecord)
            return;
        r.RootRan = rootRecord.Ran + (rootRecord.ResumedAt != 0 ? now - rootRecord.ResumedAt : 0);
        r.RootSuspended = rootRecord.Suspended;
        r.RootResumptions = rootRecord.Resumptions;
    }

    /// <summary>An inner member of a running chain is over, or an async generator has yielded, and its awaiter goes on.</summary>
    internal void Part(GeneratorObject inner, GeneratorObject awaiter, GeneratorObject root, CodeProfile awaiterCode)
    {
        if (inner.Extra?.Profile is not { } r || root.Extra?.Profile is not { } rootRecord)
            return;
        long now = Stopwatch.GetTimestamp();
        long suspended = rootRecord.Suspended - r.RootSuspended;
        r.Ran += rootRecord.Ran + (rootRecord.ResumedAt != 0 ? now - rootRecord.ResumedAt : 0) - r.RootRan;
        r.Suspended += suspended;
        r.Resumptions += rootRecord.Resumptions - r.RootResumptions;
        if (inner.State == FrameState.Finished)
        {
            r.Finished = now;
            Account(r);
        }
        if (suspended <= 0 || awaiter.Code != awaiterCode.Code)
            return;
        unsafe
        {
            int index = awaiterCode.IndexOf(awaiter.Ip - 1);
            if (index >= 0)
                Wait(awaiterCode, index, suspended, rootRecord.Resumptions - r.RootResumptions);
        }
    }

    /// <summary>At the end: what is still suspended has been so until now.</summary>
    internal void Finish(long now)
    {
        foreach (CoroutineRecord r in Records)
        {
            if (r.Finished != 0)
                continue;
            if (r.SuspendedAt != 0)
            {
                r.Suspended += now - r.SuspendedAt;
                if (r.WaitCode is { } code)
                    Wait(code, r.WaitIndex, now - r.SuspendedAt, 1);
                r.SuspendedAt = now;
            }
            Account(r);
        }
    }

    private static void Account(CoroutineRecord r)
    {
        r.Code.Ran += r.Ran;
        r.Code.Suspended += r.Suspended;
    }

    private static void Wait(CodeProfile code, int index, long ticks, long times)
    {
        if (!code.Waits.TryGetValue(index, out WaitPlace? place))
            code.Waits.Add(index, place = new WaitPlace());
        place.Ticks += ticks;
        place.Times += times;
    }

    private CoroutineRecord RecordOf(GeneratorObject g, CoroutineRecord? awaiter, CallNode node, long now)
    {
        GeneratorExtra extra = g.Extra ??= new GeneratorExtra();
        if (extra.Profile is { } known && ReferenceEquals(known.Code.Session, session))
        {
            known.Awaiter ??= awaiter;
            return known;
        }
        var r = new CoroutineRecord(records++, session.ProfileOf(g.Code), g.QualName.Text) { Node = node, Awaiter = awaiter, Started = now };
        extra.Profile = r;
        if (Records.Count < MaxRecords)
            Records.Add(r);
        return r;
    }

    private void Block(CoroutineRecord r, long from, long to, CodeProfile code, int index)
    {
        long most = 0, all = 0;
        foreach (KeyValuePair<(CodeProfile Code, int Line), (long Ticks, int Index)> item in inSlice)
        {
            all += item.Value.Ticks;
            if (item.Value.Ticks <= most)
                continue;
            most = item.Value.Ticks;
            (code, index) = (item.Key.Code, item.Value.Index);
        }
        if (events.IsEnabled(System.Diagnostics.Tracing.EventLevel.Warning, VmEventSource.Keywords.Tasks))
            events.LoopBlocked(r.Id, r.Name, code.Code.Unit.QualName, code.LineOf(Math.Max(0, index)), (to - from) * 1000.0 / Stopwatch.Frequency);
        Blockages.Add(new Blockage(r, from, to, code, Math.Max(0, index), all == 0 ? 0 : (double)most / all));
    }
}
