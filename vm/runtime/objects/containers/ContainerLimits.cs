namespace CoroVm.Runtime.Objects;

/// <summary>How large containers may grow; beyond is a MemoryError, raised before anything is allocated.</summary>
internal static class ContainerLimits
{
    /// <summary>The most items of a list, tuple or table (4 GB of values).</summary>
    internal const int MaxItems = 1 << 28;

    /// <summary>Charges the making of so many items; false with MemoryError (or a limit's exception) pending.</summary>
    internal static bool Allow(VmThread? thread, long items)
    {
        if ((ulong)items <= MaxItems)
            return thread?.Charge(items) ?? true; // constants are made without a thread
        thread?.Raise(ExceptionTypes.MemoryError);
        return false;
    }
}
