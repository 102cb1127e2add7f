namespace CoroVm.StdLib.Native;

/// <summary>_functools</summary>
internal sealed class FunctoolsModule : NativeModule
{
    internal override string Name => "_functools";

    internal override string Doc => "Tools that operate on functions.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(PartialType.Definition);
        b.Type(PlaceholderObject.Definition);
        b.Value("Placeholder", PlaceholderObject.Instance);
        b.Type(LruCacheWrapper.Definition);
        b.Function("cmp_to_key", "(mycmp)", static (t, a) => new KeyWrapper(a[0]), "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.");
        b.Function("reduce", "(function, iterable, /, initial=<unset>)", static (t, a) => ReduceReentrant(t, a[0], a[1], a[2]),
            "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).");
    }

    private static Value ReduceReentrant(VmThread thread, Value function, Value iterable, Value total)
    {
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return thread.Swallow(ExceptionTypes.TypeError) ? thread.TypeError("reduce() arg 2 must support iteration") : Value.Error;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            total = total.IsUnbound ? item : Calls.CallReentrant(thread, function, total, item);
            if (total.IsError)
                return total;
        }
        if (thread.HasPending)
            return Value.Error;
        return total.IsUnbound ? thread.TypeError("reduce() of empty iterable with no initial value") : total;
    }
}
