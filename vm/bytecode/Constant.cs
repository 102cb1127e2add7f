using System.Numerics;

namespace CoroVm.Bytecode;

/// <summary>An entry of a code unit's constants. Immutable; two constants are equal when they have the same kind and
/// value (0.0 and -0.0 differ, 1 and True differ).</summary>
public abstract record Constant
{
    private protected Constant() { }
}

/// <summary>None, True, False or Ellipsis.</summary>
public sealed record SingletonConstant(SingletonKind Kind) : Constant;

/// <summary>Which singleton a <see cref="SingletonConstant"/> is.</summary>
public enum SingletonKind : byte
{
    /// <summary>None</summary>
    None,
    /// <summary>True</summary>
    True,
    /// <summary>False</summary>
    False,
    /// <summary>...</summary>
    Ellipsis,
}

/// <summary>An int of any size.</summary>
public sealed record IntConstant(BigInteger Value) : Constant;

/// <summary>A float; compared by its bits.</summary>
public sealed record FloatConstant(double Value) : Constant
{
    /// <inheritdoc/>
    public bool Equals(FloatConstant? other) =>
        other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.DoubleToInt64Bits(Value).GetHashCode();
}

/// <summary>A complex number; compared by its bits.</summary>
public sealed record ComplexConstant(double Real, double Imaginary) : Constant
{
    /// <inheritdoc/>
    public bool Equals(ComplexConstant? other) => other is not null
        && BitConverter.DoubleToInt64Bits(Real) == BitConverter.DoubleToInt64Bits(other.Real)
        && BitConverter.DoubleToInt64Bits(Imaginary) == BitConverter.DoubleToInt64Bits(other.Imaginary);

    /// <inheritdoc/>
    public override int GetHashCode() => Real.GetHashCode() * 31 + Imaginary.GetHashCode();
}

/// <summary>Text. When <see cref="CodePoints"/> is null every code point is in the Basic Multilingual Plane, none is a
/// surrogate, and <see cref="Text"/> holds it; otherwise the code points (which may be lone surrogates) hold it and
/// <see cref="Text"/> is its best .NET rendering.</summary>
public sealed record StrConstant(string Text, int[]? CodePoints = null) : Constant
{
    /// <inheritdoc/>
    public bool Equals(StrConstant? other) => other is not null && Text == other.Text
        && (CodePoints is null) == (other.CodePoints is null)
        && (CodePoints is null || CodePoints.AsSpan().SequenceEqual(other.CodePoints));

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode();
}

/// <summary>A bytes object.</summary>
public sealed record BytesConstant(byte[] Value) : Constant
{
    /// <inheritdoc/>
    public bool Equals(BytesConstant? other) => other is not null && Value.AsSpan().SequenceEqual(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.Length == 0 ? 0 : Value.Length * 31 + Value[0] * 7 + Value[Value.Length - 1];
}

/// <summary>A tuple or frozenset of constants, in order.</summary>
public sealed record SequenceConstant(bool IsFrozenSet, Constant[] Items) : Constant
{
    /// <inheritdoc/>
    public bool Equals(SequenceConstant? other)
    {
        if (other is null || IsFrozenSet != other.IsFrozenSet || Items.Length != other.Items.Length)
            return false;
        for (int i = 0; i < Items.Length; i++)
            if (!Items[i].Equals(other.Items[i]))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Items.Length;
        foreach (Constant item in Items)
            hash = hash * 31 + item.GetHashCode();
        return hash;
    }
}

/// <summary>A nested code unit; compared by reference.</summary>
public sealed record CodeConstant(CodeUnit Unit) : Constant
{
    /// <inheritdoc/>
    public bool Equals(CodeConstant? other) => other is not null && ReferenceEquals(Unit, other.Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Unit);
}
