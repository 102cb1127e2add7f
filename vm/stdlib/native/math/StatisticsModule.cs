namespace CoroVm.StdLib.Native;

/// <summary>_statistics: the inverse of the normal distribution's cumulative distribution, by Wichura's algorithm AS241.</summary>
internal sealed class StatisticsModule : NativeModule
{
    private static readonly double[] centralTop =
        [2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665];

    private static readonly double[] centralBottom =
        [5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091, 1.0];

    private static readonly double[] middleTop =
        [0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835];

    private static readonly double[] middleBottom =
        [1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0];

    private static readonly double[] tailTop =
        [2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103];

    private static readonly double[] tailBottom =
        [2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0];

    internal override string Name => "_statistics";

    internal override void Populate(VmThread thread, ModuleBuilder b) => b.Function("_normal_dist_inv_cdf", "(p, mu, sigma, /)", static (t, a) =>
    {
        if (!Conversions.FloatReentrant(t, a[0], out double p) || !Conversions.FloatReentrant(t, a[1], out double mu) || !Conversions.FloatReentrant(t, a[2], out double sigma))
            return Value.Error;
        return p <= 0 || p >= 1 ? t.ValueError("inv_cdf undefined for these parameters") : Value.Float(Inverse(p, mu, sigma));
    });

    private static double Inverse(double p, double mu, double sigma)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double s = 0.180625 - q * q;
            return mu + Horner(centralTop, s) * q / Horner(centralBottom, s) * sigma;
        }
        double r = Math.Sqrt(-Math.Log(q <= 0 ? p : 1 - p));
        double x = r <= 5 ? Horner(middleTop, r - 1.6) / Horner(middleBottom, r - 1.6) : Horner(tailTop, r - 5) / Horner(tailBottom, r - 5);
        return mu + (q < 0 ? -x : x) * sigma;
    }

    private static double Horner(double[] coefficients, double x)
    {
        double result = coefficients[0];
        for (int i = 1; i < coefficients.Length; i++)
            result = result * x + coefficients[i];
        return result;
    }
}
