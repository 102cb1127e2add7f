namespace CoroVm.Bytecode;

/// <summary>Compiles program text for <c>eval</c>, <c>exec</c>, <c>compile</c> and imports of <c>.py</c> files. A host plugs one in; without it
/// only compiled files run.</summary>
public interface IScriptCompiler
{
    /// <summary>Compiles. A mistake in the text is in the outcome; nothing is thrown for it.</summary>
    CompileOutcome Compile(CompileRequest request);
}

/// <summary>What a text is compiled as.</summary>
public enum CompileKind
{
    /// <summary>A module.</summary>
    Exec,
    /// <summary>One expression.</summary>
    Eval,
    /// <summary>One interactive statement.</summary>
    Single,
}

/// <summary>A text to compile.</summary>
public sealed class CompileRequest
{
    /// <summary>The text; null if <see cref="Bytes"/> are given.</summary>
    public string? Text { get; init; }

    /// <summary>The text as bytes, in the encoding that a cookie names (PEP 263), else UTF-8.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The name that tracebacks show.</summary>
    public required string FileName { get; init; }

    /// <summary>What the text is.</summary>
    public CompileKind Kind { get; init; }

    /// <summary>The bits of <c>compile()</c>'s flags, future features among them.</summary>
    public int Flags { get; init; }

    /// <summary>0: keep asserts and docstrings, 1: drop asserts, 2: drop docstrings too.</summary>
    public int OptimizeLevel { get; init; }
}

/// <summary>What compiling gave.</summary>
public sealed class CompileOutcome
{
    /// <summary>The code; null if there is an <see cref="Error"/>.</summary>
    public CodeUnit? Unit { get; init; }

    /// <summary>The syntax tree in the form of <c>ast.dump</c> with attributes, when <c>PyCF_ONLY_AST</c> asked for it instead of code.</summary>
    public string? Tree { get; init; }

    /// <summary>Why the text did not compile.</summary>
    public CompileIssue? Error { get; init; }

    /// <summary>Warnings about the text.</summary>
    public IReadOnlyList<CompileIssue> Warnings { get; init; } = [];

    /// <summary>The future features in effect, as flags of <c>compile()</c>: code that is compiled by this code inherits them.</summary>
    public int FutureFlags { get; init; }
}

/// <summary>A syntax error or warning.</summary>
/// <param name="TypeName">The Python class: SyntaxError, IndentationError, TabError, MemoryError, SyntaxWarning, ...</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Line">The line, from 1; 0 when there is none.</param>
/// <param name="Column">The column in code points, from 1; 0 when there is none.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column after its end, from 1.</param>
/// <param name="SourceLine">The line's text, with its end; null when unknown.</param>
public sealed record CompileIssue(string TypeName, string Message, int Line, int Column, int EndLine, int EndColumn, string? SourceLine)
{
    /// <summary>The line of the last statement before an error; 0 when unknown.</summary>
    public int StatementLine { get; init; }
}
