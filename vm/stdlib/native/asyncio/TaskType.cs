namespace CoroVm.StdLib.Native;

/// <summary>The members of asyncio.Task.</summary>
internal static class TaskType
{
    internal static readonly TypeObject Definition = new("Task", FutureType.Definition, "_asyncio", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private static TaskObject Self(ReadOnlySpan<Value> a) => (TaskObject)a[0].Ref!;

    private static TaskObject Of(Value self) => (TaskObject)self.Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("A coroutine wrapped in a Future.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new TaskObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, coro, *, loop=None, name=None, context=None, eager_start=False)",
            static (t, a) => Self(a).InitReentrant(t, a[1], a[2], a[3], a[4], a[5]) ? Value.None : Value.Error);
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
        b.Special(Special.Repr, static (t, a) => Calls.CallReentrant(t, AsyncioState.Of(t).TaskRepr, a[0]));
        b.Method("set_result", "(self, result, /)", static (t, a) => t.RuntimeError("Task does not support set_result operation"));
        b.Method("set_exception", "(self, exception, /)", static (t, a) => t.RuntimeError("Task does not support set_exception operation"));
        b.Method("_make_cancelled_error", "(self, /)", static (t, a) => Self(a).TakeCancelledError(t));
        b.Method("cancel", "(self, /, msg=None)", static (t, a) => Self(a).RequestCancelReentrant(t, a[1]) is var n and >= 0 ? Value.Bool(n > 0) : Value.Error,
            "Request that this task cancel itself.\n\nThis arranges for a CancelledError to be thrown into the\nwrapped coroutine on the next cycle through the event loop.\nThe coroutine then has a chance to clean up or even deny\nthe request using try/except/finally.");
        b.Method("cancelling", "(self, /)", static (t, a) => Value.Int(Self(a).CancelRequests), "Return the count of the task's cancellation requests.");
        b.Method("uncancel", "(self, /)", static (t, a) =>
        {
            TaskObject self = Self(a);
            if (self.CancelRequests > 0 && --self.CancelRequests == 0)
                self.MustCancel = false;
            return Value.Int(self.CancelRequests);
        }, "Decrement the task's count of cancellation requests.\n\nReturns the remaining number of cancellation requests.");
        b.Method("get_stack", "(self, /, *, limit=None)", static (t, a) => Calls.CallReentrant(t, AsyncioState.Of(t).GetStack, a[0], a[1]),
            "Return the list of stack frames for this task's coroutine.");
        b.Method("print_stack", "(self, /, *, limit=None, file=None)", static (t, a) => Calls.CallReentrant(t, AsyncioState.Of(t).PrintStack, a[0], a[1], a[2]),
            "Print the stack or traceback for this task's coroutine.");
        b.Method("get_name", "(self, /)", static (t, a) => Self(a).Name);
        b.Method("set_name", "(self, value, /)", static (t, a) =>
        {
            if (Representation.StrReentrant(t, a[1]) is not { } name)
                return Value.Error;
            Self(a).SetName(name);
            return Value.None;
        });
        b.Method("get_coro", "(self, /)", static (t, a) => Self(a).Coroutine is { } c ? c : Value.None);
        b.Method("get_context", "(self, /)", static (t, a) => Self(a).Context);
        Inside(b);
    }

    private static void Inside(TypeBuilder b)
    {
        b.Property("_coro", static (_, self) => Of(self).Coroutine is { } c ? c : Value.None);
        b.Property("_fut_waiter", static (_, self) => Of(self).Waiter is { } waiter ? waiter : Value.None);
        b.Property("_must_cancel", static (_, self) => Value.Bool(Of(self).MustCancel));
        b.Property("_num_cancels_requested", static (_, self) => Value.Int(Of(self).CancelRequests));
        b.Property("_log_destroy_pending", static (_, self) => Value.Bool(Of(self).LogDestroyPending), static (t, self, value) =>
        {
            int truth = value.IsUnbound ? 0 : Truth.OfReentrant(t, value);
            if (value.IsUnbound)
                t.AttributeError(self, StrObject.From("_log_destroy_pending"), "cannot delete attribute");
            Of(self).LogDestroyPending = truth > 0;
            return !t.HasPending;
        });
        // A loop whose class runs the queue itself treats what is in it as handles.
        b.Property("_cancelled", static (_, _) => Value.False);
        b.Method("_run", "(self, /)", static (t, a) =>
            TaskContexts.RunReentrant(t, Self(a).Context, new TaskStep(Self(a), null), []).IsError ? Value.Error : Value.None);
    }
}
