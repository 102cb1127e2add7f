namespace CoroVm.StdLib.Native;

/// <summary>Functions of <c>math</c> that take a float apart or step between floats, and those to an int.</summary>
internal static class RoundingFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("floor", "(x, /)", static (t, a) => a[0].IsFloat ? Floats.ToInt(t, Math.Floor(a[0].AsFloat)) : ByMethodReentrant(t, a[0], Special.Floor, Math.Floor),
            "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.");
        b.Function("ceil", "(x, /)", static (t, a) => a[0].IsFloat ? Floats.ToInt(t, Math.Ceiling(a[0].AsFloat)) : ByMethodReentrant(t, a[0], Special.Ceil, Math.Ceiling),
            "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.");
        b.Function("trunc", "(x, /)", static (t, a) => TruncateReentrant(t, a[0]),
            "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.");
        b.Function("frexp", "(x, /)", static (t, a) => FrexpReentrant(t, a[0]),
            "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\n"
            + "If x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.");
        b.Function("ldexp", "(x, i, /)", static (t, a) => LdexpReentrant(t, a[0], a[1]), "Return x * (2**i).\n\nThis is essentially the inverse of frexp().");
        b.Function("modf", "(x, /)", static (t, a) =>
        {
            if (!Conversions.FloatReentrant(t, a[0], out double x))
                return Value.Error;
            double whole = Math.Truncate(x);
            double fraction = double.IsInfinity(x) ? Math.CopySign(0.0, x) : Math.CopySign(x - whole, x);
            return TupleObject.Of(Value.Float(fraction), Value.Float(whole));
        }, "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.");
        b.Function("nextafter", "(x, y, /, *, steps=None)", static (t, a) => NextAfterReentrant(t, a),
            "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1."
            + "\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.");
        b.Function("fma", "(x, y, z, /)", static (t, a) =>
        {
            Value second = a[1], third = a[2];
            if (!Conversions.FloatReentrant(t, a[0], out double x) || !Conversions.FloatReentrant(t, second, out double y)
                || !Conversions.FloatReentrant(t, third, out double z))
                return Value.Error;
            double result = Math.FusedMultiplyAdd(x, y, z);
            if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z))
                return t.ValueError("invalid operation in fma");
            if (double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z))
                return t.OverflowError("overflow in fma");
            return Value.Float(result);
        }, "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.");
        b.Function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", static (t, a) =>
        {
            Value second = a[1], relative = a[2], absolute = a[3];
            if (!Conversions.FloatReentrant(t, a[0], out double x) || !Conversions.FloatReentrant(t, second, out double y)
                || !Conversions.FloatReentrant(t, relative, out double rel) || !Conversions.FloatReentrant(t, absolute, out double abs))
                return Value.Error;
            if (rel < 0 || abs < 0)
                return t.ValueError("tolerances must be non-negative");
            if (x == y)
                return Value.True;
            if (double.IsInfinity(x) || double.IsInfinity(y))
                return Value.False;
            double difference = Math.Abs(y - x);
            return Value.Bool(difference <= Math.Abs(rel * y) || difference <= Math.Abs(rel * x) || difference <= abs);
        }, "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", "
            + "relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n"
            + "    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.");
    }

    private static Value ByMethodReentrant(VmThread thread, Value value, Special special, Func<double, double> function)
    {
        if (value.IsInt)
            return value;
        Value method = value.Type.Special(special);
        if (!method.IsUnbound)
            return Calls.SpecialReentrant(thread, method, value);
        return Conversions.FloatReentrant(thread, value, out double x) ? Floats.ToInt(thread, function(x)) : Value.Error;
    }

    private static Value TruncateReentrant(VmThread thread, Value value)
    {
        if (value.IsFloat)
            return Floats.ToInt(thread, value.AsFloat);
        Value method = value.Type.Special(Special.Trunc);
        return method.IsUnbound
            ? thread.TypeError($"type {value.Type.Name} doesn't define __trunc__ method")
            : Calls.SpecialReentrant(thread, method, value);
    }

    private static Value FrexpReentrant(VmThread thread, Value value)
    {
        if (!Conversions.FloatReentrant(thread, value, out double x))
            return Value.Error;
        if (x == 0 || !double.IsFinite(x))
            return TupleObject.Of(Value.Float(x), Value.Int(0));
        int exponent = Math.ILogB(x) + 1;
        return TupleObject.Of(Value.Float(Math.ScaleB(x, -exponent)), Value.Int(exponent));
    }

    private static Value LdexpReentrant(VmThread thread, Value value, Value power)
    {
        if (!Conversions.FloatReentrant(thread, value, out double x))
            return Value.Error;
        if (!Ints.IsInt(power))
            return thread.TypeError("Expected an int as second argument to ldexp.");
        if (x == 0 || !double.IsFinite(x))
            return Value.Float(x);
        if (!Ints.TrySmall(power, out long n))
            n = Ints.Sign(power) < 0 ? long.MinValue : long.MaxValue;
        if (n > 5000)
            return RealFunction.RangeError(thread);
        double result = n < -5000 ? Math.CopySign(0.0, x) : Math.ScaleB(x, (int)n);
        return double.IsInfinity(result) ? RealFunction.RangeError(thread) : Value.Float(result);
    }

    private static Value NextAfterReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value second = a[1], stepsValue = a[2];
        if (!Conversions.FloatReentrant(thread, a[0], out double x) || !Conversions.FloatReentrant(thread, second, out double y))
            return Value.Error;
        ulong steps = 1;
        if (!stepsValue.IsNone)
        {
            Value n = Conversions.IndexReentrant(thread, stepsValue);
            if (n.IsError)
                return n;
            if (Ints.Sign(n) < 0)
                return thread.ValueError("steps must be a non-negative integer");
            BigInteger big = Ints.Big(n);
            steps = big > ulong.MaxValue ? ulong.MaxValue : (ulong)big;
        }
        if (steps == 0)
            return Value.Float(x);
        if (double.IsNaN(x) || double.IsNaN(y))
            return Value.Float(Floats.NaN);
        // Doubles in order are integers in order once the negative ones are mirrored.
        Int128 from = Ordinal(x), to = Ordinal(y);
        if (x == y)
            return Value.Float(y);
        Int128 reached = from < to ? Int128.Min(from + steps, to) : Int128.Max(from - steps, to);
        if (reached == 0)
            return Value.Float(from < to ? -0.0 : 0.0);
        if (reached == to)
            return Value.Float(y);
        double result = BitConverter.Int64BitsToDouble((long)Int128.Abs(reached));
        return Value.Float(reached < 0 ? -result : result);
    }

    private static Int128 Ordinal(double x)
    {
        Int128 magnitude = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        return double.IsNegative(x) ? -magnitude : magnitude;
    }
}
