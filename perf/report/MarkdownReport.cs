using System.Text;
using CoroVm.Perf.Compare;

namespace CoroVm.Perf.Report;

/// <summary>The report of a comparison.</summary>
internal static class MarkdownReport
{
    /// <param name="comparison">What was found.</param>
    /// <param name="before">The machine before the first run.</param>
    /// <param name="after">And after the last.</param>
    /// <param name="note">A sentence about the run.</param>
    /// <param name="picture">The path of the picture, from where the report stands.</param>
    internal static string Of(Comparison comparison, MachineState before, MachineState after, string? note, string? picture = null)
    {
        var text = new StringBuilder("## Comparison\n\n");
        if (picture is not null)
            text.Append("![Times the speed of ").Append(comparison.Base.Name).Append("](").Append(picture).Append(")\n\n");
        text.Append(before.Describe(after)).Append('\n');
        if (note is not null)
            text.Append(note).Append('\n');
        text.Append("The measure is the CPU time of each program's main part by its own clock (`time.process_time`), in a fresh process each time, ")
            .Append(comparison.Rounds == 1 ? "one round; " : comparison.Rounds + " interleaved rounds; ")
            .Append(comparison.Warm ? "the second of two runs in the process counts (but for JavaScript and Lua). " : "the JIT's work in that part is included. ")
            .Append("What each program computed was compared.\n\n");
        foreach (Peer peer in comparison.Peers)
            text.Append("- ").Append(peer.Name).Append(": ").Append(peer.Version).Append('\n');
        foreach (ResultTable table in ComparisonTables.All(comparison))
            text.Append('\n').Append(MarkdownTable.Of(table));
        string[] failures = [.. comparison.Failures];
        if (failures.Length > 0)
        {
            text.Append("\nFailed:\n\n");
            foreach (string failure in failures)
                text.Append("- ").Append(failure).Append('\n');
        }
        return text.ToString();
    }
}
