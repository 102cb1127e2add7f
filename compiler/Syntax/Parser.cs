using CoroVm.Bytecode;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Syntax.Errors;

namespace CoroVm.Compiler.Syntax;

using CoroVm.Compiler.Ast;

/// <summary>The parser's entrance: text to tree. The grammar is Python 3.14's, parsed top down without
/// backtracking; nesting is bounded, so that no text overflows the stack.</summary>
internal static class Parser
{
    /// <summary>Parses a text. The result is a <see cref="Module"/>, an <see cref="Ast.Expression"/> or an
    /// <see cref="Interactive"/>, as <paramref name="mode"/> says.</summary>
    /// <param name="source">The text.</param>
    /// <param name="mode">What the text is.</param>
    /// <param name="diagnostics">Where warnings go.</param>
    /// <param name="keepsBlocksOpen">At a prompt the end of the text ends a line, but no block.</param>
    /// <exception cref="CompileError">The text is not Python.</exception>
    public static Mod Parse(SourceText source, ParseMode mode, List<Diagnostic>? diagnostics = null, bool keepsBlocksOpen = false)
    {
        int warnings = diagnostics?.Count ?? 0;
        var lexer = new Lexer(TextToLex(source.Text, mode), diagnostics);
        var tokens = lexer.Run(isInteractive: mode == ParseMode.Single, keepsBlocksOpen);
        var cursor = new TokenCursor(lexer.Source, tokens, source.Unicode);
        try
        {
            var result = Parse(source, cursor, mode, diagnostics);
            SortByLine(diagnostics, warnings);
            return result;
        }
        catch (ParseFailure failure)
        {
            SortByLine(diagnostics, warnings);
            int statement = mode == ParseMode.Exec ? cursor.PreviousStatement : 0;
            CompileError error = new SyntaxErrorReporter(source, mode, lexer, tokens).Find(failure.IsTooDeep, cursor.Index, statement);
            error.StatementLine = statement == 0 ? 0 : tokens.Items[statement].Span.StartLine;
            throw error;
        }
    }

    private static Mod Parse(SourceText source, TokenCursor cursor, ParseMode mode, List<Diagnostic>? diagnostics)
    {
        var literals = new LiteralParser(cursor, source.Unicode, diagnostics);
        var expressions = new ExpressionParser(cursor, literals);
        literals.Connect(expressions);
        if (mode == ParseMode.Eval)
        {
            var body = expressions.Expressions();
            while (cursor.Accept(TokenKind.Newline))
            {
            }

            RequireEnd(cursor);
            return new Expression(body, cursor.SpanFrom(0));
        }

        var statements = new StatementParser(cursor, expressions);
        if (mode == ParseMode.Single)
        {
            return new Interactive(statements.Interactive(), cursor.SpanFrom(0));
        }

        var all = statements.All();
        RequireEnd(cursor);
        return new Module(all, all.Length == 0 ? SourceSpan.None : cursor.SpanFrom(0));
    }

    private static void RequireEnd(TokenCursor cursor)
    {
        if (cursor.Kind != TokenKind.EndMarker)
        {
            cursor.Fail();
        }
    }

    /// <summary>A file ends with a line end, whether it is there or not.</summary>
    private static string TextToLex(string text, ParseMode mode) =>
        mode == ParseMode.Exec && text.Length > 0 && text[^1] != '\n' ? text + "\n" : text;

    /// <summary>The lexer runs ahead of the parser, so their warnings come apart.</summary>
    private static void SortByLine(List<Diagnostic>? diagnostics, int from)
    {
        if (diagnostics is null || diagnostics.Count - from < 2)
        {
            return;
        }

        var sorted = diagnostics.Skip(from).OrderBy(d => d.Line).ToArray();
        diagnostics.RemoveRange(from, sorted.Length);
        diagnostics.AddRange(sorted);
    }
}
