using System.Numerics;
using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Constant = CoroVm.Bytecode.Constant;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Computes expressions whose value the text alone decides. It never raises: what would fail at run time is left
/// to run time, and results are kept small.</summary>
internal sealed class ConstantFolder(bool debug)
{
    private const int MaxIntBits = 128;
    private const int MantissaBits = 53;
    private const int MaxTextLength = 4096;
    private const int MaxTupleLength = 256;

    /// <summary>The value of an expression, or null if it is not constant.</summary>
    public Constant? Fold(Expr expression)
    {
        switch (expression)
        {
            case Ast.Constant node:
                return Constants.Of(node.Value);
            case Name { Id: "__debug__", Ctx: ExprContext.Load }:
                return debug ? Constants.True : Constants.False;
            case UnaryOp node:
                return Fold(node.Operand) is { } operand ? FoldUnary(node.Op, operand) : null;
            case BinOp node:
                return FoldBinaryChain(node);
            case Tuple { Ctx: ExprContext.Load } node:
                return FoldAll(node.Elts, isFrozenSet: false);
            default:
                return null;
        }
    }

    /// <summary>The values of all elements as a tuple or frozenset, or null if one is not constant.</summary>
    public Constant? FoldAll(Expr[] elements, bool isFrozenSet)
    {
        foreach (Expr element in elements)
            if (element is not (Ast.Constant or UnaryOp or BinOp or Tuple or Name))
                return null;
        var items = new Constant[elements.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Fold(elements[i]) is not { } item)
                return null;
            items[i] = item;
        }
        return new SequenceConstant(isFrozenSet, items);
    }

    public static Constant? FoldUnary(UnaryOperator op, Constant operand)
    {
        if (op == UnaryOperator.Not)
            return Constants.Truth(operand) ? Constants.False : Constants.True;
        return (op, operand) switch
        {
            (UnaryOperator.USub, IntConstant i) => new IntConstant(-i.Value),
            (UnaryOperator.USub, FloatConstant f) => new FloatConstant(-f.Value),
            (UnaryOperator.USub, ComplexConstant c) => new ComplexConstant(-c.Real, -c.Imaginary),
            (UnaryOperator.UAdd, IntConstant or FloatConstant or ComplexConstant) => operand,
            (UnaryOperator.Invert, IntConstant i) => new IntConstant(-i.Value - 1),
            _ => null,
        };
    }

    public static Constant? FoldBinary(Operator op, Constant left, Constant right) => (left, right) switch
    {
        (IntConstant a, IntConstant b) => FoldInts(op, a.Value, b.Value),
        (FloatConstant a, FloatConstant b) => FoldFloats(op, a.Value, b.Value),
        (FloatConstant a, IntConstant b) when IsExact(b) => FoldFloats(op, a.Value, (double)b.Value),
        (IntConstant a, FloatConstant b) when IsExact(a) => FoldFloats(op, (double)a.Value, b.Value),
        (FloatConstant a, ComplexConstant b) => FoldComplex(op, a.Value, b),
        (IntConstant a, ComplexConstant b) when IsExact(a) => FoldComplex(op, (double)a.Value, b),
        (StrConstant a, StrConstant b) when op == Operator.Add => Constants.Concat(a, b),
        (StrConstant a, IntConstant n) when op == Operator.Mult => Repeat(a, n.Value),
        (IntConstant n, StrConstant a) when op == Operator.Mult => Repeat(a, n.Value),
        (BytesConstant a, BytesConstant b) when op == Operator.Add => new BytesConstant([.. a.Value, .. b.Value]),
        (BytesConstant a, IntConstant n) when op == Operator.Mult => Repeat(a, n.Value),
        (IntConstant n, BytesConstant a) when op == Operator.Mult => Repeat(a, n.Value),
        (SequenceConstant { IsFrozenSet: false } a, SequenceConstant { IsFrozenSet: false } b)
            when op == Operator.Add && a.Items.Length + b.Items.Length <= MaxTupleLength =>
            new SequenceConstant(false, [.. a.Items, .. b.Items]),
        _ => null,
    };

    private Constant? FoldBinaryChain(BinOp node)
    {
        Expr leftmost = node;
        while (leftmost is BinOp inner)
            leftmost = inner.Left;
        Constant? value = Fold(leftmost);
        if (value is null)
            return null;
        var chain = new Stack<BinOp>();
        for (Expr left = node; left is BinOp inner; left = inner.Left)
            chain.Push(inner);
        while (value is not null && chain.TryPop(out BinOp? operation))
            value = Fold(operation.Right) is { } right ? FoldBinary(operation.Op, value, right) : null;
        return value;
    }

    private static Constant? FoldInts(Operator op, BigInteger a, BigInteger b)
    {
        switch (op)
        {
            case Operator.Add:
                return new IntConstant(a + b);
            case Operator.Sub:
                return new IntConstant(a - b);
            case Operator.Mult:
                return a.GetBitLength() + b.GetBitLength() <= MaxIntBits ? new IntConstant(a * b) : null;
            case Operator.BitAnd:
                return new IntConstant(a & b);
            case Operator.BitOr:
                return new IntConstant(a | b);
            case Operator.BitXor:
                return new IntConstant(a ^ b);
            case Operator.LShift:
                return b.Sign >= 0 && b <= MaxIntBits && a.GetBitLength() + (long)b <= MaxIntBits
                    ? new IntConstant(a << (int)b) : null;
            case Operator.RShift:
                return b.Sign >= 0 && b <= int.MaxValue ? new IntConstant(a >> (int)b) : null;
            case Operator.Pow:
                return b.Sign > 0 && b <= MaxIntBits && a.GetBitLength() * (long)b <= MaxIntBits
                    ? new IntConstant(BigInteger.Pow(a, (int)b)) : null;
            case Operator.FloorDiv:
                return b.IsZero ? null : new IntConstant(FloorDivide(a, b));
            case Operator.Mod:
                return b.IsZero ? null : new IntConstant(a - FloorDivide(a, b) * b);
            case Operator.Div:
                return b.IsZero || a.GetBitLength() > MantissaBits || b.GetBitLength() > MantissaBits
                    ? null : new FloatConstant((double)a / (double)b);
            default:
                return null;
        }
    }

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger remainder);
        return !remainder.IsZero && remainder.Sign != b.Sign ? quotient - 1 : quotient;
    }

    private static Constant? FoldFloats(Operator op, double a, double b) => op switch
    {
        Operator.Add => new FloatConstant(a + b),
        Operator.Sub => new FloatConstant(a - b),
        Operator.Mult => new FloatConstant(a * b),
        Operator.Div when b != 0 => new FloatConstant(a / b),
        _ => null,
    };

    private static bool IsExact(IntConstant constant) => constant.Value.GetBitLength() <= MantissaBits;

    // The way complex literals are written; the real number has no imaginary part to take a sign from.
    private static Constant? FoldComplex(Operator op, double a, ComplexConstant b) => op switch
    {
        Operator.Add => new ComplexConstant(a + b.Real, b.Imaginary),
        Operator.Sub => new ComplexConstant(a - b.Real, -b.Imaginary),
        _ => null,
    };

    private static Constant? Repeat(StrConstant text, BigInteger count)
    {
        int length = text.CodePoints?.Length ?? text.Text.Length;
        if (count > MaxTextLength || length * BigInteger.Max(count, 0) > MaxTextLength)
            return null;
        int times = (int)BigInteger.Max(count, 0);
        return Constants.Str(string.Concat(Enumerable.Repeat(text.Text, times)),
            text.CodePoints is { } points && times > 0
                ? Enumerable.Repeat(points, times).SelectMany(p => p).ToArray() : null);
    }

    private static Constant? Repeat(BytesConstant bytes, BigInteger count)
    {
        if (count > MaxTextLength || bytes.Value.Length * BigInteger.Max(count, 0) > MaxTextLength)
            return null;
        return new BytesConstant(Enumerable.Repeat(bytes.Value, (int)BigInteger.Max(count, 0))
            .SelectMany(b => b).ToArray());
    }
}
