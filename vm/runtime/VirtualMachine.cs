using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime;

/// <summary>An isolated virtual machine.</summary>
public sealed class VirtualMachine
{
    /// <summary>Slots in a chunk of the data stack; small in tests, to cross chunks often.</summary>
    internal int StackChunkSlots { get; init; } = 1 << 14;

    /// <summary><c>sys.getrecursionlimit()</c>: how many calls of script functions may be active.</summary>
    internal int RecursionLimit = 1000;

    /// <summary>The number of steps after which the machine stops; 0 for no limit. A step is a backward jump, a call or a resume.</summary>
    internal long MaxSteps;

    /// <summary>Bits of <see cref="Request"/> that other threads set, served at the next safepoint.</summary>
    internal int Requests => requests;

    private volatile int requests;

    internal CoroutineTracker Coroutines { get; } = new();

    /// <summary>Source text for tracebacks; null when there is none.</summary>
    internal ISourceLines? SourceLines;

    /// <summary>The dict of the builtins module.</summary>
    internal DictObject Builtins { get; } = new();

    /// <summary>The native modules that scripts can import.</summary>
    internal NativeModules NativeModules { get; } = new();

    /// <summary>Compiled modules that can be imported, in the order they are searched.</summary>
    internal List<IModuleSource> ModuleSources { get; } = [];

    /// <summary>The dict of the sys module.</summary>
    internal DictObject SysDict { get; } = new();

    /// <summary>The compiler for program text; null if this machine only runs compiled code.</summary>
    public IScriptCompiler? Compiler { get; set; }

    /// <summary>The files that imports may read; null for none.</summary>
    public IModuleFiles? ModuleFiles { get; set; }

    /// <summary>What a new global namespace gets as <c>__builtins__</c>.</summary>
    internal Value BuiltinsValue => Modules.TryGet(StrObject.From("builtins"), out Value module) && module.Ref is ModuleObject m ? m.Dict : Builtins;

    private readonly ConditionalWeakTable<DictObject, ModuleScope> scopes = [];

    /// <summary>The scope of code that runs with these globals; the same one each time, so that prepared code stays valid.</summary>
    internal ModuleScope ScopeOf(VmThread thread, DictObject globals)
    {
        DictObject builtins = FunctionConstructor.BuiltinsOf(thread, globals);
        if (scopes.TryGetValue(globals, out ModuleScope? scope) && ReferenceEquals(scope.Builtins, builtins))
            return scope;
        scope = new ModuleScope(globals, builtins);
        scopes.AddOrUpdate(globals, scope);
        return scope;
    }

    /// <summary>The numbers that <c>id()</c> has given out.</summary>
    internal ObjectIds Ids { get; } = new();

    /// <summary>The direct subclasses of builtin types that scripts of this machine made.</summary>
    internal SubclassRegistry Subclasses { get; } = new();

    /// <summary>The codecs and error handlers that scripts registered.</summary>
    internal CodecRegistry Codecs { get; } = new();

    /// <summary>The callable that issues a warning (<c>warnings.warn</c>), once there is one.</summary>
    internal Value? WarningHook;

    /// <summary><c>sys.modules</c></summary>
    internal DictObject Modules { get; } = new();

    /// <summary><c>-O</c> (1), <c>-OO</c> (2).</summary>
    internal int OptimizeLevel;

    /// <summary>The longest decimal text that int() and str() convert (<c>sys.set_int_max_str_digits</c>); 0 for no limit.</summary>
    internal int MaxStrDigits = 4300;

    /// <summary>Asks for something at the next safepoint; callable from any thread.</summary>
    internal void Ask(Request request) => Interlocked.Or(ref requests, (int)request);

    /// <summary>Serves what was asked for; false when an exception is pending or the thread is stopped.</summary>
    internal bool ServeRequestsReentrant(VmThread thread)
    {
        var asked = (Request)Interlocked.Exchange(ref requests, 0);
        if ((asked & Request.Cancel) != 0)
        {
            thread.Stopped = StopReason.Cancelled;
            return false;
        }
        if ((asked & Request.Interrupt) != 0)
        {
            thread.Raise(ExceptionTypes.KeyboardInterrupt);
            return false;
        }
        return true;
    }

    /// <summary>What a script's error outside any call is worth: a line on stderr (<c>sys.unraisablehook</c>).</summary>
    internal void Unraisable(VmThread thread, ExceptionObject exception, ScriptObject where)
    {
        _ = (thread, exception, where);
    }

    /// <summary>The value of an expression statement in interactive mode (<c>sys.displayhook</c>).</summary>
    internal Value DisplayReentrant(VmThread thread, Value value)
    {
        _ = (thread, value);
        return Value.None;
    }
}

/// <summary>What other threads ask of a virtual machine.</summary>
[Flags]
internal enum Request { None = 0, Interrupt = 1, Cancel = 2 }
