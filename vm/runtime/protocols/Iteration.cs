namespace CoroVm.Runtime.Protocols;

/// <summary>The iterator protocol.</summary>
internal static class Iteration
{
    /// <summary><c>iter(value)</c></summary>
    internal static Value GetIterReentrant(VmThread thread, Value value) => throw new NotImplementedException();

    /// <summary>Advances any iterator: false when it is exhausted, or on an error, which is then pending.</summary>
    internal static bool NextReentrant(VmThread thread, Value iterator, out Value value) => throw new NotImplementedException();

    /// <summary>Every item of an iterable as a fresh array; null on error.</summary>
    internal static Value[]? ToArrayReentrant(VmThread thread, Value iterable) => throw new NotImplementedException();

    /// <summary>Appends every item of an iterable; false on error.</summary>
    internal static bool ExtendReentrant(VmThread thread, ListObject list, Value iterable) => throw new NotImplementedException();

    /// <summary><c>operator.length_hint(value, fallback)</c>; -1 on error.</summary>
    internal static long LengthHintReentrant(VmThread thread, Value value, long fallback) => throw new NotImplementedException();

}
