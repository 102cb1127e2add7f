namespace CoroVm.StdLib.Native;

/// <summary><c>math.log</c>, <c>log2</c> and <c>log10</c>: of ints of any size too.</summary>
internal static class Logarithms
{
    private const string Domain = "expected a positive input";

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("log", "(x, base=<e>, /)", static (t, a) =>
        {
            Value second = a[1];
            Value numerator = LogReentrant(t, a[0], Math.Log);
            if (numerator.IsError || second.IsUnbound)
                return numerator;
            Value denominator = LogReentrant(t, second, Math.Log);
            return denominator.IsError ? denominator : Floats.Divide(t, numerator.AsFloat, denominator.AsFloat);
        }, "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm "
            + "(base e) of x.");
        b.Function("log2", "(x, /)", static (t, a) => LogReentrant(t, a[0], Math.Log2), "Return the base 2 logarithm of x.");
        b.Function("log10", "(x, /)", static (t, a) => LogReentrant(t, a[0], Math.Log10), "Return the base 10 logarithm of x.");
    }

    private static Value LogReentrant(VmThread thread, Value value, Func<double, double> log)
    {
        if (Ints.IsInt(value))
        {
            if (Ints.Sign(value) <= 0)
                return thread.ValueError(Domain);
            BigInteger big = Ints.Big(value);
            double x = Rounding.ToDouble(big);
            if (double.IsFinite(x))
                return Value.Float(log(x));
            // x = mantissa * 2**exponent with the mantissa in [0.5, 1)
            int exponent = (int)big.GetBitLength();
            double mantissa = Math.ScaleB(Rounding.ToDouble(big >> (exponent - 64)), -64);
            return Value.Float(log(mantissa) + log(2.0) * exponent);
        }
        if (!Conversions.FloatReentrant(thread, value, out double real))
            return Value.Error;
        if (real > 0 || double.IsNaN(real))
            return Value.Float(log(real));
        return thread.ValueError(Domain + ", got " + FloatText.Repr(real));
    }
}
