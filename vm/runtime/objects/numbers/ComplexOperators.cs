namespace CoroVm.Runtime.Objects;

/// <summary>The binary operators and comparisons of <c>complex</c>. A real operand is not widened: its imaginary part is absent, not
/// zero.</summary>
internal static class ComplexOperators
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Eq, static (t, a) => Equal((ComplexObject)a[0].Ref!, a[1], false));
        b.Special(Special.Ne, static (t, a) => Equal((ComplexObject)a[0].Ref!, a[1], true));
        b.Special(Special.Lt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Ge, static (t, a) => Value.NotImplemented);
        b.Special(Special.Add, static (t, a) => Add(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.RAdd, static (t, a) => Add(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.Sub, static (t, a) => Subtract(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.RSub, static (t, a) => SubtractFrom(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.Mul, static (t, a) => Multiply(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.RMul, static (t, a) => Multiply(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.TrueDiv, static (t, a) => Divide(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.RTrueDiv, static (t, a) => DivideInto(t, (ComplexObject)a[0].Ref!, a[1]));
        b.Special(Special.Pow, static (t, a) => Power(t, a[0], a[1], a[2]));
        b.Special(Special.RPow, static (t, a) => Power(t, a[1], a[0], a[2]));
    }

    private static Value Equal(ComplexObject z, in Value other, bool negate)
    {
        bool equal;
        if (other.Ref is ComplexObject w)
        {
            equal = z.Real == w.Real && z.Imag == w.Imag;
        }
        else
        {
            Value real = Floats.Compare(CompareOperator.Equal, z.Real, other);
            if (real.IsNotImplemented)
                return real;
            equal = z.Imag == 0 && real.IsTrue;
        }
        return Value.Bool(equal != negate);
    }

    private static Value Add(VmThread thread, ComplexObject z, in Value other)
    {
        if (other.Ref is ComplexObject w)
            return new ComplexObject(z.Real + w.Real, z.Imag + w.Imag);
        int kind = Floats.Operand(thread, other, out double x);
        return kind > 0 ? new ComplexObject(z.Real + x, z.Imag) : Foreign(kind);
    }

    private static Value Subtract(VmThread thread, ComplexObject z, in Value other)
    {
        if (other.Ref is ComplexObject w)
            return new ComplexObject(z.Real - w.Real, z.Imag - w.Imag);
        int kind = Floats.Operand(thread, other, out double x);
        return kind > 0 ? new ComplexObject(z.Real - x, z.Imag) : Foreign(kind);
    }

    private static Value SubtractFrom(VmThread thread, ComplexObject z, in Value other)
    {
        if (other.Ref is ComplexObject w)
            return new ComplexObject(w.Real - z.Real, w.Imag - z.Imag);
        int kind = Floats.Operand(thread, other, out double x);
        return kind > 0 ? new ComplexObject(x - z.Real, -z.Imag) : Foreign(kind);
    }

    private static Value Multiply(VmThread thread, ComplexObject z, in Value other)
    {
        if (other.Ref is ComplexObject w)
            return Complexes.Multiply(z, w);
        int kind = Floats.Operand(thread, other, out double x);
        return kind > 0 ? new ComplexObject(z.Real * x, z.Imag * x) : Foreign(kind);
    }

    private static Value Divide(VmThread thread, ComplexObject z, in Value other)
    {
        if (other.Ref is ComplexObject w)
            return w.Real == 0 && w.Imag == 0 ? Zero(thread) : Complexes.Divide(z, w);
        int kind = Floats.Operand(thread, other, out double x);
        if (kind <= 0)
            return Foreign(kind);
        return x == 0 ? Zero(thread) : new ComplexObject(z.Real / x, z.Imag / x);
    }

    private static Value DivideInto(VmThread thread, ComplexObject z, in Value other)
    {
        if (other.Ref is ComplexObject w)
            return z.Real == 0 && z.Imag == 0 ? Zero(thread) : Complexes.Divide(w, z);
        int kind = Floats.Operand(thread, other, out double x);
        if (kind <= 0)
            return Foreign(kind);
        return z.Real == 0 && z.Imag == 0 ? Zero(thread) : Complexes.Divide(x, z);
    }

    private static Value Power(VmThread thread, in Value a, in Value b, in Value modulus)
    {
        int left = Widen(thread, a, out ComplexObject x);
        if (left <= 0)
            return Foreign(left);
        int right = Widen(thread, b, out ComplexObject y);
        if (right <= 0)
            return Foreign(right);
        return modulus.IsNone ? Complexes.Power(thread, x, y) : thread.ValueError("complex modulo");
    }

    private static int Widen(VmThread thread, in Value v, out ComplexObject z)
    {
        if (v.Ref is ComplexObject c)
        {
            z = c;
            return 1;
        }
        int kind = Floats.Operand(thread, v, out double x);
        z = new ComplexObject(x, 0);
        return kind;
    }

    private static Value Foreign(int kind) => kind == 0 ? Value.NotImplemented : Value.Error;

    private static Value Zero(VmThread thread) => thread.ZeroDivisionError("division by zero");
}
