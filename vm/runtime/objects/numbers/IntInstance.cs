namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of int; the value may be of any size.</summary>
internal sealed class IntInstance(TypeObject type, BigInteger value) : IntObject(value)
{
    internal override TypeObject Type => Holder.Type;

    internal override InstanceObject Holder { get; } = new(type);
}
