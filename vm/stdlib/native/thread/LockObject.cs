namespace CoroVm.StdLib.Native;

/// <summary>A lock, reentrant or not. With one thread of script, who waits for a lock that is held waits for itself.</summary>
internal sealed class LockObject(bool reentrant) : ScriptObject
{
    /// <summary>How often it is held.</summary>
    internal int Count;

    internal bool IsReentrant { get; } = reentrant;

    internal override TypeObject Type => IsReentrant ? LockType.RLock : LockType.Lock;

    internal Value Acquire(VmThread thread, bool blocking, double timeout)
    {
        if (!blocking && timeout != -1)
            return thread.ValueError("can't specify a timeout for a non-blocking call");
        if (timeout < 0 && timeout != -1)
            return thread.ValueError("timeout value must be a non-negative number");
        if (Count == 0 || IsReentrant)
        {
            Count++;
            return Value.True;
        }
        return !blocking || timeout >= 0 ? Value.False : thread.RuntimeError("deadlock: the only thread waits for a lock that it holds");
    }

    internal Value Release(VmThread thread)
    {
        if (Count == 0)
            return thread.RuntimeError(IsReentrant ? "cannot release un-acquired lock" : "release unlocked lock");
        Count--;
        return Value.None;
    }
}
