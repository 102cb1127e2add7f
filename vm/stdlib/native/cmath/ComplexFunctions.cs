namespace CoroVm.StdLib.Native;

/// <summary>The elementary functions of complex numbers and their errors. Very large and very small arguments are scaled, so that
/// nothing overflows or underflows on the way.</summary>
internal static class ComplexFunctions
{
    internal const double Large = double.MaxValue / 4;
    internal const double Smallest = 2.2250738585072014e-308; // normal
    internal const double Ln2 = 0.6931471805599453;
    private const double Ln10 = 2.302585092994046;
    private const double LogLarge = 708.3964185322641; // log(Large)

    internal static ComplexNumber Sqrt(ComplexNumber z, ref MathError error)
    {
        _ = error;
        return Sqrt(z);
    }

    internal static ComplexNumber Sqrt(ComplexNumber z)
    {
        if (!z.IsFinite)
            return SpecialValues.Sqrt[z];
        if (z.Real == 0 && z.Imag == 0)
            return new(0, z.Imag);
        double x = Math.Abs(z.Real), y = Math.Abs(z.Imag), s;
        if (x < Smallest && y < Smallest)
        {
            x = Math.ScaleB(x, 53);
            s = Math.ScaleB(Math.Sqrt(x + Complexes.Hypot(x, Math.ScaleB(y, 53))), -27);
        }
        else
        {
            x /= 8;
            s = 2 * Math.Sqrt(x + Complexes.Hypot(x, y / 8));
        }
        double d = y / (2 * s);
        return z.Real >= 0 ? new(s, Math.CopySign(d, z.Imag)) : new(d, Math.CopySign(s, z.Imag));
    }

    internal static ComplexNumber Log(ComplexNumber z, ref MathError error)
    {
        if (!z.IsFinite)
            return SpecialValues.Log[z];
        double x = Math.Abs(z.Real), y = Math.Abs(z.Imag), real;
        double phase = Math.Atan2(z.Imag, z.Real);
        if (x > Large || y > Large)
        {
            real = Math.Log(Complexes.Hypot(x / 2, y / 2)) + Ln2;
        }
        else if (x < Smallest && y < Smallest)
        {
            if (x == 0 && y == 0)
            {
                error = MathError.Domain;
                return new(double.NegativeInfinity, phase);
            }
            real = Math.Log(Complexes.Hypot(Math.ScaleB(x, 53), Math.ScaleB(y, 53))) - 53 * Ln2;
        }
        else
        {
            double h = Complexes.Hypot(x, y);
            if (h is >= 0.71 and <= 1.73)
            {
                double more = Math.Max(x, y), less = Math.Min(x, y);
                real = SpecialFunctions.Log1p((more - 1) * (more + 1) + less * less) / 2;
            }
            else
            {
                real = Math.Log(h);
            }
        }
        return new(real, phase);
    }

    internal static ComplexNumber Log10(ComplexNumber z, ref MathError error)
    {
        ComplexNumber log = Log(z, ref error);
        return new(log.Real / Ln10, log.Imag / Ln10);
    }

    internal static ComplexNumber Exp(ComplexNumber z, ref MathError error)
    {
        double x = z.Real, y = z.Imag;
        if (!z.IsFinite)
        {
            if (double.IsInfinity(y) && (double.IsFinite(x) || x > 0))
                error = MathError.Domain;
            if (double.IsInfinity(x) && double.IsFinite(y) && y != 0)
            {
                double size = x > 0 ? double.PositiveInfinity : 0;
                return new(Math.CopySign(size, Math.Cos(y)), Math.CopySign(size, Math.Sin(y)));
            }
            return SpecialValues.Exp[z];
        }
        return x > LogLarge
            ? Checked(Math.Exp(x - 1) * Math.Cos(y) * Math.E, Math.Exp(x - 1) * Math.Sin(y) * Math.E, ref error)
            : Checked(Math.Exp(x) * Math.Cos(y), Math.Exp(x) * Math.Sin(y), ref error);
    }

