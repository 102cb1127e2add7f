using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime;

/// <summary>An isolated virtual machine.</summary>
public sealed class VirtualMachine
{
    private readonly VmThread main;
    private readonly SourceCache sources;

    /// <summary>A machine with the standard builtins; further modules are added by <c>StandardLibrary.AddTo</c>.</summary>
    public VirtualMachine(VirtualMachineOptions? options = null)
    {
        Options = options ?? new VirtualMachineOptions();
        StackChunkSlots = Options.StackChunkSlots;
        MaxSteps = Options.MaxSteps;
        OptimizeLevel = Options.OptimizeLevel;
        DevMode = Options.DevelopmentMode;
        if (DevMode)
            WarningState.ShowAll();
        Compiler = Options.Compiler;
        ModuleFiles = Options.ModuleFiles;
        SourceLines = sources = new SourceCache(name => ModuleFiles?.Read(name));
        Signals = new SignalTable(this);
        main = new VmThread(this);
        Threads = new ScriptThreads(this, main);
        Bootstrap.Start(main);
    }

    internal VirtualMachineOptions Options { get; }

    /// <summary>The thread of script that the host's calls run on.</summary>
    internal VmThread MainThread => main;

    /// <summary>All threads of script.</summary>
    internal ScriptThreads Threads { get; }

    /// <summary>Slots in a chunk of the data stack.</summary>
    internal int StackChunkSlots { get; }

    /// <summary>Compiles program text.</summary>
    /// <exception cref="ScriptException">The text is not Python: SyntaxError.</exception>
    /// <exception cref="InvalidOperationException">The machine has no compiler.</exception>
    public CodeUnit Compile(string text, string fileName = "<string>") =>
        Compile(new CompileRequest { Text = text, FileName = fileName, OptimizeLevel = OptimizeLevel });

    /// <summary>Compiles program text.</summary>
    /// <exception cref="ScriptException">The text is not Python: SyntaxError.</exception>
    /// <exception cref="InvalidOperationException">The machine has no compiler.</exception>
    public CodeUnit Compile(CompileRequest request)
    {
        if (Compiler is null)
            throw new InvalidOperationException("this virtual machine has no compiler: it runs compiled code only");
        string? text = request.Text ?? (request.Bytes is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null);
        if (text is not null)
            sources.Register(request.FileName, text);
        Value code = Runtime.Builtins.SourceCompilation.CompileReentrant(main, request);
        return code.Ref is CodeObject made ? made.Unit : throw Raised(main);
    }

    /// <summary>Runs a module's body as a new module.</summary>
    /// <exception cref="ScriptException">The script raised.</exception>
    /// <exception cref="ScriptLimitException">A limit was exceeded.</exception>
    public ScriptModule Run(CodeUnit unit, string moduleName = "__main__")
    {
        ModuleObject module = MainModule.Create(this, moduleName, unit.FileName);
        Value result = CodeExecution.RunReentrant(main, new CodeObject(unit), ScopeOf(main, module.Dict), module.Dict, []);
        if (result.IsError)
            throw Raised(main);
        return new ScriptModule(module);
    }

    /// <summary>Calls a function or anything callable.</summary>
    /// <exception cref="ScriptException">It raised.</exception>
    /// <exception cref="ScriptLimitException">A limit was exceeded.</exception>
    public ScriptValue Call(ScriptValue callable, params ReadOnlySpan<ScriptValue> arguments)
    {
        var args = new Value[arguments.Length];
        for (int i = 0; i < args.Length; i++)
            args[i] = arguments[i].Value;
        Value result = Calls.CallReentrant(main, callable.Value, args);
        return result.IsError ? throw Raised(main) : new ScriptValue(result);
    }

    /// <summary>Resumes a generator or coroutine: starts it, or sends it a value where it is suspended.</summary>
    /// <exception cref="ScriptException">It raised.</exception>
    /// <exception cref="ScriptLimitException">A limit was exceeded.</exception>
    /// <exception cref="ArgumentException">The value is neither.</exception>
    public ResumeResult Resume(ScriptValue coroutine, ScriptValue? sent = null)
    {
        if (coroutine.Value.Ref is not GeneratorObject g || (g.Flags & FrameFlags.Async) != 0)
            throw new ArgumentException("a " + coroutine.TypeName + " is no generator or coroutine", nameof(coroutine));
        return Resuming.ResumeReentrant(main, g, sent?.Value ?? Value.None, out Value value) switch
        {
            ResumeOutcome.Yielded => new ResumeResult(false, new ScriptValue(value)),
            ResumeOutcome.Returned => new ResumeResult(true, new ScriptValue(value)),
            _ => throw Raised(main),
        };
    }

    /// <summary><c>str(value)</c></summary>
    /// <exception cref="ScriptException">It raised.</exception>
    public string Str(ScriptValue value) => Representation.StrReentrant(main, value.Value)?.Text ?? throw Raised(main);

