namespace CoroVm.StdLib.Native;

/// <summary>The members of the native base of asyncio's event loops.</summary>
internal static class EventLoopType
{
    internal static readonly TypeObject Definition = new("_EventLoop", BuiltinTypes.Object, "_asyncio", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private static EventLoopObject Of(Value self) => (EventLoopObject)self.Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => new EventLoopObject((TypeObject)a[0].Ref!));
        Callbacks(b);
        State(b);
        Fields(b);
    }

    private static void Callbacks(TypeBuilder b)
    {
        b.Method("call_soon", "(self, callback, *args, context=None)", static (t, a) =>
        {
            EventLoopObject loop = Of(a[0]);
            if (!loop.CheckClosed(t) || (loop.IsDebug && !CheckReentrant(t, loop, a[1], "call_soon")))
                return Value.Error;
            var handle = new HandleObject(HandleType.Definition);
            if (!handle.InitReentrant(t, a[1], (TupleObject)a[2].Ref!, a[0], a[3]))
                return Value.Error;
            loop.Ready.AddLast(handle);
            return handle;
        }, "Arrange for a callback to be called as soon as possible.\n\nThis operates as a FIFO queue: callbacks are called in the\norder in which they are registered.  Each callback will be\ncalled exactly once.\n\nAny positional arguments after the callback will be passed to\nthe callback when it is called.");
        b.Method("call_at", "(self, when, callback, *args, context=None)", static (t, a) =>
        {
            EventLoopObject loop = Of(a[0]);
            if (a[1].IsNone)
                return t.TypeError("when cannot be None");
            if (!loop.CheckClosed(t) || (loop.IsDebug && !CheckReentrant(t, loop, a[2], "call_at")))
                return Value.Error;
            return loop.CallAtReentrant(t, a[1], a[2], (TupleObject)a[3].Ref!, a[4]) is { } timer ? timer : Value.Error;
        }, "Like call_later(), but uses an absolute time.\n\nAbsolute time corresponds to the event loop's time() method.");
        b.Method("call_later", "(self, delay, callback, *args, context=None)", static (t, a) =>
        {
            EventLoopObject loop = Of(a[0]);
            if (a[1].IsNone)
                return t.TypeError("delay must not be None");
            if (!loop.Leaves(loop.Type, callAt))
                return CallAtMethodReentrant(t, loop, a[1], a[2], (TupleObject)a[3].Ref!, a[4]);
            if (!loop.TimeReentrant(t, out double now))
                return Value.Error;
            Value when = Operators.BinaryReentrant(t, BinaryOperator.Add, Value.Float(now), a[1]);
            if (when.IsError || !loop.CheckClosed(t) || (loop.IsDebug && !CheckReentrant(t, loop, a[2], "call_later")))
                return Value.Error;
            return loop.CallAtReentrant(t, when, a[2], (TupleObject)a[3].Ref!, a[4]) is { } timer ? timer : Value.Error;
        }, "Arrange for a callback to be called at a given time.\n\nReturn a Handle: an opaque object with a cancel() method that\ncan be used to cancel the call.\n\nThe delay can be an int or float, expressed in seconds.  It is\nalways relative to the current time.\n\nEach callback will be called exactly once.  If two callbacks\nare scheduled for exactly the same time, it is undefined which\nwill be called first.");
        b.Method("_timer_handle_cancelled", "(self, handle)", static (_, a) =>
        {
            if (a[1].Ref is TimerHandleObject timer)
                Of(a[0]).TimerCancelled(timer);
            return Value.None;
        });
        b.Method("_add_callback", "(self, handle)", static (t, a) =>
        {
            if (a[1].Ref is not HandleObject { IsCancelled: true })
                Of(a[0]).Ready.AddLast(a[1]);
            return Value.None;
        });
        b.Method("create_future", "(self)", static (t, a) =>
        {
            var future = new FutureObject(FutureType.Definition);
            return future.InitReentrant(t, a[0]) ? future : Value.Error;
        }, "Create a Future object attached to the loop.");
        b.Method("create_task", "(self, coro, **kwargs)", static (t, a) => CreateTaskReentrant(t, Of(a[0]), a[1], (DictObject)a[2].Ref!),
            "Schedule or begin executing a coroutine object.\n\nReturn a task object.");
        b.Method("_run_once", "(self)", static (t, a) => EventLoopRun.OnceReentrant(t, Of(a[0])) ? Value.None : Value.Error,
            "Run one full iteration of the event loop.\n\nThis calls all currently ready callbacks, polls for I/O,\nschedules the resulting callbacks, and finally schedules\n'call_later' callbacks.");
        b.Method("_wake", "(self)", static (_, a) =>
        {
            Of(a[0]).Waker.Wake();
            return Value.None;
        });
    }

    private static readonly StrObject callAt = StrObject.From("call_at");

    private static void State(TypeBuilder b)
    {
        b.Method("time", "(self)", static (t, a) => Value.Float(Of(a[0]).Now(t)),
            "Return the time according to the event loop's clock.\n\nThis is a float expressed in seconds since an epoch, but the\nepoch, precision, accuracy and drift are unspecified and may\ndiffer per event loop.");
        b.Method("get_debug", "(self)", static (_, a) => Value.Bool(Of(a[0]).IsDebug));
        b.Method("is_closed", "(self)", static (_, a) => Value.Bool(Of(a[0]).IsClosed), "Returns True if the event loop was closed.");
        b.Method("is_running", "(self)", static (_, a) => Value.Bool(!Of(a[0]).ThreadId.IsNone), "Returns True if the event loop is running.");
        b.Method("stop", "(self)", static (_, a) =>
        {
            Of(a[0]).IsStopping = true;
            return Value.None;
        }, "Stop running the event loop.\n\nEvery callback already scheduled will still run.  This simply informs\nrun_forever to stop looping after a complete iteration.");
        b.Method("_check_closed", "(self)", static (t, a) => Of(a[0]).CheckClosed(t) ? Value.None : Value.Error);
        b.Method("get_task_factory", "(self)", static (_, a) => Of(a[0]).TaskFactory, "Return a task factory, or None if the default one is in use.");
    }

    private static void Fields(TypeBuilder b)
    {
        b.Property("_ready", static (_, self) => Of(self).Ready, static (t, self, value) =>
        {
            if (value.Ref is not DequeObject ready)
                return Refuse(t, "_ready must be a deque");
            Of(self).Ready = ready;
            return true;
        });
        b.Property("_scheduled", static (_, self) => Of(self).Scheduled, static (t, self, value) =>
        {
            if (value.Ref is not ListObject list)
                return Refuse(t, "_scheduled must be a list");
            Of(self).Scheduled = list;
            return true;
        });
        b.Property("_timer_cancelled_count", static (_, self) => Value.Int(Of(self).CancelledTimers), static (_, self, value) =>
        {
            Of(self).CancelledTimers = value.IsInt ? value.Bits : 0;
            return true;
        });
        b.Property("_clock_resolution", static (_, self) => Value.Float(Of(self).Resolution), static (t, self, value) =>
        {
            if (!Conversions.FloatReentrant(t, value, out double resolution))
                return false;
            Of(self).Resolution = resolution;
            return true;
        });
        Flag(b, "_closed", static loop => loop.IsClosed, static (loop, on) => loop.IsClosed = on);
        Flag(b, "_stopping", static loop => loop.IsStopping, static (loop, on) => loop.IsStopping = on);
        Flag(b, "_debug", static loop => loop.IsDebug, static (loop, on) => loop.IsDebug = on);
        Flag(b, "_virtual", static loop => loop.IsVirtual, static (loop, on) => loop.IsVirtual = on);
        Field(b, "_thread_id", static loop => loop.ThreadId, static (loop, value) => loop.ThreadId = value);
        Field(b, "_task_factory", static loop => loop.TaskFactory, static (loop, value) => loop.TaskFactory = value);
        Field(b, "_current_handle", static loop => loop.CurrentHandle, static (loop, value) => loop.CurrentHandle = value);
        Field(b, "_selector", static loop => loop.Selector, static (loop, value) => loop.Selector = value);
    }

    private static void Flag(TypeBuilder b, string name, Func<EventLoopObject, bool> get, Action<EventLoopObject, bool> set) =>
        b.Property(name, (_, self) => Value.Bool(get(Of(self))), (t, self, value) =>
        {
            int truth = value.IsUnbound ? 0 : Truth.OfReentrant(t, value);
            set(Of(self), truth > 0);
            return truth >= 0;
        });

    private static void Field(TypeBuilder b, string name, Func<EventLoopObject, Value> get, Action<EventLoopObject, Value> set) =>
        b.Property(name, (_, self) => get(Of(self)), (_, self, value) =>
        {
            set(Of(self), value.IsUnbound ? Value.None : value);
            return true;
        });

    private static bool Refuse(VmThread thread, string message)
    {
        thread.TypeError(message);
        return false;
    }

    private static bool CheckReentrant(VmThread thread, EventLoopObject loop, Value callback, string method) =>
        !Calls.CallReentrant(thread, AsyncioState.Of(thread).CheckCallback, loop, callback, Value.Str(method)).IsError;

    /// <summary><c>self.call_at(self.time() + delay, callback, *args, context=context)</c> for a class that replaces call_at.</summary>
    private static Value CallAtMethodReentrant(VmThread thread, EventLoopObject loop, Value delay, Value callback, TupleObject args, Value context)
    {
        Value now = Calls.MethodReentrant(thread, loop, AsyncioNames.Time);
        Value when = now.IsError ? now : Operators.BinaryReentrant(thread, BinaryOperator.Add, now, delay);
        Value method = when.IsError ? when : Attributes.GetReentrant(thread, loop, callAt);
        return method.IsError ? method : Calls.CallReentrant(thread, method, [when, callback, .. args.Items, context], AsyncioNames.ContextKeyword);
    }

    private static Value CreateTaskReentrant(VmThread thread, EventLoopObject loop, Value coroutine, DictObject keywords)
    {
        if (!loop.CheckClosed(thread))
            return Value.Error;
        if (!loop.TaskFactory.IsNone)
            return WithKeywordsReentrant(thread, loop.TaskFactory, [loop, coroutine], keywords);
        if (keywords.Count == 0)
            return TaskObject.CreateReentrant(thread, loop, coroutine, Value.None, Value.None, Value.Unbound) is { } task ? task : Value.Error;
        var all = new DictObject();
        all.CopyFrom(keywords);
        all.Set(StrObject.From("loop"), loop);
        return WithKeywordsReentrant(thread, TaskType.Definition, [coroutine], all);
    }

    private static Value WithKeywordsReentrant(VmThread thread, Value callable, Value[] positional, DictObject keywords)
    {
        var args = new List<Value>(positional);
        var names = new List<Value>();
        int i = 0;
        while (DictOps.Next(keywords, ref i, out DictObject.Entry e))
        {
            names.Add(e.Key);
            args.Add(e.Value);
        }
        return Calls.CallReentrant(thread, callable, args.ToArray(), TupleObject.Of(names.ToArray()));
    }
}
