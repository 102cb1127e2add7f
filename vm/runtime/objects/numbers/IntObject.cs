namespace CoroVm.Runtime.Objects;

/// <summary>An int that does not fit 64 bits; its .NET subclass is an instance of a script's subclass of int, of any size.</summary>
internal class IntObject(BigInteger value) : ScriptObject
{
    internal BigInteger Value { get; } = value;

    internal override TypeObject Type => BuiltinTypes.Int;
}
