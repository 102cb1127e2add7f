namespace CoroVm.StdLib.Native;

/// <summary>The members of asyncio.Future.</summary>
internal static class FutureType
{
    internal static readonly TypeObject Definition = new("Future", BuiltinTypes.Object, "_asyncio", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private static readonly StrObject pending = StrObject.From("PENDING"), cancelled = StrObject.From("CANCELLED"), finished = StrObject.From("FINISHED");

    private static FutureObject Self(ReadOnlySpan<Value> a) => (FutureObject)a[0].Ref!;

    private static FutureObject Of(Value self) => (FutureObject)self.Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("This class is *almost* compatible with concurrent.futures.Future.\n\nDifferences:\n\n- result() and exception() take no timeout and raise if the future isn't done;\n- callbacks are called by the loop's call_soon();\n- it is not thread-safe.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new FutureObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, *, loop=None)", static (t, a) => Self(a).InitReentrant(t, a[1]) ? Value.None : Value.Error);
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
        foreach (Special special in new[] { Special.Await, Special.Iter })
            b.Special(special, static (t, a) => Self(a).Loop is null ? NotInitialized(t) : new FutureIterator(Self(a), false));
        b.Special(Special.Repr, static (t, a) => Calls.CallReentrant(t, AsyncioState.Of(t).FutureRepr, a[0]));
        Outcome(b);
        b.Method("add_done_callback", "(self, fn, /, *, context=<unset>)", static (t, a) =>
            Self(a).Loop is null ? NotInitialized(t) : Self(a).AddCallbackReentrant(t, a[1], a[2]) ? Value.None : Value.Error,
            "Add a callback to be run when the future becomes done.\n\nThe callback is called with a single argument - the future object. If\nthe future is already done when this is called, the callback is\nscheduled with call_soon.");
        b.Method("remove_done_callback", "(self, fn, /)", static (t, a) =>
            Self(a).Loop is null ? NotInitialized(t) : Self(a).RemoveCallbackReentrant(t, a[1]) is var n and >= 0 ? Value.Int(n) : Value.Error,
            "Remove all instances of a callback from the \"call when done\" list.\n\nReturns the number of callbacks removed.");
        b.Method("get_loop", "(self, /)", static (t, a) => Self(a).Loop is { } loop ? loop : NotInitialized(t), "Return the event loop the Future is bound to.");
        b.Method("_make_cancelled_error", "(self, /)", static (t, a) => Self(a).TakeCancelledError(t),
            "Create the CancelledError to raise if the Future is cancelled.\n\nThis should only be called once when handling a cancellation since\nit erases the context exception value.");
        Inside(b);
    }

    private static void Outcome(TypeBuilder b)
    {
        b.Method("cancel", "(self, /, msg=None)", static (t, a) =>
            Self(a).Loop is null ? NotInitialized(t) : Self(a).RequestCancelReentrant(t, a[1]) is var n and >= 0 ? Value.Bool(n > 0) : Value.Error,
            "Cancel the future and schedule callbacks.\n\nIf the future is already done or cancelled, return False.  Otherwise,\nchange the future's state to cancelled, schedule the callbacks and\nreturn True.");
        b.Method("cancelled", "(self, /)", static (t, a) => Value.Bool(Self(a).State == FutureState.Cancelled), "Return True if the future was cancelled.");
        b.Method("done", "(self, /)", static (t, a) => Value.Bool(Self(a).IsDone && Self(a).Loop is not null),
            "Return True if the future is done.\n\nDone means either that a result / exception are available, or that the\nfuture was cancelled.");
        b.Method("result", "(self, /)", static (t, a) => Self(a).Loop is null ? NoState(t) : Self(a).ResultOrRaise(t),
            "Return the result this future represents.\n\nIf the future has been cancelled, raises CancelledError.  If the\nfuture's result isn't yet available, raises InvalidStateError.  If\nthe future is done and has an exception set, this exception is raised.");
        b.Method("exception", "(self, /)", static (t, a) => Self(a).Loop is null ? NoState(t) : Self(a).ExceptionOrRaise(t),
            "Return the exception that was set on this future.\n\nThe exception (or None if no exception was set) is returned only if\nthe future is done.  If the future has been cancelled, raises\nCancelledError.  If the future isn't done yet, raises\nInvalidStateError.");
        b.Method("set_result", "(self, result, /)", static (t, a) =>
            Self(a).Loop is null ? NotInitialized(t) : Self(a).SetResultReentrant(t, a[1]) ? Value.None : Value.Error,
            "Mark the future done and set its result.\n\nIf the future is already done when this method is called, raises\nInvalidStateError.");
        b.Method("set_exception", "(self, exception, /)", static (t, a) =>
            Self(a).Loop is null ? NotInitialized(t) : Self(a).SetExceptionReentrant(t, a[1]) ? Value.None : Value.Error,
            "Mark the future done and set an exception.\n\nIf the future is already done when this method is called, raises\nInvalidStateError.");
    }

