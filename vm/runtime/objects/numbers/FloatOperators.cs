namespace CoroVm.Runtime.Objects;

/// <summary>The binary operators and comparisons of <c>float</c>, with their reflected forms.</summary>
internal static class FloatOperators
{
    private delegate Value Operation(VmThread thread, double x, double y);

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Lt, static (t, a) => Floats.Compare(CompareOperator.Less, Floats.Of(a[0]), a[1]));
        b.Special(Special.Le, static (t, a) => Floats.Compare(CompareOperator.LessOrEqual, Floats.Of(a[0]), a[1]));
        b.Special(Special.Eq, static (t, a) => Floats.Compare(CompareOperator.Equal, Floats.Of(a[0]), a[1]));
        b.Special(Special.Ne, static (t, a) => Floats.Compare(CompareOperator.NotEqual, Floats.Of(a[0]), a[1]));
        b.Special(Special.Gt, static (t, a) => Floats.Compare(CompareOperator.Greater, Floats.Of(a[0]), a[1]));
        b.Special(Special.Ge, static (t, a) => Floats.Compare(CompareOperator.GreaterOrEqual, Floats.Of(a[0]), a[1]));

        Add(b, Special.Add, Special.RAdd, static (t, x, y) => Value.Float(x + y));
        Add(b, Special.Sub, Special.RSub, static (t, x, y) => Value.Float(x - y));
        Add(b, Special.Mul, Special.RMul, static (t, x, y) => Value.Float(x * y));
        Add(b, Special.TrueDiv, Special.RTrueDiv, Floats.Divide);
        Add(b, Special.FloorDiv, Special.RFloorDiv, Floats.FloorDivide);
        Add(b, Special.Mod, Special.RMod, Floats.Modulo);
        Add(b, Special.DivMod, Special.RDivMod, static (t, x, y) =>
            Floats.DivMod(t, x, y, out double quotient, out double remainder)
                ? TupleObject.Of(Value.Float(quotient), Value.Float(remainder)) : Value.Error);
        b.Special(Special.Pow, static (t, a) => Power(t, a[0], a[1], a[2]));
        b.Special(Special.RPow, static (t, a) => Power(t, a[1], a[0], a[2]));
    }

    private static void Add(TypeBuilder b, Special special, Special reflected, Operation operation)
    {
        b.Special(special, new Binary(operation).Invoke);
        b.Special(reflected, new Binary(operation).InvokeReflected);
    }

    private static Value Power(VmThread thread, in Value a, in Value b, in Value modulus)
    {
        int left = Floats.Operand(thread, a, out double x);
        if (left <= 0)
            return left == 0 ? Value.NotImplemented : Value.Error;
        int right = Floats.Operand(thread, b, out double y);
        if (right <= 0)
            return right == 0 ? Value.NotImplemented : Value.Error;
        return modulus.IsNone ? Floats.Power(thread, x, y)
            : thread.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
    }

    private sealed class Binary(Operation operation)
    {
        internal Value Invoke(VmThread thread, ReadOnlySpan<Value> a)
        {
            int kind = Floats.Operand(thread, a[1], out double y);
            return kind > 0 ? operation(thread, Floats.Of(a[0]), y) : kind == 0 ? Value.NotImplemented : Value.Error;
        }

        internal Value InvokeReflected(VmThread thread, ReadOnlySpan<Value> a)
        {
            int kind = Floats.Operand(thread, a[1], out double x);
            return kind > 0 ? operation(thread, x, Floats.Of(a[0])) : kind == 0 ? Value.NotImplemented : Value.Error;
        }
    }
}
