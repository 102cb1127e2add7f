namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of str.</summary>
internal sealed class StrInstance(TypeObject type, StrObject text) : StrObject(text)
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
