namespace CoroVm.Runtime.Execute;

/// <summary>A builtin object that <c>await</c> can take as its own iterator, so that waiting for it allocates nothing.</summary>
internal abstract class NativeAwaitable : ScriptObject
{
    /// <summary>The type's <c>__await__</c> is the builtin one.</summary>
    internal abstract bool AwaitsItself { get; }

    /// <summary>The coroutine whose end an await of it waits for; null if there is none (<see cref="CoroutineTree"/>).</summary>
    internal virtual GeneratorObject? AwaitedCoroutine => null;

    /// <summary>Advances one await. <paramref name="begun"/> is false at first and then what the step before set it to.</summary>
    internal abstract ResumeOutcome Step(VmThread thread, ref bool begun, out Value value);

    /// <summary>The iterator that scripts see an await of it delegate to (<c>cr_await</c>).</summary>
    internal abstract Value Iterator(bool begun);
}
