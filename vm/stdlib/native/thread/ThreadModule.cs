using CoroVm.Runtime.Modules;

namespace CoroVm.StdLib.Native;

/// <summary>_thread: locks. A virtual machine runs one thread of script, so none can be started.</summary>
internal sealed class ThreadModule : NativeModule
{
    internal override string Name => "_thread";

    internal override string Doc => "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(LockType.Lock);
        b.Value("LockType", LockType.Lock);
        b.Type(LockType.RLock);
        b.Type(ThreadLocalType.Instance);
        b.Value("error", ExceptionTypes.RuntimeError);
        b.Value("TIMEOUT_MAX", Value.Float(9223372036.0));
        b.Value("_NAME_MAXLEN", Value.Int(15));
        foreach (string name in new[] { "allocate_lock", "allocate" })
            b.Function(name, "()", static (_, _) => new LockObject(false), "Create a new lock object.");
        foreach (string name in new[] { "start_new_thread", "start_new" })
            b.Function(name, "(function, args, kwargs=<unset>, /)", static (t, a) => a[0].Type.Has(Special.Call) ? t.RuntimeError("can't start new thread")
                : t.TypeError("first arg must be callable"), "Start a new thread and return its identifier.");
        b.Function("start_joinable_thread", "(function, handle=None, daemon=True)", static (t, _) => t.RuntimeError("can't start new thread"));
        b.Function("get_ident", "()", static (t, _) => Value.Int(Ident(t)), "Return a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously.");
        b.Function("get_native_id", "()", static (_, _) => Value.Int(Environment.CurrentManagedThreadId));
        b.Function("_get_main_thread_ident", "()", static (t, _) => Value.Int(Ident(t)));
        b.Function("_is_main_interpreter", "()", static (_, _) => Value.True);
        b.Function("_count", "()", static (_, _) => Value.Int(0));
        b.Function("stack_size", "(size=0, /)", static (_, _) => Value.Int(0));
        b.Function("daemon_threads_allowed", "()", static (_, _) => Value.True);
        b.Function("interrupt_main", "(signum=2, /)", static (t, _) =>
        {
            t.Vm.Interrupt();
            return Value.None;
        });
        b.Function("exit", "()", static (t, _) => t.Raise(ExceptionTypes.SystemExit));
        b.Function("_shutdown", "()", static (_, _) => Value.None);
        b.Function("set_name", "(name)", static (_, _) => Value.None);
    }

    /// <summary>The identity of a thread of script.</summary>
    internal static long Ident(VmThread thread) => RuntimeHelpers.GetHashCode(thread) + 1L;
}
