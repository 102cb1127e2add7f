using System.Text;
using Spectre.Console;

namespace CoroVm.Perf.Report;

/// <summary>A table on standard output: with rules and colour on a terminal, plain aligned columns in a pipe.</summary>
internal static class TerminalTable
{
    internal static void Write(ResultTable table)
    {
        if (Console.IsOutputRedirected)
            Console.WriteLine(Plain(table));
        else
            WriteRich(table);
    }

    /// <summary>Aligned columns: the first to the left, figures to the right.</summary>
    internal static string Plain(ResultTable table)
    {
        int[] widths = [.. table.Columns.Select((c, i) => Math.Max(c.Length, table.Rows.Select(r => r[i].Length).DefaultIfEmpty(0).Max()))];
        var text = new StringBuilder(table.Title).Append('\n');
        AppendRow(text, table.Columns, widths);
        foreach (IReadOnlyList<string> row in table.Rows)
            AppendRow(text, row, widths);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> row, int[] widths)
    {
        for (int i = 0; i < row.Count; i++)
            text.Append(i == 0 ? row[i].PadRight(widths[i]) : "  " + row[i].PadLeft(widths[i]));
        while (text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }

    private static void WriteRich(ResultTable table)
    {
        var shown = new Table { Title = new TableTitle(Markup.Escape(table.Title)), Border = TableBorder.Rounded };
        for (int i = 0; i < table.Columns.Count; i++)
            shown.AddColumn(new TableColumn("[bold]" + Markup.Escape(table.Columns[i]) + "[/]") { Alignment = i == 0 ? Justify.Left : Justify.Right });
        foreach (IReadOnlyList<string> row in table.Rows)
            shown.AddRow([.. row.Select(static c => c == "failed" ? "[red]failed[/]" : Markup.Escape(c))]);
        AnsiConsole.Write(shown);
    }
}