    /// <summary>What CPython's tests, debuggers and duck types look at.</summary>
    private static void Inside(TypeBuilder b)
    {
        b.Property("_state", static (_, self) => Of(self).State switch { FutureState.Pending => pending, FutureState.Cancelled => cancelled, _ => finished });
        b.Property("_asyncio_future_blocking", static (_, self) => Value.Bool(Of(self).IsBlocking), static (t, self, value) =>
        {
            int truth = value.IsUnbound ? 0 : Truth.OfReentrant(t, value);
            if (value.IsUnbound)
                t.AttributeError(self, StrObject.From("_asyncio_future_blocking"), "cannot delete attribute");
            Of(self).IsBlocking = truth > 0;
            return truth >= 0 && !value.IsUnbound;
        });
        b.Property("_asyncio_awaited_by", static (t, self) => Of(self).AwaitedBySet(t));
        b.Property("_loop", static (_, self) => Of(self).Loop is { } loop ? loop : Value.None);
        b.Property("_callbacks", static (_, self) => Callbacks(Of(self)));
        b.Property("_result", static (_, self) => Of(self) is { State: FutureState.Finished, HasException: false } f ? f.Result : Value.None);
        b.Property("_exception", static (_, self) => Of(self) is { HasException: true } f ? f.Result : Value.None);
        b.Property("_cancel_message", static (_, self) => Of(self).ExistingExtra is { } extra ? extra.CancelMessage : Value.None, static (t, self, value) =>
        {
            Of(self).Extra.CancelMessage = value.IsUnbound ? Value.None : value;
            return true;
        });
        b.Property("_source_traceback", static (_, self) => Of(self).ExistingExtra is { } extra ? extra.SourceTraceback : Value.None);
        b.Property("_log_traceback", static (_, self) => Value.Bool(Of(self).ExistingExtra?.Unretrieved is not null), static (t, self, value) =>
        {
            int truth = value.IsUnbound ? 0 : Truth.OfReentrant(t, value);
            if (value.IsUnbound)
                t.AttributeError(self, StrObject.From("_log_traceback"), "cannot delete attribute");
            else if (truth > 0)
                t.ValueError("_log_traceback can only be set to False");
            else if (truth == 0)
                Of(self).Retrieved();
            return !t.HasPending;
        });
    }

    /// <summary><c>_callbacks</c>: pairs of what is to be called and its context.</summary>
    private static Value Callbacks(FutureObject self)
    {
        if (self.Waiting is not { } waiting)
            return Value.None;
        var list = new ListObject(1);
        if (waiting is List<object> many)
        {
            foreach (object entry in many)
                list.Add(Callback(entry));
        }
        else
        {
            list.Add(Callback(waiting));
        }
        return list;
    }

    private static Value Callback(object entry) => entry switch
    {
        TaskObject task => TupleObject.Of(new TaskWakeup(task), task.Context),
        GatheringFutureObject gathering => TupleObject.Of(new GatherCallback(gathering), GatheringFutureObject.Context),
        _ => TupleObject.Of(((FutureCallback)entry).Function, ((FutureCallback)entry).Context),
    };

    private static Value NoState(VmThread thread) => thread.Raise(AsyncioState.Of(thread).InvalidState, "Future object is not initialized.");

    private static Value NotInitialized(VmThread thread) => thread.RuntimeError("Future object is not initialized.");
}
