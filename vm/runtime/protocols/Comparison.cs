namespace CoroVm.Runtime.Protocols;

/// <summary>Rich comparison (data model 3.3.1).</summary>
internal static class Comparison
{
    /// <summary><c>left op right</c>, which need not be a bool.</summary>
    internal static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        int fast = Primitive(op, left, right);
        return fast >= 0 ? Value.Bool(fast != 0) : GeneralReentrant(thread, op, left, right);
    }

    /// <summary>Truth of <c>left op right</c>: 1, 0, or -1 on error.</summary>
    internal static int TestReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        int fast = Primitive(op, left, right);
        if (fast >= 0)
            return fast;
        Value result = GeneralReentrant(thread, op, left, right);
        if (result.IsBool)
            return (int)result.Bits;
        return result.IsError ? -1 : Truth.OfReentrant(thread, result);
    }

    /// <summary>Whether the values are the same object or equal, as containers compare: 1, 0, or -1 on error.</summary>
    internal static int EqualReentrant(VmThread thread, Value left, Value right)
    {
        if (Value.Same(left, right))
            return 1;
        if (left.Ref is null && right.Ref is null)
            return 0;
        return TestReentrant(thread, CompareOperator.Equal, left, right);
    }

    /// <summary>The operator with its operands exchanged.</summary>
    internal static CompareOperator Reflected(CompareOperator op) => op switch
    {
        CompareOperator.Less => CompareOperator.Greater,
        CompareOperator.LessOrEqual => CompareOperator.GreaterOrEqual,
        CompareOperator.Greater => CompareOperator.Less,
        CompareOperator.GreaterOrEqual => CompareOperator.LessOrEqual,
        _ => op,
    };

    /// <summary>The operator's sign.</summary>
    internal static string Sign(CompareOperator op) => op switch
    {
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Equal => "==",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Greater => ">",
        _ => ">=",
    };

    /// <summary>Whether an ordering (negative, 0, positive) satisfies the operator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Holds(CompareOperator op, int order) => op switch
    {
        CompareOperator.Less => order < 0,
        CompareOperator.LessOrEqual => order <= 0,
        CompareOperator.Equal => order == 0,
        CompareOperator.NotEqual => order != 0,
        CompareOperator.Greater => order > 0,
        _ => order >= 0,
    };

    // The comparison of ints, floats and strs without running script: 1, 0, or -1 when it is another kind of operand.
    private static int Primitive(CompareOperator op, in Value left, in Value right)
    {
        if (left.Ref is null && right.Ref is null)
            return Holds(op, left.Bits.CompareTo(right.Bits)) ? 1 : 0;
        if (left.IsFloat)
        {
            if (right.IsFloat)
                return Floats(op, left.AsFloat, right.AsFloat);
            return right.Ref is null && IsExactAsFloat(right.Bits) ? Floats(op, left.AsFloat, right.Bits) : -1;
        }
        if (right.IsFloat)
            return left.Ref is null && IsExactAsFloat(left.Bits) ? Floats(op, left.Bits, right.AsFloat) : -1;
        if (left.Ref is StrObject a && right.Ref is StrObject b && a.GetType() == typeof(StrObject) && b.GetType() == typeof(StrObject))
        {
            if (op == CompareOperator.Equal)
                return a.Equals(b) ? 1 : 0;
            if (op == CompareOperator.NotEqual)
                return a.Equals(b) ? 0 : 1;
            if (a.Bmp is { } x && b.Bmp is { } y)
                return Holds(op, string.CompareOrdinal(x, y)) ? 1 : 0;
        }
        return -1;
    }

    private static bool IsExactAsFloat(long value) => value is >= -(1L << 53) and <= 1L << 53;

    private static int Floats(CompareOperator op, double a, double b) => op switch
    {
        CompareOperator.Less => a < b,
        CompareOperator.LessOrEqual => a <= b,
        CompareOperator.Equal => a == b,
        CompareOperator.NotEqual => a != b,
        CompareOperator.Greater => a > b,
        _ => a >= b,
    } ? 1 : 0;

    private static Value GeneralReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        TypeObject leftType = left.Type, rightType = right.Type;
        Special special = Special.Lt + (int)op;
        bool reflectedTried = false;
        Value method;
        if (!ReferenceEquals(leftType, rightType) && rightType.IsSubtypeOf(leftType))
        {
            reflectedTried = true;
            method = rightType.Special(Special.Lt + (int)Reflected(op));
            if (!method.IsUnbound)
            {
                Value result = Calls.SpecialReentrant(thread, method, right, left);
                if (!result.IsNotImplemented)
                    return result;
            }
        }
        method = leftType.Special(special);
        if (!method.IsUnbound)
        {
            Value result = Calls.SpecialReentrant(thread, method, left, right);
            if (!result.IsNotImplemented)
                return result;
        }
        if (!reflectedTried)
        {
            method = rightType.Special(Special.Lt + (int)Reflected(op));
            if (!method.IsUnbound)
            {
                Value result = Calls.SpecialReentrant(thread, method, right, left);
                if (!result.IsNotImplemented)
                    return result;
            }
        }
        return op switch
        {
            CompareOperator.Equal => Value.Bool(Value.Same(left, right)),
            CompareOperator.NotEqual => Value.Bool(!Value.Same(left, right)),
            _ => thread.TypeError($"'{Sign(op)}' not supported between instances of '{leftType.Name}' and '{rightType.Name}'"),
        };
    }
}
