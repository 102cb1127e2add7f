using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>What a difference between two runs is worth.</summary>
internal enum DiffVerdict { Same, Noise, Better, Worse, New, Gone, Differs }

/// <summary>One quantity in two runs.</summary>
internal sealed record DiffRow(string What, string Place, double Before, double After, double Error, DiffVerdict Verdict)
{
    internal double Change => After - Before;
}

/// <summary>Two profiles compared. Times carry the error of their sampling; a difference counts if it is beyond three standard errors of both runs
/// together, and not small besides. Counts are exact: any difference is one.</summary>
internal sealed class ProfileDiff
{
    /// <summary>Standard errors that a difference of times must exceed.</summary>
    private const double Sigmas = 3;

    /// <summary>And this part of the larger one, as the machine itself varies from run to run.</summary>
    private const double MachineNoise = 0.05;

    internal ProfileDiff(ProfileReport before, ProfileReport after)
    {
        Stolen = Math.Max(StolenOf(before), StolenOf(after));
        noise = MachineNoise + Stolen / 4;
        Drift = Ratio(before, after);
        Totals(before, after);
        double scaleBefore = 1 - StolenOf(before), scaleAfter = 1 - StolenOf(after);
        foreach ((ProfileReport report, double scale) in new[] { (before, scaleBefore), (after, scaleAfter) })
            foreach (ProfileFunction f in report.Functions)
                f.SelfMs *= scale;
        Compare(Times, Functions(before), Functions(after), static f => f.SelfMs + f.WaitMs, static f => f.SelfErrorMs, timed: true);
        Compare(Instructions, Functions(before), Functions(after), static f => f.Instructions, static _ => 0, timed: false);
        Compare(Bytes, Functions(before), Functions(after), static f => f.Bytes, static _ => 0, timed: false);
        Compare(Opcodes, before.Opcodes.ToDictionary(static o => (o.Name, "")), after.Opcodes.ToDictionary(static o => (o.Name, "")), static o => o.Count, static _ => 0, timed: false);
        Compare(OpcodeTimes, Timed(before), Timed(after), static o => o.Ns, static o => o.NsError ?? o.Ns, timed: true);
        CacheMisses(before, after);
    }

    private readonly double noise;

    /// <summary>The part of a run, the worse of the two, in which the processor was busy with something else. Times are compared without it, and
    /// with less confidence.</summary>
    internal double Stolen { get; }

    private static double StolenOf(ProfileReport r) =>
        r.Totals.RunningMs <= 0 ? 0 : Math.Clamp(1 - r.Totals.CpuMs / (r.Totals.RunningMs + r.Overhead.CountingMs), 0, 0.95);

    /// <summary>The middle ratio of the times of opcodes: what the machine was slower or faster by, rather than the program.</summary>
    internal double Drift { get; }

    internal List<DiffRow> Sums { get; } = [];
    internal List<DiffRow> Times { get; } = [];
    internal List<DiffRow> Instructions { get; } = [];
    internal List<DiffRow> Bytes { get; } = [];
    internal List<DiffRow> Opcodes { get; } = [];
    internal List<DiffRow> OpcodeTimes { get; } = [];
    internal List<DiffRow> Misses { get; } = [];

    /// <summary>Something costs more than before, beyond the noise.</summary>
    internal bool IsWorse => Sums.Exists(static r => r.Verdict == DiffVerdict.Worse) || Times.Exists(static r => r.Verdict == DiffVerdict.Worse);

    private static Dictionary<(string, string), ProfileFunction> Functions(ProfileReport report)
    {
        var result = new Dictionary<(string, string), ProfileFunction>();
        foreach (ProfileFunction f in report.Functions)
        {
            string file = FrameNames.File(report, f.File);
            // Lines move; the order of functions of one name seldom does.
            for (int n = 1; !result.TryAdd((f.Name, n == 1 ? file : file + " #" + n), f); n++)
            {
            }
        }
        return result;
    }

    private static Dictionary<(string, string), ProfileOpcode> Timed(ProfileReport report) =>
        report.Opcodes.Where(static o => o.Timed >= 100).ToDictionary(static o => (o.Name, ""));

