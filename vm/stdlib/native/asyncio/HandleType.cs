namespace CoroVm.StdLib.Native;

/// <summary>The members of asyncio.Handle.</summary>
internal static class HandleType
{
    internal static readonly TypeObject Definition = new("Handle", BuiltinTypes.Object, "asyncio.events", Populate) { HasWeakReferences = true };

    private static HandleObject Of(Value self) => (HandleObject)self.Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Object returned by callback registration methods.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new HandleObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, callback, args, loop, context=None)", static (t, a) =>
            ArgumentsReentrant(t, a[2]) is { } args && Of(a[0]).InitReentrant(t, a[1], args, a[3], a[4]) ? Value.None : Value.Error);
        b.Special(Special.Repr, static (t, a) => Of(a[0]).ExistingExtra is { Repr.IsNone: false } extra ? extra.Repr
            : Calls.CallReentrant(t, AsyncioState.Of(t).HandleRepr, a[0]));
        b.Method("_repr_info", "(self)", static (t, a) => Calls.CallReentrant(t, AsyncioState.Of(t).HandleInfo, a[0]));
        b.Method("get_context", "(self)", static (_, a) => Of(a[0]).Context);
        b.Method("cancel", "(self)", static (t, a) => Of(a[0]).CancelReentrant(t) ? Value.None : Value.Error);
        b.Method("cancelled", "(self)", static (_, a) => Value.Bool(Of(a[0]).IsCancelled));
        b.Method("_run", "(self)", static (t, a) => Of(a[0]).RunReentrant(t) ? Value.None : Value.Error);
        b.Member("_callback", static (_, self) => Of(self).ShownCallback, static (_, self, value) =>
        {
            Of(self).Callback = value;
            return true;
        });
        b.Member("_args", static (_, self) => Of(self).Args is { } args ? args : Value.None, static (t, self, value) =>
        {
            Of(self).Args = value.Ref as TupleObject;
            return true;
        });
        b.Member("_cancelled", static (_, self) => Value.Bool(Of(self).IsCancelled), static (t, self, value) =>
        {
            Of(self).IsCancelled = value.IsTrue;
            return true;
        });
        b.Member("_loop", static (_, self) => Of(self).Loop is { } loop ? loop : Value.None, static (_, self, value) =>
        {
            Of(self).Loop = value.Ref as ScriptObject;
            return true;
        });
        b.Member("_context", static (_, self) => Of(self).Context, static (_, self, value) =>
        {
            Of(self).Context = value;
            return true;
        });
        b.Member("_source_traceback", static (_, self) => Of(self).ExistingExtra is { } extra ? extra.SourceTraceback : Value.None, static (_, self, value) =>
        {
            Of(self).Extra.SourceTraceback = value;
            return true;
        });
        b.Member("_repr", static (_, self) => Of(self).ExistingExtra is { } extra ? extra.Repr : Value.None, static (_, self, value) =>
        {
            Of(self).Extra.Repr = value;
            return true;
        });
    }

    /// <summary>A handle's arguments as a tuple; null on error.</summary>
    internal static TupleObject? ArgumentsReentrant(VmThread thread, Value args)
    {
        if (args.Ref is TupleObject tuple)
            return tuple;
        if (args.IsNone)
            return TupleObject.Empty;
        Value made = Calls.CallReentrant(thread, BuiltinTypes.Tuple, args);
        return made.Ref as TupleObject;
    }
}

/// <summary>The members of asyncio.TimerHandle.</summary>
internal static class TimerHandleType
{
    internal static readonly TypeObject Definition = new("TimerHandle", HandleType.Definition, "asyncio.events", Populate) { HasWeakReferences = true };

    private static TimerHandleObject Of(Value self) => (TimerHandleObject)self.Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Object returned by timed callback registration methods.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new TimerHandleObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, when, callback, args, loop, context=None)", static (t, a) =>
        {
            TimerHandleObject self = Of(a[0]);
            if (HandleType.ArgumentsReentrant(t, a[3]) is not { } args || !self.InitReentrant(t, a[2], args, a[4], a[5]))
                return Value.Error;
            self.When = a[1];
            if (!Conversions.FloatReentrant(t, a[1], out double key))
                return Value.Error;
            self.Key = key;
            self.IsScheduled = false;
            return Value.None;
        });
        b.Method("when", "(self)", static (_, a) => Of(a[0]).When,
            "Return a scheduled callback time.\n\nThe time is an absolute timestamp, using the same time\nreference as loop.time().");
        b.Special(Special.Hash, static (t, a) => Hashing.HashReentrant(t, Of(a[0]).When, out long hash) ? Value.Int(hash) : Value.Error);
        b.Special(Special.Lt, static (t, a) => a[1].Ref is TimerHandleObject other ? Comparison.CompareReentrant(t, CompareOperator.Less, Of(a[0]).When, other.When) : Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => a[1].Ref is TimerHandleObject other ? Comparison.CompareReentrant(t, CompareOperator.Greater, Of(a[0]).When, other.When) : Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => OrEqualReentrant(t, a, CompareOperator.Less));
        b.Special(Special.Ge, static (t, a) => OrEqualReentrant(t, a, CompareOperator.Greater));
        b.Special(Special.Eq, static (t, a) => a[1].Ref is TimerHandleObject other ? EqualReentrant(t, Of(a[0]), other) : Value.NotImplemented);
        b.Member("_when", static (_, self) => Of(self).When, static (t, self, value) =>
        {
            if (!Conversions.FloatReentrant(t, value, out double key))
                return false;
            Of(self).When = value;
            Of(self).Key = key;
            return true;
        });
        b.Member("_scheduled", static (_, self) => Value.Bool(Of(self).IsScheduled), static (_, self, value) =>
        {
            Of(self).IsScheduled = value.IsTrue;
            return true;
        });
    }

    private static Value OrEqualReentrant(VmThread thread, ReadOnlySpan<Value> a, CompareOperator op)
    {
        if (a[1].Ref is not TimerHandleObject other)
            return Value.NotImplemented;
        TimerHandleObject self = Of(a[0]);
        Value strict = Comparison.CompareReentrant(thread, op, self.When, other.When);
        return strict.IsError || strict.IsTrue ? strict : EqualReentrant(thread, self, other);
    }

    private static Value EqualReentrant(VmThread thread, TimerHandleObject self, TimerHandleObject other)
    {
        int same = Comparison.EqualReentrant(thread, self.When, other.When);
        if (same > 0)
            same = Comparison.EqualReentrant(thread, self.Callback, other.Callback);
        if (same > 0)
            same = Comparison.EqualReentrant(thread, self.Args is { } x ? x : Value.None, other.Args is { } y ? y : Value.None);
        return same < 0 ? Value.Error : Value.Bool(same > 0 && self.IsCancelled == other.IsCancelled);
    }
}
