using CoroVm.Perf.Compare;
using CoroVm.Perf.Report;
using CoroVm.Runtime;

namespace CoroVm.Perf.Profile;

/// <summary>Reports of many programs. Each program counts the same, whatever its length: what is added are shares of its instructions and its time.</summary>
internal sealed class ProfileSum
{
    private sealed class Opcode
    {
        internal double Share, TimeShare;
        internal long Count;
        internal double Ms;
        internal int Programs;
    }

    private sealed class Sequence
    {
        internal double Share, Best;
        internal long Count;
        internal int Programs;
        internal string BestIn = "";
    }

    private readonly Dictionary<string, Opcode> opcodes = [];
    private readonly Dictionary<string, Sequence> pairs = [], triples = [];
    private readonly List<IReadOnlyList<string>> programs = [];
    private int count;
    private long instructions;

    internal void Add(PerfProgram program, ProfileReport r)
    {
        count++;
        instructions += r.Totals.Instructions;
        double all = Math.Max(1, r.Totals.Instructions), time = Math.Max(1e-9, r.Opcodes.Sum(static o => o.Ms));
        foreach (ProfileOpcode o in r.Opcodes)
        {
            Opcode sum = Of(opcodes, o.Name);
            sum.Share += o.Count / all;
            sum.TimeShare += o.Ms / time;
            sum.Count += o.Count;
            sum.Ms += o.Ms;
            if (o.Count / all >= 0.01)
                sum.Programs++;
        }
        AddSequences(pairs, program, r.Pairs, all);
        AddSequences(triples, program, r.Triples, all);
        ProfileOpcode dearest = r.Opcodes.MaxBy(static o => o.Ms) ?? new ProfileOpcode();
        long lookups = r.Totals.CacheHits + r.Totals.CacheOthers + r.Totals.CacheMisses;
        programs.Add([program.Family + "/" + program.Name, Millions(r.Totals.Instructions), Ratio(r.Totals.PortableInstructions, r.Totals.Instructions),
            Millions(r.Totals.Calls + r.Totals.Starts), Millions(r.Totals.Resumes), dearest.Name + " " + Percent(dearest.Ms / time),
            lookups == 0 ? "" : Percent((double)r.Totals.CacheOthers / lookups), lookups == 0 ? "" : Percent((double)r.Totals.CacheMisses / lookups),
            Ratio(r.Totals.AllocatedBytes, r.Totals.Instructions)]);
    }

    private static void AddSequences(Dictionary<string, Sequence> sums, PerfProgram program, List<ProfileSequence> sequences, double all)
    {
        foreach (ProfileSequence s in sequences)
        {
            if (s.Fusible == 0)
                continue;
            Sequence sum = Of(sums, string.Join(", ", s.Names));
            double share = s.Fusible / all;
            sum.Share += share;
            sum.Count += s.Fusible;
            if (share >= 0.01)
                sum.Programs++;
            if (share > sum.Best)
                (sum.Best, sum.BestIn) = (share, program.Name);
        }
    }

    private static T Of<T>(Dictionary<string, T> sums, string key) where T : new()
    {
        if (!sums.TryGetValue(key, out T? sum))
            sums.Add(key, sum = new T());
        return sum;
    }

    internal List<ResultTable> Tables(int top)
    {
        var table = new ResultTable("Prepared opcodes of " + count + " programs, " + Millions(instructions) + " million instructions. Shares are means over programs; a program"
            + " counts if the opcode is 1 % of its instructions or more", ["opcode", "% of instructions", "% of time", "ns each", "programs"]);
        foreach ((string name, Opcode o) in opcodes.OrderByDescending(static o => o.Value.TimeShare).Take(top))
            table.Add([name, Percent(o.Share / count), Percent(o.TimeShare / count), (o.Ms * 1e6 / Math.Max(1, o.Count)).ToString("F1", CultureInfo.InvariantCulture), o.Programs.ToString(CultureInfo.InvariantCulture)]);
        var all = new ResultTable("Programs", ["program", "million instructions", "portable each", "million calls", "million resumes", "dearest opcode, % of time", "% caches out of line", "% cache misses", "bytes each"]);
        foreach (IReadOnlyList<string> row in programs)
            all.Add(row);
        return
        [
            table,
            Sequences("Pairs at adjacent places that nothing jumps between: dispatches that a fused instruction would save, as a share of all", pairs, top),
            Sequences("Triples likewise; each would save two", triples, top),
            all,
        ];
    }

    private ResultTable Sequences(string title, Dictionary<string, Sequence> sums, int top)
    {
        var table = new ResultTable(title, ["opcodes", "% of instructions", "programs", "most in", "%"]);
        foreach ((string names, Sequence s) in sums.OrderByDescending(static s => s.Value.Share).Take(top))
            table.Add([names, Percent(s.Share / count), s.Programs.ToString(CultureInfo.InvariantCulture), s.BestIn, Percent(s.Best)]);
        return table;
    }

    private static string Millions(long n) => (n / 1e6).ToString("F1", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);

    private static string Ratio(long a, long b) => b == 0 ? "" : ((double)a / b).ToString("F2", CultureInfo.InvariantCulture);
}
