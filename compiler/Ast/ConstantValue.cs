using System.Numerics;

namespace CoroVm.Compiler.Ast;

/// <summary>The value of a literal. Closed: the subclasses are those of this file.</summary>
internal abstract class ConstantValue
{
    private protected ConstantValue()
    {
    }
}

internal sealed class NoneValue : ConstantValue
{
    public static readonly NoneValue Instance = new();
}

internal sealed class BoolValue : ConstantValue
{
    public static readonly BoolValue True = new(true);
    public static readonly BoolValue False = new(false);

    private BoolValue(bool value) => Value = value;

    public bool Value { get; }
}

internal sealed class EllipsisValue : ConstantValue
{
    public static readonly EllipsisValue Instance = new();
}

internal sealed class IntValue(BigInteger value) : ConstantValue
{
    public BigInteger Value { get; } = value;
}

internal sealed class FloatValue(double value) : ConstantValue
{
    public double Value { get; } = value;
}

/// <summary>A complex number with real part zero: <c>2j</c>.</summary>
internal sealed class ImaginaryValue(double imag) : ConstantValue
{
    public double Imag { get; } = imag;
}

/// <summary>A str. <see cref="Text"/> is UTF-16 in which an astral code point is a surrogate pair and a lone
/// surrogate stands for itself. When the literal holds a high surrogate directly followed by a low one
/// (<c>'\ud83d\ude00'</c>, two code points), UTF-16 cannot say so and <see cref="CodePoints"/> has the code points;
/// otherwise it is null.</summary>
internal sealed class StrValue(string text, int[]? codePoints = null) : ConstantValue
{
    public string Text { get; } = text;
    public int[]? CodePoints { get; } = codePoints;
}

internal sealed class BytesValue(byte[] value) : ConstantValue
{
    public byte[] Value { get; } = value;
}
