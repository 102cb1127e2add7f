namespace CoroVm.StdLib.Native;

/// <summary>math</summary>
internal sealed class MathModule : NativeModule
{
    private const string UnitRange = "expected a number in range from -1 up to 1, got ";
    private const string Finite = "expected a finite input, got ";

    internal override string Name => "math";

    internal override string Doc => "This module provides access to the mathematical functions\ndefined by the C standard.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Value("pi", Value.Float(Math.PI));
        b.Value("e", Value.Float(Math.E));
        b.Value("tau", Value.Float(Math.Tau));
        b.Value("inf", Value.Float(double.PositiveInfinity));
        b.Value("nan", Value.Float(Floats.NaN));

        Real(b, "acos", Math.Acos, UnitRange, "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.");
        Real(b, "acosh", Math.Acosh, "expected argument value not less than 1, got ", "Return the inverse hyperbolic cosine of x.");
        Real(b, "asin", Math.Asin, UnitRange, "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.");
        Real(b, "asinh", Math.Asinh, null, "Return the inverse hyperbolic sine of x.");
        Real(b, "atan", Math.Atan, null, "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.");
        Real(b, "atanh", Math.Atanh, "expected a number between -1 and 1, got ", "Return the inverse hyperbolic tangent of x.");
        Real(b, "cbrt", Math.Cbrt, null, "Return the cube root of x.");
        Real(b, "cos", Math.Cos, Finite, "Return the cosine of x (measured in radians).");
        Real(b, "cosh", Math.Cosh, null, "Return the hyperbolic cosine of x.", true);
        Real(b, "erf", SpecialFunctions.Erf, null, "Error function at x.");
        Real(b, "erfc", SpecialFunctions.Erfc, null, "Complementary error function at x.");
        Real(b, "exp", Math.Exp, null, "Return e raised to the power of x.", true);
        Real(b, "exp2", static x => Math.Pow(2, x), null, "Return 2 raised to the power of x.", true);
        Real(b, "expm1", SpecialFunctions.Expm1, null, "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct "
            + "evaluation of exp(x)-1 for small x.", true);
        Real(b, "fabs", Math.Abs, null, "Return the absolute value of the float x.");
        Real(b, "gamma", SpecialFunctions.Gamma, "expected a noninteger or positive integer, got ", "Gamma function at x.", true);
        Real(b, "lgamma", SpecialFunctions.LogGamma, "expected a noninteger or positive integer, got ",
            "Natural logarithm of absolute value of Gamma function at x.", true);
        Real(b, "log1p", SpecialFunctions.Log1p, "expected argument value > -1, got ",
            "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.");
        Real(b, "sin", Math.Sin, Finite, "Return the sine of x (measured in radians).");
        Real(b, "sinh", Math.Sinh, null, "Return the hyperbolic sine of x.", true);
        Real(b, "sqrt", Math.Sqrt, "expected a nonnegative input, got ", "Return the square root of x.");
        Real(b, "tan", Math.Tan, Finite, "Return the tangent of x (measured in radians).");
        Real(b, "tanh", Math.Tanh, null, "Return the hyperbolic tangent of x.");
        Real(b, "degrees", static x => x * (180.0 / Math.PI), null, "Convert angle x from radians to degrees.");
        Real(b, "radians", static x => x * (Math.PI / 180.0), null, "Convert angle x from degrees to radians.");
        Real(b, "ulp", SpecialFunctions.Ulp, null, "Return the value of the least significant bit of the float x.");

        Pair(b, "atan2", "(y, x, /)", static (t, y, x) => Value.Float(Math.Atan2(y, x)),
            "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.");
        Pair(b, "copysign", "(x, y, /)", static (t, x, y) => Value.Float(Math.CopySign(x, y)),
            "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, "
            + "copysign(1.0, -0.0)\nreturns -1.0.\n");
        Pair(b, "fmod", "(x, y, /)", static (t, x, y) => RealFunction.Check(t, x % y, x, y),
            "Return fmod(x, y), according to platform C.\n\nx % y may differ.");
        Pair(b, "remainder", "(x, y, /)", static (t, x, y) => RealFunction.Check(t, Math.IEEERemainder(x, y), x, y),
            "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\n"
            + "In the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.");
        Pair(b, "pow", "(x, y, /)", RealFunction.Power, "Return x**y (x to the power of y).");
        Classify(b, "isnan", double.IsNaN, "Return True if x is a NaN (not a number), and False otherwise.");
        Classify(b, "isinf", double.IsInfinity, "Return True if x is a positive or negative infinity, and False otherwise.");
        Classify(b, "isfinite", double.IsFinite, "Return True if x is neither an infinity nor a NaN, and False otherwise.");

        Logarithms.Populate(b);
        RoundingFunctions.Populate(b);
        IntegerFunctions.Populate(b);
        VectorFunctions.Populate(b);
    }

    private static void Real(ModuleBuilder b, string name, Func<double, double> function, string? domain, string doc, bool overflows = false) =>
        b.Function(name, "(x, /)", new RealFunction(function, domain, overflows).InvokeReentrant, doc);

    private static void Pair(ModuleBuilder b, string name, string signature, RealPairFunction function, string doc) =>
        b.Function(name, signature, new PairFunction(function).InvokeReentrant, doc);

    private static void Classify(ModuleBuilder b, string name, Func<double, bool> test, string doc) =>
        b.Function(name, "(x, /)", new Classification(test).InvokeReentrant, doc);

    private delegate Value RealPairFunction(VmThread thread, double x, double y);

    private sealed class PairFunction(RealPairFunction function)
    {
        internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a)
        {
            Value second = a[1];
            return Conversions.FloatReentrant(thread, a[0], out double x) && Conversions.FloatReentrant(thread, second, out double y)
                ? function(thread, x, y) : Value.Error;
        }
    }

    private sealed class Classification(Func<double, bool> test)
    {
        internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a) =>
            Conversions.FloatReentrant(thread, a[0], out double x) ? Value.Bool(test(x)) : Value.Error;
    }
}
