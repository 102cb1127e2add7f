using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime;

/// <summary>What a host grants a virtual machine, and its limits. By default scripts can compute and nothing else.</summary>
public sealed class VirtualMachineOptions
{
    /// <summary>sys.stdin; null for an empty one.</summary>
    public Stream? Input { get; init; }

    /// <summary>sys.stdout; null drops the output.</summary>
    public Stream? Output { get; init; }

    /// <summary>sys.stderr; null drops the output.</summary>
    public Stream? Error { get; init; }

    /// <summary>Whether output is written at each line's end, as to a terminal.</summary>
    public bool LineBuffered { get; init; }

    /// <summary>Compiles program text for imports of <c>.py</c> files, exec, eval and compile; null if only compiled code is to run.</summary>
    public IScriptCompiler? Compiler { get; init; }

    /// <summary>The files that imports may read; null for none.</summary>
    public IModuleFiles? ModuleFiles { get; init; }

    /// <summary>Whether <c>open()</c>, <c>os</c> and <c>pathlib</c> may use the host's files.</summary>
    public bool AllowFiles { get; init; }

    /// <summary>Whether <c>socket</c> may use the host's network and resolve names.</summary>
    public bool AllowNetwork { get; init; }

    /// <summary>The process's signals; null for none: then scripts can set handlers, but only <see cref="VirtualMachine.Interrupt"/> and they
    /// themselves cause signals.</summary>
    public IProcessSignals? Signals { get; init; }

    /// <summary>The variables of os.environ; null for none. Scripts change a copy.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>sys.argv</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [""];

    /// <summary>The directories that imports search (sys.path).</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The number of steps after which running ends with <see cref="ScriptLimitException"/>; 0 for no limit. A step is a
    /// backward jump, a call, a resume, or 64 units of work inside one builtin.</summary>
    public long MaxSteps { get; init; }

    /// <summary>0, 1 (<c>-O</c>: no asserts) or 2 (<c>-OO</c>: no docstrings either).</summary>
    public int OptimizeLevel { get; init; }

    /// <summary><c>-X dev</c>: all warnings are shown, and every coroutine that was never awaited is told, by the line that made it, when it is
    /// collected or at the end.</summary>
    public bool DevelopmentMode { get; init; }

    /// <summary>Whether a program that ends leaves a list of the coroutines and generators that were not finished on sys.stderr; when a limit
    /// stops it, as they were then.</summary>
    public bool ReportCoroutines { get; init; }

    /// <summary>Slots of a chunk of the data stack. For tests: small chunks make windows cross them often.</summary>
    internal int StackChunkSlots { get; init; } = 1 << 14;
}