    private static double Ratio(ProfileReport before, ProfileReport after)
    {
        Dictionary<(string, string), ProfileOpcode> first = Timed(before);
        var ratios = new List<double>();
        foreach (KeyValuePair<(string, string), ProfileOpcode> o in Timed(after))
            if (first.TryGetValue(o.Key, out ProfileOpcode? old) && old.Ns > 1 && o.Value.Ns > 1)
                ratios.Add(o.Value.Ns / old.Ns);
        ratios.Sort();
        return ratios.Count < 3 ? 1 : ratios[ratios.Count / 2];
    }

    private void Totals(ProfileReport before, ProfileReport after)
    {
        ProfileTotals a = before.Totals, b = after.Totals;
        void Exact(string what, double x, double y) => Sums.Add(Judge(what, "", x, y, 0, timed: false));
        void Time(string what, double x, double y) => Sums.Add(Judge(what, "", x, y, Math.Sqrt(x + y), timed: true));
        Time("running ms", a.RunningMs * (1 - StolenOf(before)), b.RunningMs * (1 - StolenOf(after)));
        Time("waiting ms", a.WaitingMs, b.WaitingMs);
        Exact("instructions", a.Instructions, b.Instructions);
        Exact("calls", a.Calls, b.Calls);
        Exact("resumes", a.Resumes, b.Resumes);
        Exact("cache misses", a.CacheMisses, b.CacheMisses);
        Exact("bytes", a.AllocatedBytes, b.AllocatedBytes);
    }

    private void Compare<T>(List<DiffRow> rows, Dictionary<(string Name, string Place), T> before, Dictionary<(string Name, string Place), T> after,
        Func<T, double> value, Func<T, double> error, bool timed) where T : class
    {
        foreach ((string Name, string Place) key in before.Keys.Union(after.Keys))
        {
            T? a = before.GetValueOrDefault(key), b = after.GetValueOrDefault(key);
            double x = a is null ? 0 : value(a), y = b is null ? 0 : value(b);
            double ex = a is null ? 0 : error(a), ey = b is null ? 0 : error(b);
            DiffRow row = Judge(key.Name, key.Place, x, y, Math.Sqrt(ex * ex + ey * ey), timed);
            if (row.Verdict == DiffVerdict.Same)
                continue;
            if (!timed && (a is null || b is null))
                row = row with { Verdict = a is null ? DiffVerdict.New : DiffVerdict.Gone };
            rows.Add(row);
        }
        rows.Sort(static (a, b) => Math.Abs(b.Change).CompareTo(Math.Abs(a.Change)));
    }

    private void CacheMisses(ProfileReport before, ProfileReport after)
    {
        static Dictionary<(string, string), (string Name, long Misses)> Sites(ProfileReport r)
        {
            var sites = new Dictionary<(string, string), (string, long)>();
            foreach (ProfileCache c in r.Caches)
            {
                (string, string) key = (c.Opcode + " ." + c.Name, r.Functions[c.Function].Name);
                sites[key] = (c.Name, sites.GetValueOrDefault(key).Item2 + c.Misses);
            }
            return sites;
        }
        Dictionary<(string, string), (string Name, long Misses)> a = Sites(before), b = Sites(after);
        foreach ((string, string) key in a.Keys.Union(b.Keys))
        {
            DiffRow row = Judge(key.Item1, key.Item2, a.GetValueOrDefault(key).Misses, b.GetValueOrDefault(key).Misses, 0, timed: false);
            if (row.Verdict != DiffVerdict.Same)
                Misses.Add(row);
        }
        Misses.Sort(static (a, b) => Math.Abs(b.Change).CompareTo(Math.Abs(a.Change)));
    }

    private DiffRow Judge(string what, string place, double before, double after, double error, bool timed)
    {
        double change = after - before;
        DiffVerdict verdict = change == 0 ? DiffVerdict.Same
            : timed && (Math.Abs(change) <= Sigmas * error || Math.Abs(change) <= noise * Math.Max(before, after)) ? DiffVerdict.Noise
            : change > 0 ? DiffVerdict.Worse : DiffVerdict.Better;
        return new DiffRow(what, place, before, after, error, verdict);
    }
}
