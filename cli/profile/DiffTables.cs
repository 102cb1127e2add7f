using System.Globalization;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>Two profiles compared, as tables.</summary>
internal static class DiffTables
{
    internal static void Write(ProfileReport before, ProfileReport after, ProfileDiff diff, int top)
    {
        using var tables = new TerminalTables();
        tables.Line($"{before.Program} ({before.Mode}, {Time(before)}) against {after.Program} ({after.Mode}, {Time(after)})");
        tables.Line("a difference of times counts if it is more than 3 standard errors and 5 %; counts are exact");
        if (diff.Stolen > 0.1)
            tables.Line($"the processor was busy with something else for {N(100 * diff.Stolen, 0)} % of a run: times are scaled, and judged with less confidence");
        if (Math.Abs(diff.Drift - 1) > 0.1)
            tables.Line($"half of the opcodes take more than {N(diff.Drift, 2)} times what they took: the machine's doing, more likely than the program's");
        if (before.Mode != after.Mode)
            tables.Line("the two were taken in different ways: their times can't be compared well");
        Show(tables, "Sums", diff.Sums, top, 1);
        Show(tables, "Time by function, ms", diff.Times.FindAll(static r => Math.Max(r.Before, r.After) >= 0.5), top, 2);
        Show(tables, "Time of an opcode, ns", diff.OpcodeTimes, top, 1);
        Show(tables, "Instructions by function", diff.Instructions, top, 0);
        Show(tables, "Instructions by opcode", diff.Opcodes, top, 0);
        Show(tables, "Bytes by function", diff.Bytes, top, 0);
        Show(tables, "Cache misses", diff.Misses, top, 0);
        tables.Blank();
        tables.Line(diff.IsWorse ? "worse" : "not worse");
    }

    private static string Time(ProfileReport r) => r.Started.ToString("u", CultureInfo.InvariantCulture);

    private static string N(double n, int digits) => n.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Show(TerminalTables tables, string title, List<DiffRow> rows, int top, int digits)
    {
        if (rows.Count == 0)
            return;
        // What counts comes first, then what is within the noise.
        tables.Begin(title, "what", "where", ">before", ">after", ">change", ">%", ">±", "verdict");
        foreach (DiffRow r in rows.OrderBy(static r => r.Verdict is DiffVerdict.Noise or DiffVerdict.Same).Take(top))
        {
            tables.Row(r.What, r.Place, N(r.Before, digits), N(r.After, digits), (r.Change > 0 ? "+" : "") + N(r.Change, digits),
                r.Before > 0 ? (r.Change > 0 ? "+" : "") + N(100 * r.Change / r.Before, 1) : "", r.Error > 0 ? N(r.Error, digits) : "",
                r.Verdict.ToString().ToLowerInvariant());
        }
        tables.End();
    }
}
