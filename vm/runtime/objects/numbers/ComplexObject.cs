namespace CoroVm.Runtime.Objects;

/// <summary>A complex number. Not <see cref="System.Numerics.Complex"/>: its operations round and treat infinities otherwise.</summary>
internal class ComplexObject(double real, double imag) : ScriptObject
{
    internal double Real { get; } = real;
    internal double Imag { get; } = imag;

    internal override TypeObject Type => BuiltinTypes.Complex;
}

/// <summary>An instance of a script's subclass of complex.</summary>
internal sealed class ComplexInstance(TypeObject type, double real, double imag) : ComplexObject(real, imag)
{
    internal override TypeObject Type => Holder.Type;

    internal override InstanceObject Holder { get; } = new(type);
}
