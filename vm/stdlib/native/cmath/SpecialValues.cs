namespace CoroVm.StdLib.Native;

/// <summary>What the functions of cmath give where an argument is infinite, NaN or zero (C11, annex G.6). A table has a row for each
/// kind of real part and a column for each kind of imaginary part: -inf, negative, -0, +0, positive, +inf, NaN.</summary>
internal sealed class SpecialValues
{
    internal static readonly SpecialValues
        Acos = new(
            "3,i p,i p,i p,-i p,-i 3,-i n,i | 2,i ? ? ? ? 2,-i n,n | 2,i ? 2,+ 2,- ? 2,-i 2,n | 2,i ? 2,+ 2,- ? 2,-i 2,n | 2,i ? ? ? ? 2,-i n,n"
            + " | 1,i +,i +,i +,-i +,-i 1,-i n,i | n,i n,n n,n n,n n,n n,-i n,n"),
        Acosh = new(
            "i,-3 i,-p i,-p i,p i,p i,3 i,n | i,-2 ? ? ? ? i,2 n,n | i,-2 ? +,-2 +,2 ? i,2 n,2 | i,-2 ? +,-2 +,2 ? i,2 n,2 | i,-2 ? ? ? ? i,2 n,n"
            + " | i,-1 i,- i,- i,+ i,+ i,1 i,n | i,n n,n n,n n,n n,n i,n n,n"),
        Asinh = new(
            "-i,-1 -i,- -i,- -i,+ -i,+ -i,1 -i,n | -i,-2 ? ? ? ? -i,2 n,n | -i,-2 ? -,- -,+ ? -i,2 n,n | i,-2 ? +,- +,+ ? i,2 n,n | i,-2 ? ? ? ? i,2 n,n"
            + " | i,-1 i,- i,- i,+ i,+ i,1 i,n | i,n n,n n,- n,+ n,n i,n n,n"),
        Atanh = new(
            "-,-2 -,-2 -,-2 -,2 -,2 -,2 -,n | -,-2 ? ? ? ? -,2 n,n | -,-2 ? -,- -,+ ? -,2 -,n | +,-2 ? +,- +,+ ? +,2 +,n | +,-2 ? ? ? ? +,2 n,n"
            + " | +,-2 +,-2 +,-2 +,2 +,2 +,2 +,n | +,-2 n,n n,n n,n n,n +,2 n,n"),
        Cosh = new(
            "i,n ? i,+ i,- ? i,n i,n | n,n ? ? ? ? n,n n,n | n,+ ? u,+ u,- ? n,+ n,+ | n,+ ? u,- u,+ ? n,+ n,+ | n,n ? ? ? ? n,n n,n"
            + " | i,n ? i,- i,+ ? i,n i,n | n,n n,n n,+ n,+ n,n n,n n,n"),
        Exp = new(
            "+,+ ? +,- +,+ ? +,+ +,+ | n,n ? ? ? ? n,n n,n | n,n ? u,- u,+ ? n,n n,n | n,n ? u,- u,+ ? n,n n,n | n,n ? ? ? ? n,n n,n"
            + " | i,n ? i,- i,+ ? i,n i,n | n,n n,n n,- n,+ n,n n,n n,n"),
        Log = new(
            "i,-3 i,-p i,-p i,p i,p i,3 i,n | i,-2 ? ? ? ? i,2 n,n | i,-2 ? -i,-p -i,p ? i,2 n,n | i,-2 ? -i,- -i,+ ? i,2 n,n | i,-2 ? ? ? ? i,2 n,n"
            + " | i,-1 i,- i,- i,+ i,+ i,1 i,n | i,n n,n n,n n,n n,n i,n n,n"),
        Sinh = new(
            "i,n ? -i,- -i,+ ? i,n i,n | n,n ? ? ? ? n,n n,n | +,n ? -,- -,+ ? +,n +,n | +,n ? +,- +,+ ? +,n +,n | n,n ? ? ? ? n,n n,n"
            + " | i,n ? i,- i,+ ? i,n i,n | n,n n,n n,- n,+ n,n n,n n,n"),
        Sqrt = new(
            "i,-i +,-i +,-i +,i +,i i,i n,i | i,-i ? ? ? ? i,i n,n | i,-i ? +,- +,+ ? i,i n,n | i,-i ? +,- +,+ ? i,i n,n | i,-i ? ? ? ? i,i n,n"
            + " | i,-i i,- i,- i,+ i,+ i,i i,n | i,-i n,n n,n n,n n,n i,i n,n"),
        Tanh = new(
            "-u,+ ? -u,- -u,+ ? -u,+ -u,+ | n,n ? ? ? ? n,n n,n | -,n ? -,- -,+ ? -,n -,n | +,n ? +,- +,+ ? +,n +,n | n,n ? ? ? ? n,n n,n"
            + " | u,+ ? u,- u,+ ? u,+ u,+ | n,n n,n n,- n,+ n,n n,n n,n"),
        Rect = new(
            "i,n ? -i,+ -i,- ? i,n i,n | n,n ? ? ? ? n,n n,n | +,+ ? -,+ -,- ? +,+ +,+ | +,+ ? +,- +,+ ? +,+ +,+ | n,n ? ? ? ? n,n n,n"
            + " | i,n ? i,- i,+ ? i,n i,n | n,n n,n n,+ n,+ n,n n,n n,n");

    private readonly ComplexNumber[] cells = new ComplexNumber[49];

    private SpecialValues(string table)
    {
        int n = 0;
        foreach (string cell in table.Split(' '))
        {
            if (cell == "|")
                continue;
            string[] parts = cell.Split(',');
            cells[n++] = cell == "?" ? default : new ComplexNumber(Parse(parts[0]), Parse(parts[1]));
        }
    }

    internal ComplexNumber this[ComplexNumber z] => cells[Kind(z.Real) * 7 + Kind(z.Imag)];

    // + and - are zeros, u is 1, i infinity, n NaN; 1, 2, 3 quarters of pi and p the whole.
    private static double Parse(string text) => text switch
    {
        "+" => 0.0,
        "-" => -0.0,
        "u" => 1,
        "i" => double.PositiveInfinity,
        "n" => Floats.NaN,
        "1" => 0.25 * Math.PI,
        "2" => 0.5 * Math.PI,
        "3" => 0.75 * Math.PI,
        "p" => Math.PI,
        _ => -Parse(text[1..]),
    };

    private static int Kind(double x)
    {
        if (double.IsNaN(x))
            return 6;
        if (double.IsInfinity(x))
            return x > 0 ? 5 : 0;
        if (x == 0)
            return double.IsNegative(x) ? 2 : 3;
        return x > 0 ? 4 : 1;
    }
}
