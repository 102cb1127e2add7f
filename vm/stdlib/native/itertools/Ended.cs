namespace CoroVm.StdLib.Native;

/// <summary>What an iterator does when a call that it made failed.</summary>
internal static class Ended
{
    /// <summary>Ends the iteration: a StopIteration that the callee raised is the end too, as if the iterator had raised it. False.</summary>
    internal static bool By(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        thread.Swallow(ExceptionTypes.StopIteration);
        return false;
    }
}
