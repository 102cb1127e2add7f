using System.Globalization;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>A report as tables: on a terminal with colour and within its width, in a pipe plain and as wide as the content.</summary>
internal sealed class ProfileTables
{
    private readonly ProfileReport report;
    private readonly int top;
    private readonly TerminalTables tables;

    private ProfileTables(ProfileReport report, int top, TerminalTables tables) => (this.report, this.top, this.tables) = (report, top, tables);

    internal static void Write(ProfileReport report, int top)
    {
        using var tables = new TerminalTables();
        new ProfileTables(report, top, tables).Write();
    }

    private void Write()
    {
        Summary();
        if (report.Totals.Instructions > 0)
        {
            Opcodes();
            Sequences("Pairs: what to fuse next", report.Pairs);
            Sequences("Triples", report.Triples);
        }
        Functions();
        Lines();
        Caches();
        Allocations();
        Coroutines();
        Blockages();
    }

    private void Summary()
    {
        ProfileTotals t = report.Totals;
        tables.Blank();
        tables.Line($"Profile of {report.Program} ({report.Mode})");
        tables.Line($"  {Ms(t.WallMs)} ms wall clock: {Ms(t.RunningMs)} running, {Ms(t.WaitingMs)} waiting"
            + (report.Overhead.CountingMs > 0 ? $", {Ms(report.Overhead.CountingMs)} for counting (subtracted below)" : "")
            + $"; {Ms(t.CpuMs)} ms of processor time; {N(t.Collections)} collections, {Ms(t.PauseMs)} ms");
        if (t.Instructions == 0)
            return;
        tables.Line($"  {N(t.Instructions)} prepared instructions, {N(t.PortableInstructions)} portable; {N(t.Calls)} calls, {N(t.Created)} generators and coroutines made,"
            + $" {N(t.Starts)} begun, {N(t.Resumes)} resumes, {N(t.Yields)} yields, {N(t.Sends)} sends, {N(t.Throws)} throws, {N(t.Raises)} frames left by exceptions");
        tables.Line($"  caches: {N(t.CacheHits)} hits in line, {N(t.CacheOthers)} out of line, {N(t.CacheMisses)} misses; {N(t.AllocatedBytes)} bytes allocated");
        tables.Line($"  timing an instruction costs {F(report.Overhead.ClockNs, 1)} ns and counting one {F(report.Overhead.CountNs, 1)} ns: measured before, and subtracted;"
            + " a ± is one standard error");
    }

    private void Opcodes()
    {
        tables.Begin("Instructions", "opcode", ">count", ">%", ">ns each", ">±", ">ms", ">%", ">bytes");
        double all = Math.Max(1e-9, report.Opcodes.Sum(o => o.Ms));
        foreach (ProfileOpcode o in report.Opcodes.Take(top))
            tables.Row(o.Name, N(o.Count), Percent(o.Count, report.Totals.Instructions), F(o.Ns, 1), o.NsError is { } e ? F(e, 1) : "?", Ms(o.Ms), Percent(o.Ms, all), N(o.Bytes));
        tables.End();
        tables.Begin("Portable instructions", "opcode", ">count", ">%");
        foreach (ProfilePortableOpcode o in report.PortableOpcodes.Take(top))
            tables.Row(o.Name, N(o.Count), Percent(o.Count, report.Totals.PortableInstructions));
        tables.End();
    }

    private void Sequences(string title, List<ProfileSequence> sequences)
    {
        tables.Begin(title, "opcodes", ">count", ">%", ">neighbours", ">%");
        foreach (ProfileSequence s in sequences.Take(top))
            tables.Row(string.Join(", ", s.Names), N(s.Count), Percent(s.Count, report.Totals.Instructions), N(s.Fusible), Percent(s.Fusible, report.Totals.Instructions));
        tables.End();
    }

    private void Functions()
    {
        bool counted = report.Totals.Instructions > 0;
        tables.Begin("Functions", counted
            ? ["function", "place", ">self ms", ">±", ">%", ">total ms", ">waits ms", ">calls", ">resumes", ">instructions"]
            : ["function", "place", ">self ms", ">±", ">%", ">total ms", ">waits ms"]);
        double all = Math.Max(1e-9, report.Totals.RunningMs);
        foreach (ProfileFunction f in report.Functions.OrderByDescending(f => f.SelfMs + f.WaitMs).ThenByDescending(f => f.Instructions).Take(top))
        {
            string[] row = [f.Name, Place(f.File, f.Line), Ms(f.SelfMs), Ms(f.SelfErrorMs), Percent(f.SelfMs, all), Ms(f.TotalMs), Ms(f.WaitMs)];
            tables.Row(counted ? [.. row, N(f.Calls + f.Starts), N(f.Resumes), N(f.Instructions)] : row);
        }
        tables.End();
    }