    /// <summary>Runs a program as the command line does: uncaught exceptions are printed to stderr. Gives the exit status.</summary>
    public int RunMain(CodeUnit unit, string? fileName = null) => MainProgram.Run(this, main, unit, fileName ?? unit.FileName);

    /// <summary>Compiles and runs a program as the command line does: a syntax error is printed to stderr like any uncaught exception.</summary>
    public int RunMain(CompileRequest request)
    {
        string? text = request.Text ?? (request.Bytes is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null);
        if (text is not null && request.FileName.StartsWith('<'))
            sources.Register(request.FileName, text);
        return MainProgram.Run(this, main, request);
    }

    /// <summary>Measures what scripts of this machine do.</summary>
    public Profiler Profiler => profiler ??= new Profiler(this);

    private Profiler? profiler;

    /// <summary>The profile that threads of script are to take part in; null for none.</summary>
    internal volatile Profile.ProfileSession? ProfileWanted;

    /// <summary>.NET's tools know of the machine.</summary>
    internal bool IsNoticed { get; private set; }

    /// <summary>Makes the machine known to .NET's tools, on another thread.</summary>
    internal void Notice()
    {
        IsNoticed = true;
        ThreadPool.UnsafeQueueUserWorkItem(static vm => Profile.VmEventSource.Log.Register(vm), this, preferLocal: false);
    }

    /// <summary>As Ctrl-C: raises KeyboardInterrupt in the script at its next safepoint, or calls what it set for SIGINT; callable from any thread.</summary>
    public void Interrupt() => Signals.Arrive(SignalTable.Interrupt);

    /// <summary>Stops the script at its next safepoint without running its handlers; callable from any thread.</summary>
    public void Cancel() => Ask(Request.Cancel);

    /// <summary>Writes the coroutines and generators that live to the script's stderr at its next safepoint; callable from any thread.</summary>
    public void ShowCoroutines() => Ask(Request.ShowCoroutines);

    /// <summary>What the coroutines were when a limit stopped the program (<see cref="VirtualMachineOptions.ReportCoroutines"/>).</summary>
    internal string? CoroutinesWhenStopped { get; private set; }

    /// <summary>Stops the running thread: no handler of a script runs any more.</summary>
    internal void Stop(VmThread thread, StopReason reason)
    {
        thread.Stopped = reason;
        if (Options.ReportCoroutines)
            CoroutinesWhenStopped ??= CoroutineTree.Of(this).ToText(SourceLines);
    }

    /// <summary>Makes source text known for tracebacks.</summary>
    public void RegisterSource(string fileName, string text) => sources.Register(fileName, text);

    private Exception Raised(VmThread thread)
    {
        if (thread.Stopped != StopReason.None)
        {
            StopReason reason = thread.Stopped;
            thread.Stopped = StopReason.None;
            if (Threads.Count == 0)
                Threads.Stopped = StopReason.None;
            thread.Pending = null;
            thread.Current = thread.Host = thread.Frames.Ground;
            return new ScriptLimitException(MainProgram.StopMessage(this, reason));
        }
        ExceptionObject exception = thread.TakePending();
        string traceback = Tracebacks.TracebackPrinter.FormatReentrant(thread, exception);
        return new ScriptException(exception, traceback.TrimEnd('\n').Split('\n')[^1], traceback);
    }

    /// <summary><c>sys.getrecursionlimit()</c>: how many calls of script functions may be active.</summary>
    internal int RecursionLimit = 1000;

    /// <summary>The number of steps after which the machine stops; 0 for no limit. A step is a backward jump, a call or a resume.</summary>
    internal long MaxSteps;

    /// <summary>How many context variables were made.</summary>
    internal long ContextVariables;

    /// <summary>Bits of <see cref="Request"/> that other threads set, served at the next safepoint.</summary>
    internal int Requests => requests;

    private volatile int requests;

    /// <summary>The time that scripts see.</summary>
    internal Clock Clock { get; set; } = new();

    /// <summary>The directory that scripts' relative paths start from, once one was asked for (os.chdir).</summary>
    internal string? CurrentDirectory;

    /// <summary>The files that scripts have open.</summary>
    internal IO.OpenFiles OpenFiles { get; } = new();

    /// <summary>What <c>socket.setdefaulttimeout</c> set, in seconds; negative for none.</summary>
    internal double SocketTimeout { get; set; } = -1;

    internal CoroutineTracker Coroutines { get; } = new();

    /// <summary>Callbacks about dead objects that wait for a safepoint.</summary>
    internal FinalizerQueue Finalizers => finalizers ??= new FinalizerQueue(this);

    private FinalizerQueue? finalizers;

    private CleanupWatch? cleanupWatch;

    /// <summary>The suspended generators that have something to clean up.</summary>
    internal CleanupWatch CleanupWatch => cleanupWatch ??= new CleanupWatch(Finalizers);

