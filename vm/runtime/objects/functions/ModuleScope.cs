namespace CoroVm.Runtime.Objects;

/// <summary>Where a function finds global names: a module's dict, then the builtins'.</summary>
internal sealed class ModuleScope(DictObject globals, DictObject builtins)
{
    internal DictObject Globals { get; } = globals;
    internal DictObject Builtins { get; } = builtins;
}
