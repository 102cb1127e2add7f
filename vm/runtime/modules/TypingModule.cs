namespace CoroVm.Runtime.Modules;

/// <summary>_typing: the natives behind the typing module.</summary>
internal sealed class TypingModule : NativeModule
{
    internal override string Name => "_typing";

    internal override string Doc => "Primitives and accelerators for the typing module.\n";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("_idfunc", "(x, /)", static (_, a) => a[0]);
        b.Type(BuiltinTypes.TypeVar);
        b.Type(BuiltinTypes.ParamSpec);
        b.Type(BuiltinTypes.ParamSpecArgs);
        b.Type(BuiltinTypes.ParamSpecKwargs);
        b.Type(BuiltinTypes.TypeVarTuple);
        b.Type(BuiltinTypes.TypeAlias);
        b.Type(BuiltinTypes.Generic);
        b.Type(BuiltinTypes.Union);
        b.Value("NoDefault", NoDefaultObject.Instance);
    }
}
