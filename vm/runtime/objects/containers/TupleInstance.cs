namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of tuple.</summary>
internal sealed class TupleInstance(TypeObject type, Value[] items) : TupleObject(items)
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