    private InstanceFinalizers? instanceFinalizers;

    /// <summary>The objects with <c>__del__</c>.</summary>
    internal InstanceFinalizers InstanceFinalizers => instanceFinalizers ??= new InstanceFinalizers(Finalizers);

    /// <summary>The weak references to this machine's objects.</summary>
    internal WeakReferences WeakReferences => weakReferences ??= new WeakReferences(Finalizers);

    private WeakReferences? weakReferences;

    /// <summary>What a native module keeps for this machine.</summary>
    internal T ModuleState<T>() where T : class, new()
    {
        if (moduleStates.TryGetValue(typeof(T), out object? state))
            return (T)state;
        var fresh = new T();
        moduleStates.Add(typeof(T), fresh);
        return fresh;
    }

    private readonly Dictionary<Type, object> moduleStates = [];

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

    /// <summary>sys.stdin, sys.stdout and sys.stderr as the machine made them.</summary>
    internal IO.StandardStream? StandardInput, StandardOutput, StandardError;

    /// <summary>The functions registered with atexit.</summary>
    internal List<(Value Function, TupleObject Args, DictObject Keywords)> ExitFunctions { get; } = [];

    /// <summary>The warnings filters and what was already shown.</summary>
    internal WarningState WarningState { get; } = new();

    /// <summary><c>gc.isenabled()</c></summary>
    internal bool CollectorEnabled = true;

    /// <summary><c>-X dev</c></summary>
    internal bool DevMode { get; }

    private readonly Dictionary<StrObject, StrObject> interned = [];

    /// <summary><c>sys.intern(text)</c></summary>
    internal StrObject Intern(StrObject text)
    {
        if (interned.TryGetValue(text, out StrObject? first))
            return first;
        interned.Add(text, text);
        return text;
    }

    /// <summary>What scripts want done when a signal arrives.</summary>
    internal SignalTable Signals { get; }

    /// <summary>The numbers that <c>id()</c> has given out.</summary>
    internal ObjectIds Ids { get; } = new();

    /// <summary>The direct subclasses of builtin types that scripts of this machine made.</summary>
    internal SubclassRegistry Subclasses { get; } = new();

    /// <summary>The codecs and error handlers that scripts registered.</summary>
    internal CodecRegistry Codecs { get; } = new();

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
            Threads.Stopped = StopReason.Cancelled;
        if (Threads.Stopped != StopReason.None)
        {
            // For the other threads as well.
            if (Threads.Count > 0)
                Ask((asked & ~Request.Cancel) | Request.Stop);
            Stop(thread, Threads.Stopped);
            return false;
        }
        if ((asked & Request.Interrupt) != 0)
        {
            if (!thread.IsMain)
            {
                Ask(Request.Interrupt);
            }
            else if (!Signals.ServeReentrant(thread))
            {
                Ask(asked & ~Request.Interrupt);
                return false;
            }
        }
        if ((asked & Request.ShowCoroutines) != 0)
            SysHooks.WriteErrorReentrant(thread, CoroutineTree.Of(this).ToText(SourceLines));
        if ((asked & Request.HandOver) != 0)
            Threads.Lock?.HandOver(thread);
        if ((asked & Request.Finalize) != 0)
            Finalizers.RunReentrant(thread);
        return true;
    }

    /// <summary>Takes the pending exception to <c>sys.unraisablehook</c>, by default a text on stderr: "Exception ignored while
    /// <paramref name="doing"/> repr(<paramref name="what"/>)".</summary>
    internal void UnraisableReentrant(VmThread thread, string doing, Value what) => SysHooks.ReportReentrant(thread, thread.TakePending(), doing, what);

    /// <summary>Of what was asked for, serves what ends a native that takes long; false with an exception pending.</summary>
    internal bool ServeInterruption(VmThread thread)
    {
        bool cancelled = ((Request)Interlocked.And(ref requests, (int)~Request.Cancel) & Request.Cancel) != 0;
        if (cancelled)
        {
            thread.Stopped = Threads.Stopped = StopReason.Cancelled;
            if (Threads.Count > 0)
                Ask(Request.Stop);
        }
        if (!cancelled && !(thread.IsMain && Signals.TakeInterrupt()))
            return true;
        thread.Raise(ExceptionTypes.KeyboardInterrupt);
        return false;
    }

    /// <summary>The value of an expression statement in interactive mode (<c>sys.displayhook</c>).</summary>
    internal Value DisplayReentrant(VmThread thread, Value value) =>
        SysDict.TryGet(StrObject.From("displayhook"), out Value hook) ? Calls.CallReentrant(thread, hook, value) : thread.RuntimeError("lost sys.displayhook");
}

/// <summary>What other threads ask of a virtual machine.</summary>
[Flags]
internal enum Request { None = 0, Interrupt = 1, Cancel = 2, Finalize = 4, HandOver = 8, Stop = 16, ShowCoroutines = 32 }