    internal static ComplexNumber Cosh(ComplexNumber z, ref MathError error)
    {
        double x = z.Real, y = z.Imag;
        if (!z.IsFinite)
        {
            if (double.IsInfinity(y) && !double.IsNaN(x))
                error = MathError.Domain;
            if (double.IsInfinity(x) && double.IsFinite(y) && y != 0)
            {
                double imag = Math.CopySign(double.PositiveInfinity, Math.Sin(y));
                return new(Math.CopySign(double.PositiveInfinity, Math.Cos(y)), x > 0 ? imag : -imag);
            }
            return SpecialValues.Cosh[z];
        }
        if (Math.Abs(x) <= LogLarge)
            return Checked(Math.Cos(y) * Math.Cosh(x), Math.Sin(y) * Math.Sinh(x), ref error);
        double less = x - Math.CopySign(1, x);
        return Checked(Math.Cos(y) * Math.Cosh(less) * Math.E, Math.Sin(y) * Math.Sinh(less) * Math.E, ref error);
    }

    internal static ComplexNumber Sinh(ComplexNumber z, ref MathError error)
    {
        double x = z.Real, y = z.Imag;
        if (!z.IsFinite)
        {
            if (double.IsInfinity(y) && !double.IsNaN(x))
                error = MathError.Domain;
            if (double.IsInfinity(x) && double.IsFinite(y) && y != 0)
            {
                double real = Math.CopySign(double.PositiveInfinity, Math.Cos(y));
                return new(x > 0 ? real : -real, Math.CopySign(double.PositiveInfinity, Math.Sin(y)));
            }
            return SpecialValues.Sinh[z];
        }
        if (Math.Abs(x) <= LogLarge)
            return Checked(Math.Cos(y) * Math.Sinh(x), Math.Sin(y) * Math.Cosh(x), ref error);
        double less = x - Math.CopySign(1, x);
        return Checked(Math.Cos(y) * Math.Sinh(less) * Math.E, Math.Sin(y) * Math.Cosh(less) * Math.E, ref error);
    }

    internal static ComplexNumber Tanh(ComplexNumber z, ref MathError error)
    {
        double x = z.Real, y = z.Imag;
        if (!z.IsFinite)
        {
            if (double.IsInfinity(y) && double.IsFinite(x))
                error = MathError.Domain;
            if (double.IsInfinity(x) && double.IsFinite(y) && y != 0)
                return new(x > 0 ? 1 : -1, Math.CopySign(0.0, 2 * Math.Sin(y) * Math.Cos(y)));
            return SpecialValues.Tanh[z];
        }
        if (Math.Abs(x) > LogLarge)
            return new(Math.CopySign(1, x), 4 * Math.Sin(y) * Math.Cos(y) * Math.Exp(-2 * Math.Abs(x)));
        double tx = Math.Tanh(x), ty = Math.Tan(y), cx = 1 / Math.Cosh(x), product = tx * ty, denominator = 1 + product * product;
        return new(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx);
    }

    // The circular functions are the hyperbolic ones turned by a quarter.

    internal static ComplexNumber Cos(ComplexNumber z, ref MathError error) => Cosh(new(-z.Imag, z.Real), ref error);

    internal static ComplexNumber Sin(ComplexNumber z, ref MathError error)
    {
        ComplexNumber s = Sinh(new(-z.Imag, z.Real), ref error);
        return new(s.Imag, -s.Real);
    }

    internal static ComplexNumber Tan(ComplexNumber z, ref MathError error)
    {
        ComplexNumber s = Tanh(new(-z.Imag, z.Real), ref error);
        return new(s.Imag, -s.Real);
    }

    internal static ComplexNumber Rect(double r, double phi, ref MathError error)
    {
        if (double.IsFinite(r) && double.IsFinite(phi))
            return phi == 0 ? new(r, r * phi) : new(r * Math.Cos(phi), r * Math.Sin(phi));
        if (double.IsInfinity(phi) && r != 0 && !double.IsNaN(r))
            error = MathError.Domain;
        if (double.IsInfinity(r) && double.IsFinite(phi) && phi != 0)
        {
            double real = Math.CopySign(double.PositiveInfinity, Math.Cos(phi)), imag = Math.CopySign(double.PositiveInfinity, Math.Sin(phi));
            return r > 0 ? new(real, imag) : new(-real, -imag);
        }
        return SpecialValues.Rect[new(r, phi)];
    }

    private static ComplexNumber Checked(double real, double imag, ref MathError error)
    {
        if (double.IsInfinity(real) || double.IsInfinity(imag))
            error = MathError.Range;
        return new(real, imag);
    }
}
