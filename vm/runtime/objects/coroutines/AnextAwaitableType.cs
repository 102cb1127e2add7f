namespace CoroVm.Runtime.Objects;

/// <summary>anext_awaitable: <c>anext(iterator, default)</c>, which gives the default where the awaitable raises StopAsyncIteration.</summary>
internal sealed class AnextAwaitableObject(Value wrapped, Value fallback) : ScriptObject
{
    internal Value Wrapped { get; } = wrapped;

    internal Value Default { get; } = fallback;

    internal override TypeObject Type => BuiltinTypes.AnextAwaitable;
}

/// <summary>The members of <c>anext_awaitable</c>.</summary>
internal static class AnextAwaitableType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Await, static (t, a) => a[0]);
        b.Special(Special.Iter, static (t, a) => a[0]);
        b.Special(Special.Next, static (t, a) => StepReentrant(t, Of(a[0]), Names.Send, [Value.None]));
        b.Method("send", "(self, value, /)", static (t, a) => StepReentrant(t, Of(a[0]), Names.Send, a[1..]));
        b.Method("throw", "(self, type, value=<unset>, traceback=<unset>, /)", static (t, a) =>
            StepReentrant(t, Of(a[0]), Names.Throw, a[2].IsUnbound ? a[1..2] : a[3].IsUnbound ? a[1..3] : a[1..]));
        b.Method("close", "(self, /)", static (t, a) => StepReentrant(t, Of(a[0]), Names.Close, []));
    }

    private static AnextAwaitableObject Of(in Value self) => (AnextAwaitableObject)self.Ref!;

    private static Value StepReentrant(VmThread t, AnextAwaitableObject self, StrObject method, ReadOnlySpan<Value> args)
    {
        Value iterator = Execute.Awaiting.AwaitableReentrant(t, self.Wrapped);
        if (iterator.IsError)
            return iterator;
        Value result;
        if (ReferenceEquals(method, Names.Send) && args[0].IsNone && iterator.Ref is not (GeneratorObject or AsyncGeneratorAwaitable))
        {
            if (Iteration.NextReentrant(t, iterator, out result))
                return result;
            if (!t.HasPending)
                return Exceptions.RaiseStopIteration(t, Value.None);
            result = Value.Error;
        }
        else
        {
            result = Calls.MethodReentrant(t, iterator, method, args);
        }
        if (result.IsError && t.Swallow(ExceptionTypes.StopAsyncIteration))
            return Exceptions.RaiseStopIterationValue(t, self.Default);
        return result;
    }
}
