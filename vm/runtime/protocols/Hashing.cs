namespace CoroVm.Runtime.Protocols;

/// <summary><c>hash()</c></summary>
internal static class Hashing
{
    /// <summary>The hash; false on error.</summary>
    internal static bool HashReentrant(VmThread thread, Value value, out long hash) => throw new NotImplementedException();

}
