namespace CoroVm.Assembler;

/// <summary>The first mistake in assembler text.</summary>
public sealed class AsmException : Exception
{
    internal AsmException(string file, int line, int column, string problem)
        : base($"{file}:{line}:{column}: {problem}")
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The name of the text.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>What was expected, and what was found.</summary>
    public string Problem { get; }
}
