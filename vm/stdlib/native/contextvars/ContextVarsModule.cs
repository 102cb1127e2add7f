namespace CoroVm.StdLib.Native;

/// <summary>_contextvars (PEP 567)</summary>
internal sealed class ContextVarsModule : NativeModule
{
    internal override string Name => "_contextvars";

    internal override string Doc => "Context Variables";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(ContextType.Context);
        b.Type(ContextVarType.ContextVar);
        b.Type(ContextVarType.Token);
        b.Function("copy_context", "()", static (t, _) => new ContextObject(ContextObject.Current(t).Map));
        // Our asyncio's: a step of a task costs no call of Context.run.
        b.Function("_swap", "(context, /)", static (t, a) => a[0].Ref is not ContextObject next ? t.TypeError("_swap() argument must be a Context")
            : ContextObject.Swap(t, next) is { } before ? before : Value.Error);
    }
}
