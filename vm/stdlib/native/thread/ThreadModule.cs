using CoroVm.Runtime.Modules;

namespace CoroVm.StdLib.Native;

/// <summary>_thread: threads of script, each on a thread of the system, and locks.</summary>
internal sealed class ThreadModule : NativeModule
{
    internal const double LongestTimeout = 9223372036.0;

    private static readonly StructSequenceType exceptHookArgs = new("_ExceptHookArgs", "_thread", "exc_type", "exc_value", "exc_traceback", "thread");

    internal override string Name => "_thread";

    internal override string Doc => "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(LockType.Lock);
        b.Value("LockType", LockType.Lock);
        b.Type(LockType.RLock);
        b.Type(ThreadLocalType.Instance);
        b.Type(ThreadHandleObject.Definition);
        b.Type(exceptHookArgs);
        b.Value("error", ExceptionTypes.RuntimeError);
        b.Value("TIMEOUT_MAX", Value.Float(LongestTimeout));
        b.Value("_NAME_MAXLEN", Value.Int(15));
        foreach (string name in new[] { "allocate_lock", "allocate" })
            b.Function(name, "()", static (_, _) => new LockObject(false), "Create a new lock object.");
        foreach (string name in new[] { "start_new_thread", "start_new" })
            b.Function(name, "(function, args, kwargs=<unset>, /)", static (t, a) => StartNew(t, a[0], a[1], a[2]), "Start a new thread and return its identifier.");
        b.Function("start_joinable_thread", "(function, handle=None, daemon=True)", static (t, a) => StartJoinable(t, a[0], a[1]));
        Identities(b);
        b.Function("_count", "()", static (t, _) => Value.Int(t.Vm.Threads.Count));
        b.Function("_processors", "()", static (_, _) => Value.Int(Environment.ProcessorCount));
        b.Function("stack_size", "(size=0, /)", static (_, _) => Value.Int(0));
        b.Function("daemon_threads_allowed", "()", static (_, _) => Value.True);
        b.Function("interrupt_main", "(signum=2, /)", static (t, a) =>
        {
            if (!SignalModule.NumberReentrant(t, a[0], out int number))
                return Value.Error;
            // Only what a script, or SIGINT's own handler, would see of it.
            if (!t.Vm.Signals[number].IsInt)
                t.Vm.Signals.Arrive(number);
            return Value.None;
        }, "Simulate the arrival of the given signal in the main thread,\nwhere the corresponding signal handler will be executed.\nIf *signum* is omitted, SIGINT is assumed.");
        foreach (string name in new[] { "exit", "exit_thread" })
            b.Function(name, "()", static (t, _) => t.Raise(ExceptionTypes.SystemExit));
        b.Function("_shutdown", "()", static (_, _) => Value.None);
        b.Function("set_name", "(name)", static (_, _) => Value.None);
    }

    private static void Identities(ModuleBuilder b)
    {
        b.Function("get_ident", "()", static (t, _) => Value.Int(Ident(t)), "Return a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously.");
        b.Function("get_native_id", "()", static (t, _) => Value.Int(t.NativeIdentity));
        b.Function("_get_main_thread_ident", "()", static (t, _) => Value.Int(Ident(t.Vm.Threads.Main)));
        b.Function("_make_thread_handle", "(ident, /)", static (_, a) => new ThreadHandleObject { KnownIdentity = a[0].Bits });
        b.Function("_is_main_interpreter", "()", static (_, _) => Value.True);
    }

    private static Value StartNew(VmThread thread, Value function, Value args, Value keywords)
    {
        if (!function.Type.Has(Special.Call))
            return thread.TypeError("first arg must be callable");
        if (args.Ref is not TupleObject tuple)
            return thread.TypeError("2nd arg must be a tuple");
        if (!keywords.IsUnbound && keywords.Ref is not DictObject)
            return thread.TypeError("optional 3rd arg must be a dictionary");
        return thread.Vm.Threads.Start(thread, new ScriptThreadBody(function, tuple, keywords.Ref as DictObject, null)) is { } started
            ? Value.Int(Ident(started)) : thread.RuntimeError("can't start new thread");
    }

    private static Value StartJoinable(VmThread thread, Value function, Value handle)
    {
        if (!function.Type.Has(Special.Call))
            return thread.TypeError("thread function must be callable");
        if (!handle.IsNone && handle.Ref is not ThreadHandleObject)
            return thread.TypeError("'handle' must be a _ThreadHandle");
        ThreadHandleObject joined = handle.Ref as ThreadHandleObject ?? new ThreadHandleObject();
        if (joined.IsStarted)
            return thread.RuntimeError("thread already started");
        joined.Begin(thread);
        if (thread.Vm.Threads.Start(thread, new ScriptThreadBody(function, TupleObject.Empty, null, joined)) is not { } started)
        {
            joined.End(thread);
            return thread.RuntimeError("can't start new thread");
        }
        joined.Thread = started;
        return joined;
    }

    /// <summary>The identity of a thread of script.</summary>
    internal static long Ident(VmThread thread) => (0x7f_0000L << 24) + (thread.Identity * 0x1000);
}
