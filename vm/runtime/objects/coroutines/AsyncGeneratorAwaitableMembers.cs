namespace CoroVm.Runtime.Objects;

/// <summary>What the awaitables of an async generator have: they are iterators that await drives.</summary>
internal static class AsyncGeneratorAwaitableMembers
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Await, static (t, a) => a[0]);
        b.Special(Special.Iter, static (t, a) => a[0]);
        b.Special(Special.Next, static (t, a) => AsyncGenerators.SendReentrant(t, Of(a[0]), Value.None));
        b.Method("send", "(self, value, /)", static (t, a) => AsyncGenerators.SendReentrant(t, Of(a[0]), a[1]));
        b.Method("throw", "(self, type, value=<unset>, traceback=<unset>, /)", static (t, a) =>
            GeneratorMembers.ThrownReentrant(t, a[1], a[2], a[3]) is { } exception ? AsyncGenerators.ThrowReentrant(t, Of(a[0]), exception) : Value.Error);
        b.Method("close", "(self, /)", static (t, a) => CloseReentrant(t, Of(a[0])));
    }

    private static AsyncGeneratorAwaitable Of(in Value self) => (AsyncGeneratorAwaitable)self.Ref!;

    private static Value CloseReentrant(VmThread t, AsyncGeneratorAwaitable awaitable)
    {
        if (awaitable.State == AsyncGeneratorAwaitable.Phase.Closed)
            return Value.None;
        Value result = AsyncGenerators.ThrowReentrant(t, awaitable, Exceptions.Create(t, ExceptionTypes.GeneratorExit, TupleObject.Empty));
        if (!result.IsError)
            return t.RuntimeError("coroutine ignored GeneratorExit");
        return t.Swallow(ExceptionTypes.StopIteration) || t.Swallow(ExceptionTypes.StopAsyncIteration) || t.Swallow(ExceptionTypes.GeneratorExit)
            ? Value.None : Value.Error;
    }
}
