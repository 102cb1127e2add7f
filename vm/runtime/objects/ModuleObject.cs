namespace CoroVm.Runtime.Objects;

/// <summary>module, or an instance of a script's subclass of it: <c>__class__</c> of a module may be assigned.</summary>
internal sealed class ModuleObject(DictObject dict) : ScriptObject
{
    private InstanceObject? holder;

    /// <summary>An empty module of a script's subclass.</summary>
    internal ModuleObject(TypeObject type) : this(new DictObject()) => holder = new InstanceObject(type);

    internal DictObject Dict { get; } = dict;

    internal override TypeObject Type => holder is null ? BuiltinTypes.Module : holder.Type;

    internal override InstanceObject? Holder => holder;

    internal override void SetType(TypeObject type)
    {
        if (ReferenceEquals(type, BuiltinTypes.Module))
            holder = null;
        else if (holder is null)
            holder = new InstanceObject(type);
        else
            holder.SetType(type);
    }
}
