namespace CoroVm.Runtime.Protocols;

/// <summary>Items, length and membership (data model 3.3.7).</summary>
internal static class Subscripts
{
    /// <summary><c>container[key]</c></summary>
    internal static Value GetItemReentrant(VmThread thread, Value container, Value key) => throw new NotImplementedException();

    /// <summary><c>container[key] = value</c>; false on error.</summary>
    internal static bool SetItemReentrant(VmThread thread, Value container, Value key, Value value) => throw new NotImplementedException();

    /// <summary><c>del container[key]</c>; false on error.</summary>
    internal static bool DeleteItemReentrant(VmThread thread, Value container, Value key) => throw new NotImplementedException();

    /// <summary><c>len(container)</c>; -1 on error.</summary>
    internal static long LengthReentrant(VmThread thread, Value container) => throw new NotImplementedException();

    /// <summary><c>item in container</c>: 1, 0, or -1 on error.</summary>
    internal static int ContainsReentrant(VmThread thread, Value container, Value item) => throw new NotImplementedException();

}
