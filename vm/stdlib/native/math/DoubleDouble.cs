namespace CoroVm.StdLib.Native;

/// <summary>The unevaluated sum of two doubles: some 106 bits.</summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double x) => new(x, 0);

    /// <summary>a + b, exactly.</summary>
    internal static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b, z = sum - a;
        return new(sum, a - (sum - z) + (b - z));
    }

    /// <summary>a * b, exactly.</summary>
    internal static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble s = Sum(a.High, b.High), t = Sum(a.Low, b.Low);
        s = FastSum(s.High, s.Low + t.High);
        return FastSum(s.High, s.Low + t.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble p = Product(a.High, b.High);
        return FastSum(p.High, p.Low + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double q = a.High / b.High;
        DoubleDouble r = a - b * q;
        double q2 = r.High / b.High;
        r -= b * q2;
        return FastSum(q, q2) + r.High / b.High;
    }

    public static explicit operator double(DoubleDouble x) => x.High + x.Low;

    private static DoubleDouble FastSum(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }
}
