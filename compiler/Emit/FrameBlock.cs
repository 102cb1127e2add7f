using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>What kind of statement is being executed around a place in a unit.</summary>
internal enum FrameBlockKind : byte
{
    WhileLoop,
    ForLoop,
    AsyncForLoop,
    TryExcept,
    FinallyTry,
    FinallyEnd,
    With,
    AsyncWith,
    HandlerCleanup,
    /// <summary>A return value waits on the stack while a finally body runs.</summary>
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    /// <summary>The body of a generator or coroutine, or of a comprehension: nothing to clean up on the way out, but a
    /// block as in CPython.</summary>
    Plain,
}

/// <summary>An enclosing statement that leaving it must clean up after.</summary>
internal sealed class FrameBlock(FrameBlockKind kind, SourceSpan span)
{
    public FrameBlockKind Kind { get; } = kind;
    public SourceSpan Span { get; } = span;

    /// <summary>The protected code of the block.</summary>
    public ProtectedRegion? Region { get; init; }

    /// <summary>Of a handler with a name: the region in which the name is bound.</summary>
    public ProtectedRegion? NameRegion { get; init; }

    /// <summary>Where <c>continue</c> goes.</summary>
    public Label Start { get; init; }

    /// <summary>Where <c>break</c> goes.</summary>
    public Label Exit { get; init; }

    /// <summary>The <c>finally</c> body.</summary>
    public Stmt[] FinalBody { get; init; } = [];

    /// <summary>The name that an except clause binds.</summary>
    public string? Name { get; init; }
}
