namespace CoroVm.StdLib.Native;

/// <summary>A function of one real number with C's errors as Python's exceptions: NaN from a number is a ValueError, infinity from a
/// finite number an OverflowError where the function overflows, else a ValueError. <paramref name="domain"/> is the ValueError's text up
/// to the number; null for "math domain error".</summary>
internal sealed class RealFunction(Func<double, double> function, string? domain, bool overflows)
{
    internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a) =>
        Conversions.FloatReentrant(thread, a[0], out double x) ? Apply(thread, x) : Value.Error;

    internal Value Apply(VmThread thread, double x)
    {
        double result = function(x);
        if (double.IsFinite(result))
            return Value.Float(result);
        if (double.IsNaN(result) ? double.IsNaN(x) : !double.IsFinite(x))
            return Value.Float(result);
        if (double.IsInfinity(result) && overflows && !(domain is not null && x == Math.Floor(x) && x <= 0))
            return RangeError(thread);
        return domain is null ? DomainError(thread) : thread.ValueError(domain + FloatText.Repr(x));
    }

    internal static Value DomainError(VmThread thread) => thread.ValueError("math domain error");

    internal static Value RangeError(VmThread thread) => thread.OverflowError("math range error");

    /// <summary>The result of a function of two numbers, with its errors.</summary>
    internal static Value Check(VmThread thread, double result, double x, double y)
    {
        if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y))
            return DomainError(thread);
        if (double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y))
            return RangeError(thread);
        return Value.Float(result);
    }

    /// <summary><c>math.pow</c></summary>
    internal static Value Power(VmThread thread, double x, double y)
    {
        double result = Math.Pow(x, y);
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            if (x == 1 || y == 0)
                return Value.Float(1);
            return double.IsInfinity(y) && x == -1 ? Value.Float(1) : Value.Float(result);
        }
        if (double.IsNaN(result) || (double.IsInfinity(result) && x == 0))
            return DomainError(thread);
        return double.IsInfinity(result) ? RangeError(thread) : Value.Float(result);
    }
}
