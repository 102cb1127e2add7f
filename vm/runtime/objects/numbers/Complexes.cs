namespace CoroVm.Runtime.Objects;

/// <summary>Arithmetic of complex numbers with the rules of C's annex G: a real operand stays real, and infinities survive.</summary>
internal static class Complexes
{
    internal static ComplexObject Multiply(ComplexObject z, ComplexObject w)
    {
        double a = z.Real, b = z.Imag, c = w.Real, d = w.Imag;
        double ac = a * c, bd = b * d, ad = a * d, bc = b * c;
        double real = ac - bd, imag = ad + bc;
        if (!double.IsNaN(real) || !double.IsNaN(imag))
            return new(real, imag);
        bool again = false;
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            (a, b, c, d) = (Box(a), Box(b), Unnan(c), Unnan(d));
            again = true;
        }
        if (double.IsInfinity(c) || double.IsInfinity(d))
        {
            (c, d, a, b) = (Box(c), Box(d), Unnan(a), Unnan(b));
            again = true;
        }
        if (!again && (double.IsInfinity(ac) || double.IsInfinity(bd) || double.IsInfinity(ad) || double.IsInfinity(bc)))
        {
            (a, b, c, d) = (Unnan(a), Unnan(b), Unnan(c), Unnan(d));
            again = true;
        }
        return again
            ? new(double.PositiveInfinity * (a * c - b * d), double.PositiveInfinity * (a * d + b * c))
            : new(real, imag);
    }

    /// <summary>a / b, b not zero.</summary>
    internal static ComplexObject Divide(ComplexObject a, ComplexObject b)
    {
        double x = Math.Abs(b.Real), y = Math.Abs(b.Imag), real, imag;
        if (x >= y)
        {
            double ratio = b.Imag / b.Real, denominator = b.Real + b.Imag * ratio;
            real = (a.Real + a.Imag * ratio) / denominator;
            imag = (a.Imag - a.Real * ratio) / denominator;
        }
        else if (y >= x)
        {
            double ratio = b.Real / b.Imag, denominator = b.Real * ratio + b.Imag;
            real = (a.Real * ratio + a.Imag) / denominator;
            imag = (a.Imag * ratio - a.Real) / denominator;
        }
        else
        {
            real = imag = Floats.NaN;
        }
        return Recover(a, b, real, imag);
    }

    /// <summary>a / b for a real a, b not zero.</summary>
    internal static ComplexObject Divide(double a, ComplexObject b)
    {
        double x = Math.Abs(b.Real), y = Math.Abs(b.Imag), real, imag;
        if (x >= y)
        {
            double ratio = b.Imag / b.Real, denominator = b.Real + b.Imag * ratio;
            real = a / denominator;
            imag = -a * ratio / denominator;
        }
        else if (y >= x)
        {
            double ratio = b.Real / b.Imag, denominator = b.Real * ratio + b.Imag;
            real = a * ratio / denominator;
            imag = -a / denominator;
        }
        else
        {
            real = imag = Floats.NaN;
        }
        if (double.IsNaN(real) && double.IsNaN(imag) && double.IsFinite(a) && (double.IsInfinity(x) || double.IsInfinity(y)))
            return new(0.0 * (a * Box(b.Real)), 0.0 * (-a * Box(b.Imag)));
        return new(real, imag);
    }

    private static ComplexObject Recover(ComplexObject a, ComplexObject b, double real, double imag)
    {
        if (!double.IsNaN(real) || !double.IsNaN(imag))
            return new(real, imag);
        if ((double.IsInfinity(a.Real) || double.IsInfinity(a.Imag)) && double.IsFinite(b.Real) && double.IsFinite(b.Imag))
        {
            double x = Box(a.Real), y = Box(a.Imag);
            return new(double.PositiveInfinity * (x * b.Real + y * b.Imag), double.PositiveInfinity * (y * b.Real - x * b.Imag));
        }
        if ((double.IsInfinity(b.Real) || double.IsInfinity(b.Imag)) && double.IsFinite(a.Real) && double.IsFinite(a.Imag))
        {
            double x = Box(b.Real), y = Box(b.Imag);
            return new(0.0 * (a.Real * x + a.Imag * y), 0.0 * (a.Imag * x - a.Real * y));
        }
        return new(real, imag);
    }

    internal static Value Power(VmThread thread, ComplexObject a, ComplexObject b)
    {
        ComplexObject result;
        if (b.Imag == 0 && b.Real == Math.Floor(b.Real) && Math.Abs(b.Real) <= 100)
        {
            int n = (int)b.Real;
            if (n < 0 && a.Real == 0 && a.Imag == 0)
                return thread.ZeroDivisionError("zero to a negative or complex power");
            result = n >= 0 ? Power(a, n) : Divide(new ComplexObject(1, 0), Power(a, -n));
        }
        else if (a.Real == 0 && a.Imag == 0)
        {
            if (b.Imag != 0 || b.Real < 0)
                return thread.ZeroDivisionError("zero to a negative or complex power");
            result = new(0, 0);
        }
        else
        {
            double magnitude = Hypot(a.Real, a.Imag);
            double length = Math.Pow(magnitude, b.Real);
            double angle = Math.Atan2(a.Imag, a.Real);
            double phase = angle * b.Real;
            if (b.Imag != 0)
            {
                length *= Math.Exp(-angle * b.Imag);
                phase += b.Imag * Math.Log(magnitude);
            }
            if (double.IsInfinity(phase))
                return thread.ZeroDivisionError("zero to a negative or complex power"); // C's domain error of cos(inf)
            result = new(length * Math.Cos(phase), length * Math.Sin(phase));
        }
        return double.IsInfinity(result.Real) || double.IsInfinity(result.Imag)
            ? thread.OverflowError("complex exponentiation")
            : result;
    }

    private static ComplexObject Power(ComplexObject x, int n)
    {
        ComplexObject result = new(1, 0), square = x;
        for (int mask = 1; n >= mask; mask <<= 1)
        {
            if ((n & mask) != 0)
                result = Multiply(result, square);
            square = Multiply(square, square);
        }
        return result;
    }

    /// <summary>C's hypot, rounded correctly but for rare cases: no overflow on the way, and infinity wins over NaN.</summary>
    internal static double Hypot(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        if (double.IsInfinity(x) || double.IsInfinity(y))
            return double.PositiveInfinity;
        if (double.IsNaN(x) || double.IsNaN(y))
            return Floats.NaN;
        if (x < y)
            (x, y) = (y, x);
        if (y == 0)
            return x;
        int scale = x > 1e150 ? -600 : y < 1e-150 ? 600 : 0;
        if (x > y * 1e17)
            return x + y;
        if (scale != 0)
        {
            x = Math.ScaleB(x, scale);
            y = Math.ScaleB(y, scale);
        }
        double h = Math.Sqrt(x * x + y * y);
        // One Newton step on the exact residual x*x + y*y - h*h.
        double xx = x * x, yy = y * y, hh = h * h;
        double residual = xx - hh + yy + (Math.FusedMultiplyAdd(x, x, -xx) + Math.FusedMultiplyAdd(y, y, -yy) - Math.FusedMultiplyAdd(h, h, -hh));
        h += residual / (2 * h);
        return scale == 0 ? h : Math.ScaleB(h, -scale);
    }

    // An infinity becomes 1, anything else 0; the sign stays.
    private static double Box(double x) => Math.CopySign(double.IsInfinity(x) ? 1.0 : 0.0, x);

    private static double Unnan(double x) => double.IsNaN(x) ? Math.CopySign(0.0, x) : x;
}
