namespace CoroVm.Runtime.Objects;

/// <summary>The binary operators and comparisons of <c>int</c>, with their reflected forms.</summary>
internal static class IntOperators
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Lt, static (t, a) => Ints.IsInt(a[1]) ? Ints.Compare(CompareOperator.Less, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => Ints.IsInt(a[1]) ? Ints.Compare(CompareOperator.LessOrEqual, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.Eq, static (t, a) => Ints.IsInt(a[1]) ? Ints.Compare(CompareOperator.Equal, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.Ne, static (t, a) => Ints.IsInt(a[1]) ? Ints.Compare(CompareOperator.NotEqual, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Ints.IsInt(a[1]) ? Ints.Compare(CompareOperator.Greater, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.Ge, static (t, a) => Ints.IsInt(a[1]) ? Ints.Compare(CompareOperator.GreaterOrEqual, a[0], a[1]) : Value.NotImplemented);

        b.Special(Special.Add, static (t, a) => Ints.IsInt(a[1]) ? Ints.Add(a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RAdd, static (t, a) => Ints.IsInt(a[1]) ? Ints.Add(a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.Sub, static (t, a) => Ints.IsInt(a[1]) ? Ints.Subtract(a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RSub, static (t, a) => Ints.IsInt(a[1]) ? Ints.Subtract(a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.Mul, static (t, a) => Ints.IsInt(a[1]) ? Ints.Multiply(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RMul, static (t, a) => Ints.IsInt(a[1]) ? Ints.Multiply(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.TrueDiv, static (t, a) => Ints.IsInt(a[1]) ? Ints.TrueDivide(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RTrueDiv, static (t, a) => Ints.IsInt(a[1]) ? Ints.TrueDivide(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.FloorDiv, static (t, a) => Ints.IsInt(a[1]) ? Ints.FloorDivide(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RFloorDiv, static (t, a) => Ints.IsInt(a[1]) ? Ints.FloorDivide(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.Mod, static (t, a) => Ints.IsInt(a[1]) ? Ints.Modulo(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RMod, static (t, a) => Ints.IsInt(a[1]) ? Ints.Modulo(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.DivMod, static (t, a) => Ints.IsInt(a[1]) ? DivMod(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RDivMod, static (t, a) => Ints.IsInt(a[1]) ? DivMod(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.Pow, static (t, a) => Power(t, a[0], a[1], a[2]));
        b.Special(Special.RPow, static (t, a) => Power(t, a[1], a[0], a[2]));
        b.Special(Special.LShift, static (t, a) => Ints.IsInt(a[1]) ? Ints.ShiftLeft(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RLShift, static (t, a) => Ints.IsInt(a[1]) ? Ints.ShiftLeft(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.RShift, static (t, a) => Ints.IsInt(a[1]) ? Ints.ShiftRight(t, a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RRShift, static (t, a) => Ints.IsInt(a[1]) ? Ints.ShiftRight(t, a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.And, static (t, a) => Ints.IsInt(a[1]) ? Ints.And(a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RAnd, static (t, a) => Ints.IsInt(a[1]) ? Ints.And(a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.Xor, static (t, a) => Ints.IsInt(a[1]) ? Ints.Xor(a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.RXor, static (t, a) => Ints.IsInt(a[1]) ? Ints.Xor(a[1], a[0]) : Value.NotImplemented);
        b.Special(Special.Or, static (t, a) => Ints.IsInt(a[1]) ? Ints.Or(a[0], a[1]) : Value.NotImplemented);
        b.Special(Special.ROr, static (t, a) => Ints.IsInt(a[1]) ? Ints.Or(a[1], a[0]) : Value.NotImplemented);
    }

    private static Value DivMod(VmThread thread, in Value a, in Value b) =>
        Ints.DivMod(thread, a, b, out Value quotient, out Value remainder) ? TupleObject.Of(quotient, remainder) : Value.Error;

    private static Value Power(VmThread thread, in Value a, in Value b, in Value modulus)
    {
        if (!Ints.IsInt(a) || !Ints.IsInt(b))
            return Value.NotImplemented;
        if (modulus.IsNone)
            return Ints.Power(thread, a, b);
        return Ints.IsInt(modulus) ? Ints.PowerModulo(thread, a, b, modulus) : Value.NotImplemented;
    }
}
