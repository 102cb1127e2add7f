namespace CoroVm.Runtime.Objects;

/// <summary>callable_iterator: <c>iter(callable, sentinel)</c>.</summary>
internal sealed class CallableIterator(Value callable, Value sentinel) : NativeIterator
{
    /// <summary>The callable; Unbound once exhausted.</summary>
    internal Value Callable = callable;

    /// <summary>The result that ends the iteration.</summary>
    internal Value Sentinel = sentinel;

    internal override TypeObject Type => BuiltinTypes.CallableIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        if (Callable.IsUnbound)
            return false;
        Value result = Calls.CallReentrant(thread, Callable);
        if (result.IsError)
        {
            if (thread.Swallow(ExceptionTypes.StopIteration))
                Callable = Sentinel = Value.Unbound;
            return false;
        }
        // The call may have exhausted this iterator.
        if (Callable.IsUnbound)
            return false;
        int equal = Comparison.EqualReentrant(thread, Sentinel, result);
        if (equal == 0)
        {
            value = result;
            return true;
        }
        if (equal > 0)
            Callable = Sentinel = Value.Unbound;
        return false;
    }
}
