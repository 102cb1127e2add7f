namespace CoroVm.Runtime.Values;

/// <summary>Operators on exact ints, bools and floats, without a lookup of special methods: the first resort of the loop's slow path.</summary>
internal static class Arithmetic
{
    /// <summary>Applies the operator if both operands are exactly int, bool or float and have it; the result may be
    /// <see cref="Value.Error"/>. False if it is for the special methods to decide.</summary>
    internal static bool TryBinary(VmThread thread, BinaryOperator op, in Value a, in Value b, out Value result)
    {
        if (IsExactInt(a) && IsExactInt(b))
            return TryInts(thread, op, a, b, out result);
        if ((a.IsFloat || IsExactInt(a)) && (b.IsFloat || IsExactInt(b)))
        {
            if (op is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.TrueDivide or BinaryOperator.FloorDivide
                or BinaryOperator.Modulo or BinaryOperator.Power))
            {
                result = Value.Unbound;
                return false;
            }
            if (Floats.Operand(thread, a, out double x) < 0 || Floats.Operand(thread, b, out double y) < 0)
            {
                result = Value.Error;
                return true;
            }
            return TryFloats(thread, op, x, y, out result);
        }
        result = Value.Unbound;
        return false;
    }

    /// <summary>Compares exact ints, bools and floats; false if the operands are anything else.</summary>
    internal static bool TryCompare(CompareOperator op, in Value a, in Value b, out Value result)
    {
        if (IsExactInt(a))
        {
            if (IsExactInt(b))
            {
                result = Ints.Compare(op, a, b);
                return true;
            }
            if (b.IsFloat)
            {
                result = Floats.Compare(Swap(op), b.AsFloat, a);
                return true;
            }
        }
        else if (a.IsFloat && (b.IsFloat || IsExactInt(b)))
        {
            result = Floats.Compare(op, a.AsFloat, b);
            return true;
        }
        result = Value.Unbound;
        return false;
    }

    private static bool IsExactInt(in Value v) =>
        v.Ref is null || ReferenceEquals(v.Ref, Tag.Bool) || (v.Ref is IntObject o && o.GetType() == typeof(IntObject));

    private static CompareOperator Swap(CompareOperator op) => op switch
    {
        CompareOperator.Less => CompareOperator.Greater,
        CompareOperator.LessOrEqual => CompareOperator.GreaterOrEqual,
        CompareOperator.Greater => CompareOperator.Less,
        CompareOperator.GreaterOrEqual => CompareOperator.LessOrEqual,
        _ => op,
    };

    private static bool TryInts(VmThread thread, BinaryOperator op, in Value a, in Value b, out Value result)
    {
        switch (op)
        {
            case BinaryOperator.Add: result = Ints.Add(a, b); return true;
            case BinaryOperator.Subtract: result = Ints.Subtract(a, b); return true;
            case BinaryOperator.Multiply: result = Ints.Multiply(thread, a, b); return true;
            case BinaryOperator.TrueDivide: result = Ints.TrueDivide(thread, a, b); return true;
            case BinaryOperator.FloorDivide: result = Ints.FloorDivide(thread, a, b); return true;
            case BinaryOperator.Modulo: result = Ints.Modulo(thread, a, b); return true;
            case BinaryOperator.Power: result = Ints.Power(thread, a, b); return true;
            case BinaryOperator.LeftShift: result = Ints.ShiftLeft(thread, a, b); return true;
            case BinaryOperator.RightShift: result = Ints.ShiftRight(thread, a, b); return true;
            case BinaryOperator.And: result = Truth(a, b, Ints.And(a, b)); return true;
            case BinaryOperator.Xor: result = Truth(a, b, Ints.Xor(a, b)); return true;
            case BinaryOperator.Or: result = Truth(a, b, Ints.Or(a, b)); return true;
            default: result = Value.Unbound; return false;
        }
    }

    // The bitwise operators of two bools give a bool.
    private static Value Truth(in Value a, in Value b, in Value result) => a.IsBool && b.IsBool ? Value.Bool(result.Bits != 0) : result;

    private static bool TryFloats(VmThread thread, BinaryOperator op, double x, double y, out Value result)
    {
        switch (op)
        {
            case BinaryOperator.Add: result = Value.Float(x + y); return true;
            case BinaryOperator.Subtract: result = Value.Float(x - y); return true;
            case BinaryOperator.Multiply: result = Value.Float(x * y); return true;
            case BinaryOperator.TrueDivide: result = Floats.Divide(thread, x, y); return true;
            case BinaryOperator.FloorDivide: result = Floats.FloorDivide(thread, x, y); return true;
            case BinaryOperator.Modulo: result = Floats.Modulo(thread, x, y); return true;
            case BinaryOperator.Power: result = Floats.Power(thread, x, y); return true;
            default: result = Value.Unbound; return false;
        }
    }
}
