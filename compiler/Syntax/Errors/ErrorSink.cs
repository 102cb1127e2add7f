using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>The error that is found, and how far the tokens have been read: an error without a place of its own is
/// at the last token that was read.</summary>
internal sealed class ErrorSink(SourceText source, Lexer lexer, TokenBuffer tokens)
{
    private int[]? _depths;

    /// <summary>The error, or null.</summary>
    public CompileError? Error { get; private set; }

    public bool HasError => Error is not null;

    /// <summary>Whether the error is the lexer's.</summary>
    public bool IsLexical { get; private set; }

    /// <summary>The furthest token that was looked at, or -1.</summary>
    public int LastRead { get; private set; } = -1;

    /// <summary>Notes that a token is read.</summary>
    public void Read(int index, TokenKind kind)
    {
        LastRead = index;
        if (kind == TokenKind.Error)
        {
            IsLexical = true;
            Error = FromLexer(lexer.Error!);
        }
    }

    public CompileError FromLexer(LexError error)
    {
        string line = source.GetLine(error.Line);
        return new CompileError(
            error.Kind, error.Message, source.FileName, error.Line, error.Column, error.EndLine, error.EndColumn,
            error.IsRaised ? line : line + "\n") { IsIncompleteInput = error.IsEndOfInput };
    }

    /// <summary>Reports an error over tokens.</summary>
    public void RaiseAt(int first, int last, string message)
    {
        var start = tokens.Items[first].Span;
        var end = tokens.Items[last].Span;
        Raise(
            CompileErrorKind.SyntaxError, message, start.StartLine, start.StartColumn + 1, end.EndLine,
            end.EndColumn + 1);
    }

    /// <summary>Reports an error from a token to where reading stopped.</summary>
    public void RaiseFrom(int first, string message)
    {
        var start = tokens.Items[first].Span;
        ref readonly var last = ref tokens.Items[LastRead];
        Raise(
            CompileErrorKind.SyntaxError, message, start.StartLine, start.StartColumn + 1, last.Span.EndLine,
            last.Span.EndColumn);
    }

    /// <summary>Reports an error at the end of a node.</summary>
    public void RaiseAfter(ErrorNode node, string message)
    {
        var start = tokens.Items[node.Start].Span;
        var end = tokens.Items[node.End].Span;
        Raise(CompileErrorKind.SyntaxError, message, start.StartLine, end.EndColumn, end.EndLine, 0);
    }

    /// <summary>Reports an error in the line of a literal, without columns.</summary>
    public void RaiseLiteral(int index, string message)
    {
        var span = tokens.Items[index].Span;
        Raise(CompileErrorKind.SyntaxError, message, span.StartLine, 0, span.EndLine, 0);
    }

    /// <summary>Reports an error at the last token that was read.</summary>
    public void RaiseLast(string message, CompileErrorKind kind)
    {
        ref readonly var token = ref tokens.Items[LastRead];
        var span = token.Span;
        if (token.Kind is TokenKind.Indent or TokenKind.Dedent)
        {
            Raise(kind, message, span.StartLine, span.StartColumn, span.EndLine, -1);
        }
        else
        {
            Raise(kind, message, span.StartLine, span.StartColumn + 1, span.EndLine, span.EndColumn + 1);
        }
    }

    /// <summary>The number of brackets open behind a token.</summary>
    public int BracketDepthAfter(int index)
    {
        if (_depths is null)
        {
            _depths = new int[tokens.Count];
            int depth = 0;
            for (int i = 0; i < tokens.Count; i++)
            {
                depth += tokens.Items[i].Kind switch
                {
                    TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
                    TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace => -1,
                    _ => 0,
                };
                _depths[i] = depth;
            }
        }

        return _depths[index];
    }

    private void Raise(CompileErrorKind kind, string message, int line, int column, int endLine, int endColumn)
    {
        if (Error is not null)
        {
            return;
        }

        // CPython takes the line from its buffer, newline and all, while that still holds it.
        string text = source.GetLine(line);
        bool isCurrent = tokens.Items[LastRead].Span.EndLine <= line;
        Error = new CompileError(
            kind, message, source.FileName, line, column, endLine, endColumn, isCurrent ? text + "\n" : text);
    }
}
