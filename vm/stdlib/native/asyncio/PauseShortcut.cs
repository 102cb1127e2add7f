namespace CoroVm.StdLib.Native;

/// <summary>`await asyncio.sleep(0)`, by which a task lets the others have their turn.</summary>
internal sealed class PauseShortcut : AwaitShortcut
{
    internal override bool TryMake(ReadOnlySpan<Value> args, out Value awaitable)
    {
        awaitable = PauseAwaitable.Instance;
        return args.Length == 1 && args[0].IsInt && args[0].Bits <= 0;
    }
}
