using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>aiter and anext.</summary>
internal static class AsyncFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("aiter", "(async_iterable, /)", static (t, a) => AIterReentrant(t, a[0]), "Return an AsyncIterator for an AsyncIterable object.");
        b.Function("anext", "(aiterator, default=<unrepresentable>, /)", static (t, a) => ANextReentrant(t, a[0], a[1]),
            "Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.");
    }

    private static Value ANextReentrant(VmThread thread, Value iterator, Value fallback)
    {
        Value method = iterator.Type.Special(Special.ANext);
        if (method.IsUnbound)
            return thread.TypeError("'" + iterator.Type.Name + "' object is not an async iterator");
        Value awaitable = Calls.SpecialReentrant(thread, method, iterator);
        return awaitable.IsError || fallback.IsUnbound ? awaitable : new AnextAwaitableObject(awaitable, fallback);
    }

    private static Value AIterReentrant(VmThread thread, Value value)
    {
        Value method = value.Type.Special(Special.AIter);
        if (method.IsUnbound)
            return thread.TypeError("'" + value.Type.Name + "' object is not an async iterable");
        Value iterator = Calls.SpecialReentrant(thread, method, value);
        if (iterator.IsError || iterator.Type.Has(Special.ANext))
            return iterator;
        return thread.TypeError("aiter() returned not an async iterator of type '" + iterator.Type.Name + "'");
    }
}
