namespace CoroVm.Runtime.Objects;

/// <summary>weakref.proxy: stands for an object that it does not keep alive.</summary>
internal sealed class WeakProxyObject(ScriptObject target, Value callback) : WeakObject(target, callback)
{
    private readonly bool callable = target.Type.Has(Special.Call);

    /// <summary>Made without a callback: one for an object is enough.</summary>
    internal bool IsPlain { get; } = callback.IsNone;

    internal override TypeObject Type => callable ? BuiltinTypes.WeakCallableProxy : BuiltinTypes.WeakProxy;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names) =>
        Unwrap(thread, this) is { IsError: false } target ? Calls.CallReentrant(thread, target, args, names) : Value.Error;

    /// <summary>The object that a proxy stands for, anything else as it is; ReferenceError if it has died.</summary>
    internal static Value Unwrap(VmThread thread, Value value)
    {
        if (value.Ref is not WeakProxyObject proxy)
            return value;
        return proxy.TryGetTarget(out ScriptObject? target) ? target
            : thread.Raise(ExceptionTypes.ReferenceError, "weakly-referenced object no longer exists");
    }
}
