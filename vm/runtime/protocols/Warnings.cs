using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Protocols;

/// <summary>Warnings that builtin operations issue.</summary>
internal static class Warnings
{
    /// <summary><c>warnings.warn(message, category, stacklevel)</c>; false when it became an error.</summary>
    internal static bool WarnReentrant(VmThread thread, TypeObject category, string message, int stackLevel = 1) =>
        WarningSystem.WarnReentrant(thread, StrObject.From(message), category, stackLevel, Value.None, null);
}
