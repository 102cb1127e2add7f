namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of list.</summary>
internal sealed class ListInstance(TypeObject type) : ListObject
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
