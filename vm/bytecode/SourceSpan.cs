namespace CoroVm.Bytecode;

/// <summary>A half-open range of source text. Lines count from 1, columns from 0 in code points of the line.
/// Line 0 means "no position" (code that the compiler made up).</summary>
public readonly record struct SourceSpan(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The absence of a position.</summary>
    public static SourceSpan None => default;

    /// <summary>Whether this span names a place in the source.</summary>
    public bool IsKnown => StartLine > 0;

    /// <summary>The span from the start of this one to the end of <paramref name="end"/>.</summary>
    public SourceSpan To(SourceSpan end) => new(StartLine, StartColumn, end.EndLine, end.EndColumn);
}
