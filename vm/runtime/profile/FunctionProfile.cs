using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>The sums of one function, and its times without what counting cost.</summary>
internal sealed unsafe class FunctionProfile(PreparedCode code, Calibration calibration)
{
    private double[]? time;
    private List<(Instruction Instruction, long Count)>? portable;

    internal PreparedCode Code { get; } = code;
    internal long[] Counts { get; } = new long[code.Length];
    internal long[] Running { get; } = new long[code.Length];
    internal long[] Waiting { get; } = new long[code.Length];
    internal long[]? Allocated { get; private set; }
    internal CacheUse[]? Caches { get; private set; }
    internal long Calls, Reentries, Created, Starts, Resumes, Yields, Returns, Raises, Throws, Ran, Suspended;
    internal Dictionary<int, WaitPlace> Waits { get; } = [];

    internal long Instructions => Counts.Sum();
    internal long PortableInstructions => Portable.Sum(p => p.Count);
    internal long Bytes => Allocated?.Sum() ?? 0;

    /// <summary>The portable instructions with their counts.</summary>
    internal List<(Instruction Instruction, long Count)> Portable => portable ??= Instructions == 0 ? [] : PortableCounts.Of(Code, Counts);

    internal string Kind
    {
        get
        {
            CodeFlags flags = Code.Code.Flags;
            return (flags & CodeFlags.Coroutine) != 0 ? "coroutine" : (flags & CodeFlags.AsyncGenerator) != 0 ? "async generator"
                : (flags & CodeFlags.Generator) != 0 ? "generator" : (flags & CodeFlags.Module) != 0 ? "module" : "function";
        }
    }

    internal void Add(CodeProfile p)
    {
        for (int i = 0; i < Counts.Length; i++)
        {
            Counts[i] += p.Counts[i];
            Running[i] += p.Running[i];
            Waiting[i] += p.Waiting[i];
            if (p.Allocated is { } allocated)
                (Allocated ??= new long[Counts.Length])[i] += allocated[i];
            if (p.Caches is { } caches)
            {
                ref CacheUse use = ref (Caches ??= new CacheUse[Counts.Length])[i];
                use.Others += caches[i].Others;
                use.Misses += caches[i].Misses;
            }
        }
        Calls += p.Calls;
        Reentries += p.Reentries;
        Created += p.Created;
        Starts += p.Starts;
        Resumes += p.Resumes;
        Yields += p.Yields;
        Returns += p.Returns;
        Raises += p.Raises;
        Throws += p.Throws;
        Ran += p.Ran;
        Suspended += p.Suspended;
        foreach (KeyValuePair<int, WaitPlace> wait in p.Waits)
        {
            if (!Waits.TryGetValue(wait.Key, out WaitPlace? place))
                Waits.Add(wait.Key, place = new WaitPlace());
            place.Times += wait.Value.Times;
            place.Ticks += wait.Value.Ticks;
        }
    }

    internal int LineOf(int index) => SourceLines.Of(Code, index);

    /// <summary>Clock ticks by instruction, without what counting cost.</summary>
    internal double[] Time => time ??= Corrected();

    /// <summary>Clock ticks of the function itself.</summary>
    internal double Self => Time.Sum();

    /// <summary>What was subtracted for counting.</summary>
    internal double Overhead => Running.Sum() - Self;

    /// <summary>What is left of a clock tick.</summary>
    internal double Correction => Running.Sum() is var raw && raw > 0 ? Self / raw : 1;

    private double[] Corrected()
    {
        var result = new double[Running.Length];
        double entries = Calls + Starts;
        long calls = 0;
        for (int i = 0; i < result.Length; i++)
            if (IsCall(i))
                calls += Counts[i];
        double perCall = calls == 0 ? 0 : (double)Math.Min(Reentries, calls) / calls;
        double before = 0;
        for (int i = 0; i < result.Length; i++)
        {
            double cost = Counts[i] * calibration.CostOf(Code.Start[i].Op) + before;
            if (i == 0)
                cost += entries * calibration.FrameChange;
            result[i] = Math.Max(0, Running[i] - cost);
            // Coming back costs where the call's next instruction is dispatched.
            before = IsCall(i) ? Counts[i] * perCall * calibration.FrameChange : 0;
        }
        return result;
    }

    private bool IsCall(int index) => Code.Start[index].Op is PreparedOp.Call or PreparedOp.CallMethod or PreparedOp.CallKeywords
        or PreparedOp.CallMethodKeywords or PreparedOp.CallSpread or PreparedOp.Send or PreparedOp.YieldFrom or PreparedOp.ForIter or PreparedOp.ForIterBack;
}
