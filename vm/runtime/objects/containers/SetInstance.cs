namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of set.</summary>
internal sealed class SetInstance(TypeObject type) : SetObject
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}

/// <summary>An instance of a script's subclass of frozenset.</summary>
internal sealed class FrozenSetInstance(TypeObject type) : FrozenSetObject
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
