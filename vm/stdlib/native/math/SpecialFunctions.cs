namespace CoroVm.StdLib.Native;

/// <summary>The gamma and error functions and others that .NET lacks.</summary>
internal static class SpecialFunctions
{
    private const double LanczosG = 6.024680040776729583740234375, LanczosGMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    // Lanczos' approximation with N = 13 and g above.
    private static readonly double[] numerators =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    // x * (x + 1) * ... * (x + 11)
    private static readonly double[] denominators =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    internal static double Gamma(double x)
    {
        if (!double.IsFinite(x))
            return double.IsNaN(x) || x > 0 ? x : Floats.NaN;
        if (x == 0)
            return Math.CopySign(double.PositiveInfinity, x);
        if (x == Math.Floor(x))
        {
            if (x < 0)
                return Floats.NaN;
            if (x <= 23)
            {
                double factorial = 1;
                for (int i = 2; i < x; i++)
                    factorial *= i;
                return factorial;
            }
        }
        double absolute = Math.Abs(x);
        if (absolute < 1e-20)
            return 1 / x;
        if (absolute > 200)
            return x < 0 ? 0.0 / SinPi(x) : double.PositiveInfinity;
        double y = absolute + LanczosGMinusHalf;
        double z = absolute > LanczosGMinusHalf ? y - absolute - LanczosGMinusHalf : y - LanczosGMinusHalf - absolute;
        z = z * LanczosG / y;
        double r;
        if (x < 0)
        {
            r = -Math.PI / SinPi(absolute) / absolute * Math.Exp(y) / LanczosSum(absolute);
            r -= z * r;
            if (absolute < 140)
                return r / Math.Pow(y, absolute - 0.5);
            double root = Math.Pow(y, absolute / 2 - 0.25);
            return r / root / root;
        }
        r = LanczosSum(absolute) / Math.Exp(y);
        r += z * r;
        if (absolute < 140)
            return r * Math.Pow(y, absolute - 0.5);
        double sqrt = Math.Pow(y, absolute / 2 - 0.25);
        return r * sqrt * sqrt;
    }

    internal static double LogGamma(double x)
    {
        if (!double.IsFinite(x))
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (x == Math.Floor(x) && x <= 2)
            return x <= 0 ? double.PositiveInfinity : 0;
        double absolute = Math.Abs(x);
        if (absolute < 1e-20)
            return -Math.Log(absolute);
        double r = Math.Log(LanczosSum(absolute)) - LanczosG;
        r += (absolute - 0.5) * (Math.Log(absolute + LanczosG - 0.5) - 1);
        return x < 0 ? LogPi - Math.Log(Math.Abs(SinPi(absolute))) - Math.Log(absolute) - r : r;
    }

    private static double LanczosSum(double x)
    {
        double numerator = 0, denominator = 0;
        if (x < 5)
        {
            for (int i = numerators.Length - 1; i >= 0; i--)
            {
                numerator = numerator * x + numerators[i];
                denominator = denominator * x + denominators[i];
            }
        }
        else
        {
            for (int i = 0; i < numerators.Length; i++)
            {
                numerator = numerator / x + numerators[i];
                denominator = denominator / x + denominators[i];
            }
        }
        return numerator / denominator;
    }

    private static double SinPi(double x)
    {
        double y = Math.Abs(x) % 2;
        double r = (int)Math.Round(2 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * r;
    }

    internal static double Erf(double x)
    {
        double absolute = Math.Abs(x);
        if (double.IsNaN(x) || absolute < 1e-300)
            return absolute < 1e-300 ? x * 1.1283791670955126 : x;
        double result = absolute > 6 ? 1 : absolute < 3 ? (double)ErfSeries(absolute) : 1 - (double)ErfcFraction(absolute);
        return Math.CopySign(result, x);
    }

    internal static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x > 28)
            return 0;
        if (x < -6)
            return 2;
        if (x >= 3)
            return (double)ErfcFraction(x);
        DoubleDouble erf = x <= -3 ? 1 - ErfcFraction(-x) : x < 0 ? ErfSeries(-x) : ErfSeries(x);
        return (double)(x < 0 ? 1 + erf : 1 - erf);
    }

    // 2/sqrt(pi) * sum of (-1)^n x^(2n+1) / (n! (2n+1)), in enough precision to outlive the cancellation up to x = 3.
    private static DoubleDouble ErfSeries(double x)
    {
        DoubleDouble square = DoubleDouble.Product(x, x), power = x, sum = x;
        for (int n = 1; n < 200; n++)
        {
            power = -(power * square / n);
            DoubleDouble term = power / (2 * n + 1);
            sum += term;
            if (Math.Abs(term.High) < Math.Abs(sum.High) * 1e-33)
                break;
        }
        return sum * new DoubleDouble(1.1283791670955126, 1.533545961316588e-17);
    }

    // exp(-x*x) / sqrt(pi) / (x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ...))))
    private static DoubleDouble ErfcFraction(double x)
    {
        DoubleDouble fraction = x;
        for (int n = 150; n >= 1; n--)
            fraction = x + (DoubleDouble)(n / 2.0) / fraction;
        return Exp(-DoubleDouble.Product(x, x)) * new DoubleDouble(0.5641895835477563, 7.66772980658294e-18) / fraction;
    }

    // exp of a number that is not positive
    private static DoubleDouble Exp(DoubleDouble x)
    {
        int k = (int)Math.Round(x.High / 0.6931471805599453);
        DoubleDouble r = (x - new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17) * k) / 256;
        DoubleDouble sum = 1, term = 1;
        for (int n = 1; n < 14; n++)
        {
            term = term * r / n;
            sum += term;
        }
        for (int i = 0; i < 8; i++)
            sum *= sum;
        return new(Math.ScaleB(sum.High, k), Math.ScaleB(sum.Low, k));
    }

    internal static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.5 || double.IsNaN(x))
            return x > 40 ? Math.Exp(x) : Math.Exp(x) - 1;
        if (x == 0)
            return x;
        DoubleDouble sum = x, term = x;
        for (int n = 2; n < 30; n++)
        {
            term = term * x / n;
            sum += term;
            if (Math.Abs(term.High) < Math.Abs(sum.High) * 1e-33)
                break;
        }
        return (double)sum;
    }

    internal static double Log1p(double x)
    {
        if (x == 0 || double.IsNaN(x) || double.IsPositiveInfinity(x))
            return x;
        if (x <= -1)
            return x == -1 ? double.NegativeInfinity : Floats.NaN;
        if (Math.Abs(x) < 1e-17)
            return x;
        // log(u) with the rounding of u = 1 + x put right to first order
        DoubleDouble u = DoubleDouble.Sum(1, x);
        if (Math.Abs(x) > 0.1)
            return Math.Log(u.High) + u.Low / u.High;
        // 2 atanh(x / (2 + x))
        DoubleDouble s = (DoubleDouble)x / (2 + (DoubleDouble)x), square = s * s, power = s, sum = s;
        for (int n = 3; n < 60; n += 2)
        {
            power *= square;
            DoubleDouble term = power / n;
            sum += term;
            if (Math.Abs(term.High) < Math.Abs(sum.High) * 1e-33)
                break;
        }
        return 2 * (double)sum;
    }

    internal static double Ulp(double x)
    {
        if (double.IsNaN(x))
            return x;
        x = Math.Abs(x);
        if (double.IsInfinity(x))
            return x;
        double next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }
}
