namespace CoroVm.StdLib.Native;

/// <summary>The inverse circular and hyperbolic functions of complex numbers (Kahan, Branch cuts for complex elementary functions).</summary>
internal static class ComplexInverses
{
    private static readonly double sqrtLarge = Math.Sqrt(ComplexFunctions.Large), sqrtSmallest = Math.Sqrt(ComplexFunctions.Smallest);

    internal static ComplexNumber Acos(ComplexNumber z, ref MathError error)
    {
        if (!z.IsFinite)
            return SpecialValues.Acos[z];
        if (IsLarge(z))
        {
            double size = LogOfLarge(z);
            return new(Math.Atan2(Math.Abs(z.Imag), z.Real), z.Real < 0 ? -Math.CopySign(size, z.Imag) : Math.CopySign(size, -z.Imag));
        }
        ComplexNumber s = ComplexFunctions.Sqrt(new(1 - z.Real, -z.Imag)), t = ComplexFunctions.Sqrt(new(1 + z.Real, z.Imag));
        return new(2 * Math.Atan2(s.Real, t.Real), Math.Asinh(t.Real * s.Imag - t.Imag * s.Real));
    }

    internal static ComplexNumber Acosh(ComplexNumber z, ref MathError error)
    {
        if (!z.IsFinite)
            return SpecialValues.Acosh[z];
        if (IsLarge(z))
            return new(LogOfLarge(z), Math.Atan2(z.Imag, z.Real));
        ComplexNumber s = ComplexFunctions.Sqrt(new(z.Real - 1, z.Imag)), t = ComplexFunctions.Sqrt(new(z.Real + 1, z.Imag));
        return new(Math.Asinh(s.Real * t.Real + s.Imag * t.Imag), 2 * Math.Atan2(s.Imag, t.Real));
    }

    internal static ComplexNumber Asin(ComplexNumber z, ref MathError error)
    {
        ComplexNumber s = Asinh(new(-z.Imag, z.Real), ref error);
        return new(s.Imag, -s.Real);
    }

    internal static ComplexNumber Asinh(ComplexNumber z, ref MathError error)
    {
        if (!z.IsFinite)
            return SpecialValues.Asinh[z];
        if (IsLarge(z))
        {
            double size = LogOfLarge(z);
            return new(z.Imag >= 0 ? Math.CopySign(size, z.Real) : -Math.CopySign(size, -z.Real), Math.Atan2(z.Imag, Math.Abs(z.Real)));
        }
        ComplexNumber s = ComplexFunctions.Sqrt(new(1 + z.Imag, -z.Real)), t = ComplexFunctions.Sqrt(new(1 - z.Imag, z.Real));
        return new(Math.Asinh(s.Real * t.Imag - t.Real * s.Imag), Math.Atan2(z.Imag, s.Real * t.Real - s.Imag * t.Imag));
    }

    internal static ComplexNumber Atan(ComplexNumber z, ref MathError error)
    {
        ComplexNumber s = Atanh(new(-z.Imag, z.Real), ref error);
        return new(s.Imag, -s.Real);
    }

    internal static ComplexNumber Atanh(ComplexNumber z, ref MathError error)
    {
        if (!z.IsFinite)
            return SpecialValues.Atanh[z];
        if (double.IsNegative(z.Real))
        {
            ComplexNumber mirrored = Atanh(new(-z.Real, -z.Imag), ref error);
            return new(-mirrored.Real, -mirrored.Imag);
        }
        double x = z.Real, y = Math.Abs(z.Imag);
        if (x > sqrtLarge || y > sqrtLarge)
        {
            double h = Complexes.Hypot(x / 2, z.Imag / 2);
            return new(x / 4 / h / h, -Math.CopySign(Math.PI / 2, -z.Imag));
        }
        if (x == 1 && y < sqrtSmallest)
        {
            if (y == 0)
            {
                error = MathError.Domain;
                return new(double.PositiveInfinity, z.Imag);
            }
            return new(-Math.Log(Math.Sqrt(y) / Math.Sqrt(Complexes.Hypot(y, 2))), Math.CopySign(Math.Atan2(2, -y) / 2, z.Imag));
        }
        return new(SpecialFunctions.Log1p(4 * x / ((1 - x) * (1 - x) + y * y)) / 4, -Math.Atan2(-2 * z.Imag, (1 - x) * (1 + x) - y * y) / 2);
    }

    private static bool IsLarge(ComplexNumber z) => Math.Abs(z.Real) > ComplexFunctions.Large || Math.Abs(z.Imag) > ComplexFunctions.Large;

    private static double LogOfLarge(ComplexNumber z) =>
        Math.Log(Complexes.Hypot(z.Real / 2, z.Imag / 2)) + ComplexFunctions.Ln2 * 2;
}
