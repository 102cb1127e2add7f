using System.Text;

namespace CoroVm.Perf.Report;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    internal static string Of(ResultTable table)
    {
        var text = new StringBuilder(table.Title).Append("\n\n");
        AppendRow(text, table.Columns);
        text.Append("|---|").Insert(text.Length, "---:|", table.Columns.Count - 1).Append('\n');
        foreach (IReadOnlyList<string> row in table.Rows)
            AppendRow(text, row);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> row)
    {
        foreach (string cell in row)
            text.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        text.Append("|\n");
    }
}
