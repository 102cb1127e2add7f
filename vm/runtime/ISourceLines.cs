namespace CoroVm.Runtime;

/// <summary>Where tracebacks find source text.</summary>
internal interface ISourceLines
{
    /// <summary>A line, counted from 1, without its line end; null when it is not to be had.</summary>
    string? Line(string fileName, int line);
}
