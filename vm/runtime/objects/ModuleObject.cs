namespace CoroVm.Runtime.Objects;

/// <summary>module</summary>
internal class ModuleObject(DictObject dict) : ScriptObject
{
    internal DictObject Dict { get; } = dict;

    internal override TypeObject Type => BuiltinTypes.Module;
}

/// <summary>An instance of a script's subclass of module.</summary>
internal sealed class ModuleInstance(TypeObject type) : ModuleObject(new DictObject())
{
    internal override InstanceObject Holder { get; } = new(type);

    internal override TypeObject Type => Holder.Type;
}
