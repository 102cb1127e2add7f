namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's subclass of float (a float itself is no object, see <see cref="Values.Value"/>).</summary>
internal sealed class FloatInstance(TypeObject type, double value) : ScriptObject
{
    internal double Value { get; } = value;

    internal override TypeObject Type => Holder.Type;

    internal override InstanceObject Holder { get; } = new(type);
}
