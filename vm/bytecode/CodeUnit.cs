namespace CoroVm.Bytecode;

/// <summary>The immutable body of a module, class, function or expression. Shared between virtual machines.</summary>
public sealed class CodeUnit
{
    /// <summary>The unit's name: a function's or class's, or <c>&lt;module></c>, <c>&lt;lambda></c>, <c>&lt;genexpr></c>.</summary>
    public required string Name { get; init; }

    /// <summary>The dotted path of names from the module to this unit (PEP 3155).</summary>
    public required string QualName { get; init; }

    /// <summary>The source file's name as tracebacks print it.</summary>
    public required string FileName { get; init; }

    /// <summary>The line of the first decorator or of the <c>def</c>; 0 in a stripped file, 1 for a module.</summary>
    public int FirstLine { get; init; }

    /// <summary>What kind of body this is.</summary>
    public CodeFlags Flags { get; init; }

    /// <summary>The number of parameters that can be passed by position, positional-only ones included.</summary>
    public int ArgCount { get; init; }

    /// <summary>The number of positional-only parameters.</summary>
    public int PosOnlyCount { get; init; }

    /// <summary>The number of keyword-only parameters.</summary>
    public int KwOnlyCount { get; init; }

    /// <summary>The names of the locals: positional parameters, keyword-only ones, <c>*args</c>, <c>**kwargs</c>, then the
    /// rest. A captured local is in the list too, and listed in <see cref="CellLocals"/>.</summary>
    public string[] LocalNames { get; init; } = [];

    /// <summary>The indexes of the locals that are cells, ascending; the code starts with a MakeCell for each.</summary>
    public int[] CellLocals { get; init; } = [];

    /// <summary>The names of the captured variables, in the order of the closure's cells.</summary>
    public string[] FreeNames { get; init; } = [];

    /// <summary>Global, attribute and module names that the code refers to.</summary>
    public string[] Names { get; init; } = [];

    /// <summary>The constants.</summary>
    public Constant[] Constants { get; init; } = [];

    /// <summary>The instructions.</summary>
    public required byte[] Code { get; init; }

    /// <summary>The greatest number of entries the operand stack holds.</summary>
    public int StackDepth { get; init; }

    /// <summary>The protected ranges, innermost first where they nest.</summary>
    public ExceptionHandler[] Handlers { get; init; } = [];

    /// <summary>The positions, ascending by <see cref="LineEntry.Offset"/>; each holds until the next one's offset.
    /// Empty in a stripped file.</summary>
    public LineEntry[] Lines { get; init; } = [];

    /// <summary>The number of arguments' slots: positional, keyword-only, <c>*args</c> and <c>**kwargs</c>.</summary>
    public int ParameterSlots => ArgCount + KwOnlyCount
        + ((Flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);

    /// <summary>The source position of the instruction at a byte offset.</summary>
    public SourceSpan SpanAt(int offset)
    {
        int low = 0, high = Lines.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (Lines[middle].Offset <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high < 0 ? SourceSpan.None : Lines[high].Span;
    }
}

/// <summary>One protected range: an exception raised by an instruction in [<paramref name="Start"/>, <paramref name="End"/>)
/// continues at <paramref name="Target"/> with the operand stack cut to <paramref name="Depth"/> and the
/// exception pushed. Offsets are bytes of code.</summary>
public readonly record struct ExceptionHandler(int Start, int End, int Target, int Depth);

/// <summary>From <paramref name="Offset"/> on, instructions come from <paramref name="Span"/>.</summary>
public readonly record struct LineEntry(int Offset, SourceSpan Span);
