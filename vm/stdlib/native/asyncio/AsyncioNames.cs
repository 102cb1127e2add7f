namespace CoroVm.StdLib.Native;

/// <summary>Names that asyncio's natives look up.</summary>
internal static class AsyncioNames
{
    internal static readonly StrObject
        Cancel = StrObject.From("cancel"), CallSoon = StrObject.From("call_soon"), Time = StrObject.From("time"), RunOnce = StrObject.From("_run_once"),
        GetDebug = StrObject.From("get_debug"), IsRunning = StrObject.From("is_running"), GetLoop = StrObject.From("get_loop"), LoopField = StrObject.From("_loop"),
        Blocking = StrObject.From("_asyncio_future_blocking"), AddDoneCallback = StrObject.From("add_done_callback"), Result = StrObject.From("result"),
        ProcessEvents = StrObject.From("_process_events"), Select = StrObject.From("select"), CreateTask = StrObject.From("create_task"),
        Run = StrObject.From("_run"), Cancelled = StrObject.From("_cancelled"), TimerCancelled = StrObject.From("_timer_handle_cancelled"),
        CreateFuture = StrObject.From("create_future"), Done = StrObject.From("done"), CallAt = StrObject.From("call_at"), CallLater = StrObject.From("call_later");

    internal static readonly TupleObject
        ContextKeyword = TupleObject.Of(StrObject.From("context")), MessageKeyword = TupleObject.Of(StrObject.From("msg"));
}
