namespace CoroVm.Runtime.Objects;

/// <summary>What weak references and proxies have in common: an object that they do not keep alive.</summary>
internal abstract class WeakObject(ScriptObject target, Value callback) : NativeCallable
{
    private readonly WeakReference<ScriptObject> target = new(target);

    /// <summary>What is called when the object has died; None for nothing.</summary>
    internal Value Callback { get; private set; } = callback;

    /// <summary>The object while it is alive.</summary>
    internal bool TryGetTarget([NotNullWhen(true)] out ScriptObject? value) => target.TryGetTarget(out value);

    /// <summary>Takes the callback, which is called once.</summary>
    internal Value TakeCallback()
    {
        Value callback = Callback;
        Callback = Value.None;
        return callback;
    }
}
