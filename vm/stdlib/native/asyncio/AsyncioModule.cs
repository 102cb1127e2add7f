namespace CoroVm.StdLib.Native;

/// <summary>_asyncio: futures, tasks, handles and the event loop's inner part.</summary>
internal sealed class AsyncioModule : NativeModule
{
    internal override string Name => "_asyncio";

    internal override string Doc => "Accelerator module for asyncio";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(FutureType.Definition);
        b.Type(TaskType.Definition);
        b.Type(HandleType.Definition);
        b.Type(TimerHandleType.Definition);
        b.Type(EventLoopType.Definition);
        b.Type(GatheringFutureObject.Definition);
        b.Value("_pause", PauseAwaitable.Instance);
        b.Function("_install", "(**kwargs)", static (t, a) => Install(t, (DictObject)a[0].Ref!) ? Value.None : Value.Error);
        Loops(b);
        Tasks(b);
    }

    private static void Loops(ModuleBuilder b)
    {
        b.Function("get_running_loop", "()", static (t, _) => RunningLoops.RunningOrRaise(t),
            "Return the running event loop.  Raise a RuntimeError if there is none.\n\nThis function is thread-specific.");
        b.Function("_get_running_loop", "()", static (t, _) => RunningLoops.Of(t).Loop is { } loop ? loop : Value.None,
            "Return the running event loop or None.\n\nThis is a low-level function intended to be used by event loops.\nThis function is thread-specific.");
        b.Function("_set_running_loop", "(loop, /)", static (t, a) =>
        {
            RunningLoops.Of(t).Loop = a[0].Ref as ScriptObject;
            return Value.None;
        }, "Set the running event loop.\n\nThis is a low-level function intended to be used by event loops.\nThis function is thread-specific.");
        b.Function("get_event_loop", "()", static (t, _) => RunningLoops.EventLoopReentrant(t),
            "Return an asyncio event loop.\n\nWhen called from a coroutine or a callback (e.g. scheduled with\ncall_soon or similar API), this function will always return the\nrunning event loop.\n\nIf there is no running event loop set, the function will return\nthe result of `get_event_loop_policy().get_event_loop()` call.");
    }

    private static void Tasks(ModuleBuilder b)
    {
        b.Function("current_task", "(loop=None)", static (t, a) =>
        {
            Value loop = a[0].IsNone ? RunningLoops.RunningOrRaise(t) : a[0];
            return loop.IsError ? loop : loop.Ref is ScriptObject own ? TaskSteps.CurrentReentrant(t, own) : Value.None;
        }, "Return a currently executed task.");
        b.Function("_enter_task", "(loop, task)", static (t, a) => TaskSteps.EnterReentrant(t, (ScriptObject)a[0].Ref!, a[1]) ? Value.None : Value.Error,
            "Enter into task execution or resume suspended task.\n\nTask belongs to loop.\n\nReturns None.");
        b.Function("_leave_task", "(loop, task)", static (t, a) => TaskSteps.LeaveReentrant(t, (ScriptObject)a[0].Ref!, a[1]) ? Value.None : Value.Error,
            "Leave task execution or suspend a task.\n\nTask belongs to loop.\n\nReturns None.");
        b.Function("_swap_current_task", "(loop, task)", static (t, a) => TaskSteps.SwapReentrant(t, (ScriptObject)a[0].Ref!, a[1]),
            "Temporarily swap in the supplied task and return the original one (or None).\n\nThis is intended for use during eager coroutine execution.");
        b.Function("all_tasks", "(loop=None)", static (t, a) =>
        {
            Value loop = a[0].IsNone ? RunningLoops.RunningOrRaise(t) : a[0];
            return loop.IsError ? loop : AllTasksReentrant(t, loop);
        }, "Return a set of all tasks for the loop.");
        b.Function("_watch_task", "(task, /)", static (t, a) =>
        {
            if (a[0].Ref is not TaskObject task)
                return Value.False;
            TaskRegistry.Register(t, task);
            return Value.True;
        });
        b.Function("_unwatch_task", "(task, /)", static (t, a) =>
        {
            if (a[0].Ref is not TaskObject task)
                return Value.False;
            TaskRegistry.Unregister(t, task);
            return Value.True;
        });
        b.Function("_sleep", "(delay, result, /)", static (t, a) => SleepFutureObject.MakeReentrant(t, a[0], a[1]));
        b.Function("gather", "(*coros_or_futures, return_exceptions=False)", static (t, a) =>
        {
            int exceptions = Truth.OfReentrant(t, a[1]);
            return exceptions < 0 ? Value.Error : GatheringFutureObject.GatherReentrant(t, (TupleObject)a[0].Ref!, exceptions > 0);
        }, "Return a future aggregating results from the given coroutines/futures.\n\nCoroutines will be wrapped in a future and scheduled in the event\nloop. They will not necessarily be scheduled in the same order as\npassed in.");
        b.Function("future_add_to_awaited_by", "(fut, waiter, /)", static (_, a) =>
        {
            if (a[0].Ref is FutureObject future && a[1].Ref is FutureObject waiter)
                future.AddAwaitedBy(waiter);
            return Value.None;
        }, "Record that `fut` is awaited on by `waiter`.");
        b.Function("future_discard_from_awaited_by", "(fut, waiter, /)", static (_, a) =>
        {
            if (a[0].Ref is FutureObject future && a[1].Ref is FutureObject waiter)
                future.DiscardAwaitedBy(waiter);
            return Value.None;
        });
    }

    /// <summary>The tasks of one loop that are not done: those that wait, are ready or run, and those of other classes.</summary>
    private static Value AllTasksReentrant(VmThread thread, Value loop)
    {
        Value foreign = Calls.CallReentrant(thread, AsyncioState.Of(thread).ForeignTasks, loop);
        if (foreign.IsError)
            return foreign;
        var found = (SetObject)foreign.Ref!;
        foreach (TaskObject task in AsyncioState.Of(thread).Tasks.Live())
            if (ReferenceEquals(task.Loop, loop.Ref) && !found.AddReentrant(thread, task))
                return Value.Error;
        if (loop.Ref is not EventLoopObject ours)
            return found;
        foreach (TaskObject task in ours.Tasks.Live())
            if (!found.AddReentrant(thread, task))
                return Value.Error;
        for (int i = 0; i < ours.Ready.Count; i++)
            if (ours.Ready[i].Ref is TaskObject { IsDone: false } task && !found.AddReentrant(thread, task))
                return Value.Error;
        return ours.CurrentTask is TaskObject { IsDone: false } current && !found.AddReentrant(thread, current) ? Value.Error : found;
    }

    /// <summary>Takes what the Python part of the package provides.</summary>
    private static bool Install(VmThread thread, DictObject parts)
    {
        AsyncioState state = AsyncioState.Of(thread);
        int i = 0;
        while (DictOps.Next(parts, ref i, out DictObject.Entry e))
        {
            string name = ((StrObject)e.Key.Ref!).Text;
            switch (name)
            {
                case "cancelled_error": state.Cancelled = (TypeObject)e.Value.Ref!; break;
                case "invalid_state_error": state.InvalidState = (TypeObject)e.Value.Ref!; break;
                case "future_repr": state.FutureRepr = e.Value; break;
                case "task_repr": state.TaskRepr = e.Value; break;
                case "handle_repr": state.HandleRepr = e.Value; break;
                case "handle_info": state.HandleInfo = e.Value; break;
                case "handle_failed": state.HandleFailed = e.Value; break;
                case "extract_stack": state.ExtractStack = e.Value; break;
                case "is_coroutine": state.IsCoroutine = e.Value; break;
                case "get_stack": state.GetStack = e.Value; break;
                case "print_stack": state.PrintStack = e.Value; break;
                case "policy_loop": state.PolicyLoop = e.Value; break;
                case "report_unretrieved": state.ReportUnretrieved = e.Value; break;
                case "report_destroyed": state.ReportDestroyed = e.Value; break;
                case "check_callback": state.CheckCallback = e.Value; break;
                case "run_ready_slowly": state.RunReadySlowly = e.Value; break;
                case "foreign_tasks": state.ForeignTasks = e.Value; break;
                case "sleep": ((FunctionObject)e.Value.Ref!).Shortcut = new PauseShortcut(); break;
                case "ensure_future": state.EnsureFuture = e.Value; break;
                default:
                    thread.TypeError("asyncio has no part '" + name + "'");
                    return false;
            }
        }
        return true;
    }
}
