namespace CoroVm.StdLib.Native;

/// <summary>What went wrong in a function: C's EDOM and ERANGE.</summary>
internal enum MathError { None, Domain, Range }

/// <summary>A complex number on the way through the functions of cmath.</summary>
internal readonly record struct ComplexNumber(double Real, double Imag)
{
    internal bool IsFinite => double.IsFinite(Real) && double.IsFinite(Imag);
}
