namespace CoroVm.Runtime.Modules;

/// <summary>Finds, makes and runs modules.</summary>
internal static class ImportSystem
{
    /// <summary>The module of an absolute dotted name, imported if it is not yet.</summary>
    internal static Value ImportReentrant(VmThread thread, StrObject name)
    {
        _ = name;
        return thread.RuntimeError("not implemented: import");
    }
}
