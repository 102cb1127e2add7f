namespace CoroVm.Perf.Report;

/// <summary>A table of text, for the terminal and for Markdown alike. The first column is a name, the others are figures.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The heads.</param>
internal sealed record ResultTable(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    internal IReadOnlyList<IReadOnlyList<string>> Rows => rows;

    internal void Add(IReadOnlyList<string> row)
    {
        if (row.Count != Columns.Count)
            throw new ArgumentException("a row of " + row.Count + " cells in a table of " + Columns.Count, nameof(row));
        rows.Add(row);
    }
}
