using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>aiter and anext.</summary>
internal static class AsyncFunctions
{
    internal static void Populate(ModuleBuilder b) =>
        b.Function("aiter", "(async_iterable, /)", static (t, a) => AIterReentrant(t, a[0]), "Return an AsyncIterator for an AsyncIterable object.");

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
