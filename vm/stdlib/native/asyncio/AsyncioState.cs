namespace CoroVm.StdLib.Native;

/// <summary>What asyncio keeps for a virtual machine, above all what its Python part does for the native one.</summary>
internal sealed class AsyncioState
{
    /// <summary>asyncio.CancelledError and InvalidStateError.</summary>
    internal TypeObject Cancelled { get; set; } = ExceptionTypes.BaseException;
    internal TypeObject InvalidState { get; set; } = ExceptionTypes.Exception;

    /// <summary>Functions of the package, by the names that <c>_install</c> takes.</summary>
    internal Value FutureRepr, TaskRepr, HandleRepr, HandleInfo, HandleFailed, ExtractStack, IsCoroutine, GetStack, PrintStack, PolicyLoop,
        ReportUnretrieved, ReportDestroyed, CheckCallback, RunReadySlowly, EnsureFuture, ForeignTasks;

    internal TaskRegistry Tasks { get; } = new();

    /// <summary>The running task of loops that are not ours, by loop.</summary>
    internal DictObject CurrentTasks { get; } = new();

    /// <summary>The number in the name of the last task that was given none.</summary>
    internal long TaskNumber { get; set; }

    internal static AsyncioState Of(VmThread thread) => RunningLoops.Of(thread).State;
}

/// <summary>The loop that runs in a thread.</summary>
internal sealed class RunningLoops(AsyncioState state)
{
    internal AsyncioState State { get; } = state;

    internal ScriptObject? Loop { get; set; }

    internal static RunningLoops Of(VmThread thread) =>
        Unsafe.As<RunningLoops>(thread.LoopState ??= new RunningLoops(thread.Vm.ModuleState<AsyncioState>()));

    /// <summary><c>get_event_loop()</c></summary>
    internal static Value EventLoopReentrant(VmThread thread) =>
        Of(thread).Loop is { } loop ? loop : Calls.CallReentrant(thread, AsyncioState.Of(thread).PolicyLoop);

    /// <summary><c>get_running_loop()</c></summary>
    internal static Value RunningOrRaise(VmThread thread) =>
        Of(thread).Loop is { } loop ? loop : thread.RuntimeError("no running event loop");
}
