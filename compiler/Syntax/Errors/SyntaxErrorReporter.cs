using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>Finds out what to say about a text that the parser gave up on. The tokens are matched twice against the
/// grammar with its alternatives in CPython's order: once to see how far they make sense, then with the rules for
/// known mistakes. What the lexer could not read further on takes precedence.</summary>
internal sealed class SyntaxErrorReporter(SourceText source, ParseMode mode, Lexer lexer, TokenBuffer tokens)
{
    /// <summary>Finds the error.</summary>
    /// <param name="isTooDeep">The parser gave up because of nesting.</param>
    /// <param name="failedAt">The token at which the parser gave up.</param>
    /// <param name="statement">The token to start from: what comes before it is right and of no influence.</param>
    public CompileError Find(bool isTooDeep, int failedAt, int statement)
    {
        if (isTooDeep)
        {
            return new CompileError(
                CompileErrorKind.MemoryError, "Parser stack overflowed - Python source too complex to parse",
                source.FileName, 0, 0, 0, 0, null);
        }

        var errors = new ErrorSink(source, lexer, tokens);
        var machine = new GrammarMachine(lexer.Source, tokens, source.Unicode, errors);
        var rule = Rule();
        bool isValid = machine.Run(rule, statement, withInvalid: false);
        int reached = Math.Max(errors.LastRead, 0);
        if (isValid && mode == ParseMode.Single)
        {
            errors.RaiseLast(
                "multiple statements found while compiling a single statement", CompileErrorKind.SyntaxError);
            return errors.Error!;
        }

        if (!errors.HasError && !isValid && !machine.IsTooDeep)
        {
            machine.Run(rule, statement, withInvalid: true);
        }

        bool isIncomplete = tokens.Items[reached].Start >= lexer.Source.Length
            || (tokens.Items[reached].Kind == TokenKind.Error && lexer.Error is { IsEndOfInput: true });
        return Complete(errors, isValid || machine.IsTooDeep ? failedAt : reached, isIncomplete);
    }

    private GrammarRule Rule()
    {
        var rules = GrammarReader.Read(StatementGrammar.Text, ExpressionGrammar.Text, InvalidGrammar.Text);
        return rules[mode switch
        {
            ParseMode.Exec => "file",
            ParseMode.Eval => "eval",
            _ => "interactive",
        }];
    }

    private CompileError Complete(ErrorSink errors, int reached, bool isIncomplete)
    {
        if (errors.IsLexical)
        {
            return errors.Error!;
        }

        if (!errors.HasError)
        {
            var kind = tokens.Items[reached].Kind;
            if (kind is TokenKind.Indent or TokenKind.Dedent)
            {
                errors.RaiseLast(
                    kind == TokenKind.Indent ? "unexpected indent" : "unexpected unindent",
                    CompileErrorKind.IndentationError);
                return WithIncomplete(errors.Error!, isIncomplete);
            }

            errors.RaiseAt(reached, reached, "invalid syntax");
        }

        return Override(errors, isIncomplete) ?? WithIncomplete(errors.Error!, isIncomplete);
    }

    /// <summary>The lexer's error further on in the text, if it matters more.</summary>
    private CompileError? Override(ErrorSink errors, bool isIncomplete)
    {
        if (lexer.Error is not { IsInsideFString: false } error)
        {
            return null;
        }

        if (error.IsRaised)
        {
            return errors.FromLexer(error);
        }

        if (lexer.Brackets.Depth > 0
            && tokens.Items[Math.Max(errors.LastRead, 0)].Span.StartLine > lexer.Brackets.Top.Line)
        {
            var open = lexer.Brackets.Top;
            return new CompileError(
                CompileErrorKind.SyntaxError, $"'{open.Character}' was never closed", source.FileName, open.Line,
                open.Column + 1, open.Line, 0, source.GetLine(open.Line)) { IsIncompleteInput = isIncomplete && error.IsEndOfInput };
        }

        return null;
    }

    private static CompileError WithIncomplete(CompileError error, bool isIncomplete) => isIncomplete
        ? new CompileError(
            error.Kind, error.Message, error.FileName, error.Line, error.Column, error.EndLine, error.EndColumn,
            error.SourceLine) { IsIncompleteInput = true }
        : error;
}
