namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of dict.</summary>
internal sealed class DictInstance(TypeObject type) : DictObject
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
