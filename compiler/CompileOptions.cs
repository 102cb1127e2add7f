namespace CoroVm.Compiler;

/// <summary>How to compile: the parameters of Python's <c>compile</c>.</summary>
public sealed record CompileOptions
{
    /// <summary>The options of a plain run.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>0: everything; 1 (<c>-O</c>): no assert statements, <c>__debug__</c> is False; 2 (<c>-OO</c>): no
    /// docstrings either.</summary>
    public int OptimizeLevel { get; init; }

    /// <summary>Features in effect besides those that the text itself imports: those of the code that asks for the
    /// compilation, unless it says <c>dont_inherit</c>.</summary>
    public FutureFlags FutureFlags { get; init; }

    /// <summary><c>await</c>, <c>async for</c> and <c>async with</c> are allowed outside functions; code that uses them
    /// is a coroutine's.</summary>
    public bool TopLevelAwait { get; init; }

    /// <summary>The end of an interactive text does not close its blocks: one more line may follow (CPython's
    /// PyCF_DONT_IMPLY_DEDENT).</summary>
    public bool KeepsBlocksOpen { get; init; }
}
