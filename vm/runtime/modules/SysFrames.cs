namespace CoroVm.Runtime.Modules;

/// <summary>sys: frames of the running script.</summary>
internal static class SysFrames
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("_getframemodulename", "(depth=0)", static (t, a) => CallerScope.Current(t)?.Globals is { } g && g.TryGet(Names.Name, out Value name) ? name : Value.None,
            "Return the name of the module for a calling frame.");
    }
}
