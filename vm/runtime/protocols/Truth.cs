namespace CoroVm.Runtime.Protocols;

/// <summary>Truth value testing.</summary>
internal static class Truth
{
    /// <summary>1 true, 0 false, -1 on error.</summary>
    internal static int OfReentrant(VmThread thread, Value value) => throw new NotImplementedException();

}
