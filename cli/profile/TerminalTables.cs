using System.Text;
using Spectre.Console;

namespace CoroVm.Cli.Profile;

/// <summary>Tables on standard output: on a terminal with colour and within its width, in a pipe plain, one row a line.</summary>
internal sealed class TerminalTables : IDisposable
{
    private const int PipeWidth = 10_000;

    private readonly Stream stream;
    private readonly StreamWriter output;
    private readonly IAnsiConsole console;
    private readonly bool plain = !Outputs.HasColor;
    private Table table = new();

    internal TerminalTables()
    {
        stream = Outputs.Standard();
        output = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = false };
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (plain)
            console.Profile.Width = PipeWidth;
    }

    /// <summary>Begins a table. A column whose name begins with &gt; is aligned to the right.</summary>
    internal void Begin(string title, params ReadOnlySpan<string> columns)
    {
        Blank();
        console.Write(new Text(title, plain ? Style.Plain : new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        table = new Table { Border = plain ? TableBorder.None : TableBorder.Simple };
        foreach (string column in columns)
        {
            bool right = column[0] == '>';
            table.AddColumn(new TableColumn(new Text(right ? column[1..] : column)) { Alignment = right ? Justify.Right : Justify.Left, NoWrap = right || plain });
        }
    }

    internal void Row(params ReadOnlySpan<string> cells)
    {
        var row = new Text[cells.Length];
        for (int i = 0; i < row.Length; i++)
            row[i] = new Text(cells[i]);
        table.AddRow(row);
    }

    internal void End() => console.Write(table);

    internal void Line(string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
    }

    internal void Blank() => console.WriteLine();

    public void Dispose()
    {
        try
        {
            output.Dispose();
        }
        finally
        {
            stream.Dispose();
        }
    }
}
