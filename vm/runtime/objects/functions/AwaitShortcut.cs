namespace CoroVm.Runtime.Objects;

/// <summary>For a coroutine function whose coroutines nobody can see in `await f(x)`: what is awaited in place of one, so that none has to be
/// made. Only where the call's result goes to the await and nowhere else.</summary>
internal abstract class AwaitShortcut
{
    /// <summary>Whether there is something for these arguments.</summary>
    internal abstract bool TryMake(ReadOnlySpan<Value> args, out Value awaitable);
}
