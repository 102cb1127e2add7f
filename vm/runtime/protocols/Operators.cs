namespace CoroVm.Runtime.Protocols;

/// <summary>Unary and binary operators with their reflected and in-place forms (data model 3.3.8).</summary>
internal static class Operators
{
    /// <summary><c>left op right</c></summary>
    internal static Value BinaryReentrant(VmThread thread, BinaryOperator op, Value left, Value right) => throw new NotImplementedException();

    /// <summary><c>left op= right</c></summary>
    internal static Value InPlaceReentrant(VmThread thread, BinaryOperator op, Value left, Value right) => throw new NotImplementedException();

    /// <summary><c>-x</c>, <c>+x</c>, <c>~x</c>, <c>abs(x)</c>: <paramref name="op"/> is Neg, Pos, Invert or Abs.</summary>
    internal static Value UnaryReentrant(VmThread thread, Special op, Value value) => throw new NotImplementedException();

    /// <summary><c>pow(base, exponent, modulus)</c>; None for no modulus.</summary>
    internal static Value PowerReentrant(VmThread thread, Value left, Value right, Value modulus) => throw new NotImplementedException();

}
