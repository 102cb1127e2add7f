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
        bool isCurrent = !error.IsRaised && tokens.Items[tokens.Count - 1].Span.EndLine <= error.Line;
        return new CompileError(
            error.Kind, error.Message, source.FileName, error.Line, error.Column, error.EndLine, error.EndColumn,
            LineText(error.Line, isCurrent)) { IsIncompleteInput = error.IsEndOfInput };
    }

    /// <summary>Reports an error over tokens.</summary>
    public void RaiseAt(int first, int last, string message)
    {
        var start = tokens.Items[first].Span;
        var end = tokens.Items[last].Span;
        bool isPlaced = !IsLayout(tokens.Items[first]);
        Raise(
            CompileErrorKind.SyntaxError, message, start.StartLine, isPlaced ? start.StartColumn + 1 : 0,
            end.EndLine, isPlaced ? end.EndColumn + 1 : 0);
    }

    /// <summary>Reports an error from a token to where reading stopped.</summary>
    public void RaiseFrom(int first, string message)
    {
        var start = tokens.Items[first].Span;
        var last = tokens.Items[LastRead].Span;
        int column = IsLayout(tokens.Items[first]) ? 0 : start.StartColumn + 1;
        Raise(CompileErrorKind.SyntaxError, message, start.StartLine, column, last.EndLine, last.EndColumn);
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
        if (IsLayout(token))
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
        string text = LineText(line, tokens.Items[LastRead].Span.EndLine <= line);

        if (endLine != line && endColumn > 0)
        {
            endColumn = ColumnInOtherLine(endLine, endColumn, text);
        }

        Error = new CompileError(kind, message, source.FileName, line, column, endLine, endColumn, text);
    }

    /// <summary>A line, with its end if there is one and it is wanted.</summary>
    private string LineText(int line, bool withEnd)
    {
        ReadOnlySpan<char> rest = lexer.Source.Text;
        for (int i = 1; i < line; i++)
        {
            int newline = rest.IndexOf('\n');
            if (newline < 0)
            {
                return "";
            }

            rest = rest[(newline + 1)..];
        }

        int end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..(withEnd ? end + 1 : end)]).ToString();
    }

    /// <summary>CPython knows the end of a range as a byte offset in its line, but counts the characters of so many
    /// bytes of the line in which the range starts.</summary>
    private int ColumnInOtherLine(int line, int column, string text)
    {
        int bytes = 1;
        foreach (var rune in source.GetLine(line).EnumerateRunes())
        {
            if (--column == 0)
            {
                break;
            }

            bytes += rune.Utf8SequenceLength;
        }

        int count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes <= 0)
            {
                return count;
            }

            bytes -= rune.Utf8SequenceLength;
            count++;
        }

        return bytes > 0 ? count + 1 : count;
    }

    /// <summary>Tokens that have no columns.</summary>
    private static bool IsLayout(in Token token) =>
        token.Kind is TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker
        || (token.Kind == TokenKind.Newline && token.Start == token.End);
}
