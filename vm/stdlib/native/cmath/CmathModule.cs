namespace CoroVm.StdLib.Native;

/// <summary>cmath</summary>
internal sealed class CmathModule : NativeModule
{
    internal override string Name => "cmath";

    internal override string Doc => "This module provides access to mathematical functions for complex\nnumbers.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Value("pi", Value.Float(Math.PI));
        b.Value("e", Value.Float(Math.E));
        b.Value("tau", Value.Float(Math.Tau));
        b.Value("inf", Value.Float(double.PositiveInfinity));
        b.Value("nan", Value.Float(Floats.NaN));
        b.Value("infj", new ComplexObject(0, double.PositiveInfinity));
        b.Value("nanj", new ComplexObject(0, Floats.NaN));
        Add(b, "acos", ComplexInverses.Acos, "Return the arc cosine of z.");
        Add(b, "acosh", ComplexInverses.Acosh, "Return the inverse hyperbolic cosine of z.");
        Add(b, "asin", ComplexInverses.Asin, "Return the arc sine of z.");
        Add(b, "asinh", ComplexInverses.Asinh, "Return the inverse hyperbolic sine of z.");
        Add(b, "atan", ComplexInverses.Atan, "Return the arc tangent of z.");
        Add(b, "atanh", ComplexInverses.Atanh, "Return the inverse hyperbolic tangent of z.");
        Add(b, "cos", ComplexFunctions.Cos, "Return the cosine of z.");
        Add(b, "cosh", ComplexFunctions.Cosh, "Return the hyperbolic cosine of z.");
        Add(b, "exp", ComplexFunctions.Exp, "Return the exponential value e**z.");
        Add(b, "log10", ComplexFunctions.Log10, "Return the base-10 logarithm of z.");
        Add(b, "sin", ComplexFunctions.Sin, "Return the sine of z.");
        Add(b, "sinh", ComplexFunctions.Sinh, "Return the hyperbolic sine of z.");
        Add(b, "sqrt", ComplexFunctions.Sqrt, "Return the square root of z.");
        Add(b, "tan", ComplexFunctions.Tan, "Return the tangent of z.");
        Add(b, "tanh", ComplexFunctions.Tanh, "Return the hyperbolic tangent of z.");
        b.Function("log", "(z, base=<e>, /)", static (t, a) => LogReentrant(t, a[0], a[1]),
            "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of z.");
        b.Function("phase", "(z, /)", static (t, a) => TryArgumentReentrant(t, a[0], out ComplexNumber z) ? Value.Float(Math.Atan2(z.Imag, z.Real)) : Value.Error,
            "Return argument, also known as the phase angle, of a complex.");
        b.Function("polar", "(z, /)", static (t, a) =>
        {
            if (!TryArgumentReentrant(t, a[0], out ComplexNumber z))
                return Value.Error;
            double r = Complexes.Hypot(z.Real, z.Imag);
            if (double.IsInfinity(r) && double.IsFinite(z.Real) && double.IsFinite(z.Imag))
                return RealFunction.RangeError(t);
            return TupleObject.Of(Value.Float(r), Value.Float(Math.Atan2(z.Imag, z.Real)));
        }, "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle.");
        b.Function("rect", "(r, phi, /)", static (t, a) =>
        {
            Value second = a[1];
            if (!Conversions.FloatReentrant(t, a[0], out double r) || !Conversions.FloatReentrant(t, second, out double phi))
                return Value.Error;
            var error = MathError.None;
            return Result(t, ComplexFunctions.Rect(r, phi, ref error), error);
        }, "Convert from polar coordinates to rectangular coordinates.");
        b.Function("isnan", "(z, /)", static (t, a) =>
            TryArgumentReentrant(t, a[0], out ComplexNumber z) ? Value.Bool(double.IsNaN(z.Real) || double.IsNaN(z.Imag)) : Value.Error,
            "Checks if the real or imaginary part of z not a number (NaN).");
        b.Function("isinf", "(z, /)", static (t, a) =>
            TryArgumentReentrant(t, a[0], out ComplexNumber z) ? Value.Bool(double.IsInfinity(z.Real) || double.IsInfinity(z.Imag)) : Value.Error,
            "Checks if the real or imaginary part of z is infinite.");
        b.Function("isfinite", "(z, /)", static (t, a) => TryArgumentReentrant(t, a[0], out ComplexNumber z) ? Value.Bool(z.IsFinite) : Value.Error,
            "Return True if both the real and imaginary parts of z are finite, else False.");
        b.Function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", static (t, a) => IsCloseReentrant(t, a),
            "Determine whether two complex numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative "
            + "to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n"
            + "    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.");
    }

    private static void Add(ModuleBuilder b, string name, ComplexFunction function, string doc) =>
        b.Function(name, "(z, /)", new Function(function).InvokeReentrant, doc);

    private static bool TryArgumentReentrant(VmThread thread, Value value, out ComplexNumber z)
    {
        int found = ComplexConstructor.ConvertReentrant(thread, value, out double real, out double imag);
        z = new(real, imag);
        if (found == 0)
            thread.TypeError("must be real number, not " + value.Type.Name);
        return found > 0;
    }

    private static Value Result(VmThread thread, ComplexNumber z, MathError error) => error switch
    {
        MathError.Domain => RealFunction.DomainError(thread),
        MathError.Range => RealFunction.RangeError(thread),
        _ => new ComplexObject(z.Real, z.Imag),
    };

    private static Value LogReentrant(VmThread thread, Value value, Value numberBase)
    {
        if (!TryArgumentReentrant(thread, value, out ComplexNumber z))
            return Value.Error;
        var error = MathError.None;
        ComplexNumber log = ComplexFunctions.Log(z, ref error);
        if (!numberBase.IsUnbound)
        {
            if (!TryArgumentReentrant(thread, numberBase, out ComplexNumber w))
                return Value.Error;
            ComplexNumber divisor = ComplexFunctions.Log(w, ref error);
            if (divisor.Real == 0 && divisor.Imag == 0)
                return RealFunction.DomainError(thread);
            ComplexObject quotient = Complexes.Divide(new ComplexObject(log.Real, log.Imag), new ComplexObject(divisor.Real, divisor.Imag));
            log = new(quotient.Real, quotient.Imag);
        }
        return Result(thread, log, error);
    }

    private static Value IsCloseReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value second = a[1], relative = a[2], absolute = a[3];
        if (!TryArgumentReentrant(thread, a[0], out ComplexNumber x) || !TryArgumentReentrant(thread, second, out ComplexNumber y)
            || !Conversions.FloatReentrant(thread, relative, out double rel) || !Conversions.FloatReentrant(thread, absolute, out double abs))
            return Value.Error;
        if (rel < 0 || abs < 0)
            return thread.ValueError("tolerances must be non-negative");
        if (x.Real == y.Real && x.Imag == y.Imag)
            return Value.True;
        if (double.IsInfinity(x.Real) || double.IsInfinity(x.Imag) || double.IsInfinity(y.Real) || double.IsInfinity(y.Imag))
            return Value.False;
        double difference = Complexes.Hypot(x.Real - y.Real, x.Imag - y.Imag);
        return Value.Bool(difference <= rel * Complexes.Hypot(y.Real, y.Imag) || difference <= rel * Complexes.Hypot(x.Real, x.Imag) || difference <= abs);
    }

    private delegate ComplexNumber ComplexFunction(ComplexNumber z, ref MathError error);

    private sealed class Function(ComplexFunction function)
    {
        internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a)
        {
            if (!TryArgumentReentrant(thread, a[0], out ComplexNumber z))
                return Value.Error;
            var error = MathError.None;
            return Result(thread, function(z, ref error), error);
        }
    }
}
