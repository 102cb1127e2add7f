namespace CoroVm.Runtime.Modules;

/// <summary>sys: frames of the running script.</summary>
internal static class SysFrames
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("_getframe", "(depth=0, /)", static (t, a) => Conversions.Int32Reentrant(t, a[0], out int depth)
            ? FrameObject.OfThread(t, depth) is { } frame ? frame : t.ValueError("call stack is not deep enough") : Value.Error,
            "Return a frame object from the call stack.");
        b.Function("_getframemodulename", "(depth=0)", static (t, a) => CallerScope.Current(t)?.Globals is { } g && g.TryGet(Names.Name, out Value name) ? name : Value.None,
            "Return the name of the module for a calling frame.");
    }
}
