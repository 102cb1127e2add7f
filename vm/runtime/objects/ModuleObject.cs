namespace CoroVm.Runtime.Objects;

/// <summary>module</summary>
internal class ModuleObject(DictObject dict) : ScriptObject
{
    internal DictObject Dict { get; } = dict;

    internal override TypeObject Type => BuiltinTypes.Module;
}
