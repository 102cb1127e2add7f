namespace CoroVm.Runtime.Objects;

/// <summary>Arithmetic of floats beyond what the hardware does.</summary>
internal static class Floats
{
    /// <summary>The NaN of <c>float("nan")</c>, whose sign is plus; .NET's constant has a minus.</summary>
    internal static double NaN => BitConverter.UInt64BitsToDouble(0x7FF8000000000000);

    /// <summary>The value of a float or an instance of a subclass.</summary>
    internal static double Of(in Value v) => v.Ref is FloatInstance f ? f.Value : v.AsFloat;

    internal static bool IsFloat(in Value v) => v.IsFloat || v.Ref is FloatInstance;

    /// <summary>An operand of float arithmetic: a float or an int. 1, 0 if it is neither, -1 if the int is too large (OverflowError is
    /// pending).</summary>
    internal static int Operand(VmThread thread, in Value v, out double x)
    {
        if (v.IsFloat)
        {
            x = v.AsFloat;
            return 1;
        }
        if (v.IsInt || v.IsBool)
        {
            x = v.Bits;
            return 1;
        }
        x = 0;
        if (v.Ref is FloatInstance f)
        {
            x = f.Value;
            return 1;
        }
        if (v.Ref is IntObject)
            return Ints.TryDouble(thread, v, out x) ? 1 : -1;
        return 0;
    }

    internal static Value Divide(VmThread thread, double x, double y) =>
        y == 0 ? thread.ZeroDivisionError("division by zero") : Value.Float(x / y);

    internal static Value Modulo(VmThread thread, double x, double y) =>
        DivMod(thread, x, y, out _, out double remainder) ? Value.Float(remainder) : Value.Error;

    internal static Value FloorDivide(VmThread thread, double x, double y) =>
        DivMod(thread, x, y, out double quotient, out _) ? Value.Float(quotient) : Value.Error;

    /// <summary><c>divmod(x, y)</c>; false with ZeroDivisionError pending.</summary>
    internal static bool DivMod(VmThread thread, double x, double y, out double quotient, out double remainder)
    {
        quotient = remainder = 0;
        if (y == 0)
        {
            thread.ZeroDivisionError("division by zero");
            return false;
        }
        remainder = x % y;
        double div = (x - remainder) / y;
        if (remainder != 0)
        {
            if ((y < 0) != (remainder < 0))
            {
                remainder += y;
                div -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0.0, y);
        }
        if (div != 0)
        {
            quotient = Math.Floor(div);
            if (div - quotient > 0.5)
                quotient += 1;
        }
        else
        {
            quotient = Math.CopySign(0.0, x / y);
        }
        return true;
    }

    /// <summary><c>x ** y</c>: complex for a negative base with a fractional exponent.</summary>
    internal static Value Power(VmThread thread, double x, double y)
    {
        if (y == 0 || x == 1)
            return Value.Float(1);
        if (double.IsNaN(x) || double.IsNaN(y))
            return Value.Float(NaN);
        if (double.IsInfinity(y))
        {
            double magnitude = Math.Abs(x);
            if (magnitude == 1)
                return Value.Float(1);
            return Value.Float(y > 0 == magnitude > 1 ? double.PositiveInfinity : 0);
        }
        bool odd = Math.Abs(y % 2) == 1;
        if (double.IsInfinity(x))
        {
            double result = y > 0 ? double.PositiveInfinity : 0;
            return Value.Float(odd ? Math.CopySign(result, x) : result);
        }
        if (x == 0)
        {
            if (y < 0)
                return thread.ZeroDivisionError("zero to a negative power");
            return Value.Float(odd ? x : 0);
        }
        if (x < 0 && y != Math.Floor(y))
            return Complexes.Power(thread, new ComplexObject(x, 0), new ComplexObject(y, 0));
        double power = Math.Pow(x, y);
        return double.IsInfinity(power) ? OutOfRange(thread) : Value.Float(power);
    }

    /// <summary>OverflowError with the C library's text for a result out of range.</summary>
    internal static Value OutOfRange(VmThread thread) =>
        thread.Raise(ExceptionTypes.OverflowError, Value.Int(34), StrObject.From("Numerical result out of range"));

    /// <summary>A float as an int, truncated or already integral.</summary>
    internal static Value ToInt(VmThread thread, double x)
    {
        if (double.IsFinite(x))
            return Rounding.ToInt(Math.Truncate(x));
        return double.IsNaN(x)
            ? thread.ValueError("cannot convert float NaN to integer")
            : thread.OverflowError("cannot convert float infinity to integer");
    }

    /// <summary><c>round(x, digits)</c>: correctly rounded in decimal, halves to even.</summary>
    internal static Value Round(VmThread thread, double x, long digits)
    {
        if (!double.IsFinite(x) || digits > 323)
            return Value.Float(x);
        if (digits < -308)
            return Value.Float(0.0 * x);
        double rounded = FloatDigits.Round(x, (int)digits);
        return double.IsInfinity(rounded) ? thread.OverflowError("rounded value too large to represent") : Value.Float(rounded);
    }

    /// <summary>The sign of x - y for a float and an int of any size; null when x is NaN.</summary>
    internal static int? CompareToInt(double x, in Value y)
    {
        if (double.IsNaN(x))
            return null;
        if (double.IsInfinity(x))
            return x > 0 ? 1 : -1;
        if (Ints.TrySmall(y, out long small))
        {
            if (small is > -(1L << 53) and < 1L << 53)
                return x.CompareTo((double)small);
            if (x is < -9223372036854775808.0 or >= 9223372036854775808.0)
                return x > 0 ? 1 : -1;
            double whole = Math.Truncate(x);
            int c = ((long)whole).CompareTo(small);
            return c != 0 ? c : x.CompareTo(whole);
        }
        BigInteger big = Ints.Big(y);
        if (Math.Abs(x) < 9223372036854775808.0)
            return -big.Sign;
        return new BigInteger(x).CompareTo(big);
    }

    internal static Value Compare(CompareOperator op, double x, double y) => Value.Bool(op switch
    {
        CompareOperator.Less => x < y,
        CompareOperator.LessOrEqual => x <= y,
        CompareOperator.Equal => x == y,
        CompareOperator.NotEqual => x != y,
        CompareOperator.Greater => x > y,
        _ => x >= y,
    });

    /// <summary><c>x op y</c> where y is any value; NotImplemented unless it is a number.</summary>
    internal static Value Compare(CompareOperator op, double x, in Value y)
    {
        if (IsFloat(y))
            return Compare(op, x, Of(y));
        if (!Ints.IsInt(y))
            return Value.NotImplemented;
        return CompareToInt(x, y) is { } c ? Compare(op, c, 0) : Value.Bool(op == CompareOperator.NotEqual);
    }

    /// <summary><c>x.as_integer_ratio()</c></summary>
    internal static Value AsIntegerRatio(VmThread thread, double x)
    {
        if (double.IsNaN(x))
            return thread.ValueError("cannot convert NaN to integer ratio");
        if (double.IsInfinity(x))
            return thread.OverflowError("cannot convert Infinity to integer ratio");
        (long mantissa, int exponent) = Rounding.Decompose(x);
        return exponent >= 0
            ? TupleObject.Of(Value.Int((BigInteger)mantissa << exponent), Value.Int(1))
            : TupleObject.Of(Value.Int(mantissa), Value.Int(BigInteger.One << -exponent));
    }
}
