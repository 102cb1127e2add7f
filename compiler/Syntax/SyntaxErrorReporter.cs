using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax;

/// <summary>Finds out what to say about a text that the parser gave up on.</summary>
internal sealed class SyntaxErrorReporter(SourceText source, ParseMode mode, Lexer lexer, TokenBuffer tokens)
{
    public CompileError Find(ParseFailure failure, int index)
    {
        _ = mode;
        if (failure.IsTooDeep)
        {
            return new CompileError(
                CompileErrorKind.MemoryError, "Parser stack overflowed - Python source too complex to parse",
                source.FileName, 0, 0, 0, 0, null);
        }

        if (lexer.Error is { } error)
        {
            return new CompileError(
                error.Kind, error.Message, source.FileName, error.Line, error.Column, error.EndLine, error.EndColumn,
                source.GetLine(error.Line)) { IsIncompleteInput = error.IsEndOfInput };
        }

        var span = tokens.Items[index].Span;
        return new CompileError(
            CompileErrorKind.SyntaxError, "invalid syntax", source.FileName, span.StartLine, span.StartColumn + 1,
            span.EndLine, span.EndColumn + 1, source.GetLine(span.StartLine) + "\n");
    }
}