    private void Lines()
    {
        tables.Begin("Lines", "place", ">ms", ">%", ">waits ms", ">instructions", ">bytes", "source");
        double all = Math.Max(1e-9, report.Totals.RunningMs);
        foreach (ProfileLine l in report.Lines.OrderByDescending(l => l.Ms + l.WaitMs).ThenByDescending(l => l.Instructions).Take(top))
        {
            string[] text = report.Files[l.File].Text;
            string source = l.Line >= 1 && l.Line <= text.Length ? text[l.Line - 1].Trim() : "";
            tables.Row(Place(l.File, l.Line), Ms(l.Ms), Percent(l.Ms, all), Ms(l.WaitMs), N(l.Instructions), N(l.Bytes), source.Length > 60 ? source[..57] + "..." : source);
        }
        tables.End();
    }

    private void Caches()
    {
        if (report.Caches.Count == 0)
            return;
        tables.Begin("Inline caches, most misses first", "place", "function", "opcode", "name", ">hits", ">out of line", ">misses");
        foreach (ProfileCache c in report.Caches.Take(top))
            tables.Row(Place(report.Functions[c.Function].File, c.Line), report.Functions[c.Function].Name, c.Opcode, c.Name, N(c.Hits), N(c.Others), N(c.Misses));
        tables.End();
    }

    private void Allocations()
    {
        if (report.Allocations.Count == 0)
            return;
        tables.Begin("Allocations by place", "place", "function", "opcode", ">times", ">bytes", ">%");
        foreach (ProfileAllocation a in report.Allocations.Take(top))
            tables.Row(Place(report.Functions[a.Function].File, a.Line), report.Functions[a.Function].Name, a.Opcode, N(a.Count), N(a.Bytes), Percent(a.Bytes, report.Totals.AllocatedBytes));
        tables.End();
        tables.Begin("Allocations by type", "type made", ">times", ">bytes", ">%");
        foreach (ProfileAllocatedType a in report.AllocatedTypes.Take(top))
            tables.Row(a.Name, N(a.Times), N(a.Bytes), Percent(a.Bytes, report.Totals.AllocatedBytes));
        tables.End();
    }

    private void Coroutines()
    {
        if (!report.Functions.Exists(IsCoroutine))
            return;
        tables.Begin("Coroutines", "function", ">made", ">begun", ">resumes", ">ran ms", ">suspended ms", "waits most at");
        foreach (ProfileFunction f in report.Functions.Where(IsCoroutine).OrderByDescending(f => f.RanMs + f.SuspendedMs).Take(top))
        {
            string waits = f.Waits.Count == 0 ? "" : "line " + f.Waits[0].Line.ToString(CultureInfo.InvariantCulture) + ": " + Ms(f.Waits[0].Ms) + " ms in " + N(f.Waits[0].Times) + " waits";
            tables.Row(f.Name, N(f.Created), N(f.Starts), N(f.Resumes), Ms(f.RanMs), Ms(f.SuspendedMs), waits);
        }
        tables.End();
    }

    private static bool IsCoroutine(ProfileFunction f) => f.Kind is "coroutine" or "async generator" && f.Created + f.Starts > 0;

    private void Blockages()
    {
        if (report.Blockages.Count == 0)
            return;
        tables.Begin("Tasks that kept their loop busy", "task", ">at ms", ">for ms", "most of it at", ">%");
        foreach (ProfileBlockage b in report.Blockages.OrderByDescending(b => b.Ms).Take(top))
        {
            string task = b.Coroutine < report.Coroutines.Count ? report.Coroutines[b.Coroutine].Name : "?";
            tables.Row(task, Ms(b.Start), Ms(b.Ms), report.Functions[b.Function].Name + ", " + Place(report.Functions[b.Function].File, b.Line), Percent(b.Share, 1));
        }
        tables.End();
    }

    private string Place(int file, int line) => FrameNames.File(report, file) + ":" + line.ToString(CultureInfo.InvariantCulture);

    private static string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string F(double n, int digits) => n.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Ms(double ms) => ms >= 1000 ? ms.ToString("N0", CultureInfo.InvariantCulture) : F(ms, ms >= 100 ? 0 : ms >= 10 ? 1 : 2);

    private static string Percent(double part, double whole) => whole <= 0 ? "" : F(100 * part / whole, 1);
}
