using CoroVm.Bytecode;

namespace CoroVm.Compiler.Diagnostics;

/// <summary>Makes the errors of one compilation from spans of its source, and collects its warnings.</summary>
internal sealed class DiagnosticReporter(SourceText source)
{
    private readonly HashSet<(string, SourceSpan)> _seen = [];

    public List<Diagnostic> Warnings { get; } = [];

    /// <summary>A syntax error at a span; the caller throws it.</summary>
    public CompileError Error(string message, SourceSpan span) =>
        Error(CompileErrorKind.SyntaxError, message, span);

    /// <summary>The error of a source that is nested too deeply to be compiled.</summary>
    public CompileError TooDeep(SourceSpan span) =>
        Error(CompileErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", span);

    /// <summary>Records a <c>SyntaxWarning</c>; the same one at the same place (a <c>finally</c> body is emitted more
    /// than once) only once.</summary>
    public void Warn(string message, SourceSpan span)
    {
        if (_seen.Add((message, span)))
            Warnings.Add(new Diagnostic("SyntaxWarning", message, span.StartLine));
    }

    // CPython reads the line from the file that is named, so text from elsewhere is not shown.
    private bool IsFile => !source.FileName.StartsWith('<');

    private CompileError Error(CompileErrorKind kind, string message, SourceSpan span) =>
        new(kind, message, source.FileName, span.StartLine, Column(span.StartLine, span.StartColumn), span.EndLine, Column(span.EndLine, span.EndColumn),
            span.IsKnown && IsFile ? source.GetLine(span.StartLine) + "\n" : null);

    // CPython counts these columns in bytes of UTF-8.
    private int Column(int line, int column)
    {
        if (line < 1 || column < 1)
            return column + 1;
        int bytes = 0, points = 0;
        foreach (System.Text.Rune rune in source.GetLine(line).EnumerateRunes())
        {
            if (points++ == column)
                break;
            bytes += rune.Utf8SequenceLength;
        }
        return bytes + Math.Max(column - points, 0) + 1;
    }
}
