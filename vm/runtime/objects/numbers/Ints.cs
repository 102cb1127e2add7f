namespace CoroVm.Runtime.Objects;

/// <summary>Arithmetic of ints of any size. Operands are ints: 64-bit values, bools, <see cref="IntObject"/>s and instances of
/// subclasses; results are exact ints, normalised.</summary>
internal static class Ints
{
    /// <summary>More bits than this are a MemoryError; BigInteger itself ends at 2^31.</summary>
    private const long MaxBits = int.MaxValue - 128;

    /// <summary>Whether the value is an int, a bool, or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInt(in Value v) => v.Ref is null || ReferenceEquals(v.Ref, Tag.Bool) || v.Ref is IntObject;

    /// <summary>The exact int of an int, bool or subclass instance; false for anything else.</summary>
    internal static bool TryExact(in Value v, out Value exact)
    {
        if (v.IsInt || v.IsBool)
        {
            exact = Value.Int(v.Bits);
            return true;
        }
        if (v.Ref is IntObject o)
        {
            exact = o.GetType() == typeof(IntObject) ? v : Value.Int(o.Value);
            return true;
        }
        exact = Value.Unbound;
        return false;
    }

    /// <summary>The value of an int as 64 bits, if it fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TrySmall(in Value v, out long small)
    {
        small = v.Bits;
        return v.Ref is not IntObject o || TryFit(o, out small);
    }

    /// <summary>The value of an int.</summary>
    internal static BigInteger Big(in Value v) => v.Ref is IntObject o ? o.Value : v.Bits;

    private static bool TryFit(IntObject o, out long small)
    {
        if (o.GetType() != typeof(IntObject) && o.Value >= long.MinValue && o.Value <= long.MaxValue)
        {
            small = (long)o.Value;
            return true;
        }
        small = 0;
        return false;
    }

    internal static bool IsZero(in Value v) => v.Ref is IntObject o ? o.Value.IsZero : v.Bits == 0;

    internal static int Sign(in Value v) => v.Ref is IntObject o ? o.Value.Sign : Math.Sign(v.Bits);

    internal static int Compare(in Value a, in Value b) =>
        TrySmall(a, out long x) && TrySmall(b, out long y) ? x.CompareTo(y) : Big(a).CompareTo(Big(b));

    internal static Value Compare(CompareOperator op, in Value a, in Value b)
    {
        int c = Compare(a, b);
        return Value.Bool(op switch
        {
            CompareOperator.Less => c < 0,
            CompareOperator.LessOrEqual => c <= 0,
            CompareOperator.Equal => c == 0,
            CompareOperator.NotEqual => c != 0,
            CompareOperator.Greater => c > 0,
            _ => c >= 0,
        });
    }

    internal static Value Add(in Value a, in Value b)
    {
        if (TrySmall(a, out long x) && TrySmall(b, out long y))
        {
            long sum = unchecked(x + y);
            if (((x ^ sum) & (y ^ sum)) >= 0)
                return Value.Int(sum);
        }
        return Value.Int(Big(a) + Big(b));
    }

    internal static Value Subtract(in Value a, in Value b)
    {
        if (TrySmall(a, out long x) && TrySmall(b, out long y))
        {
            long difference = unchecked(x - y);
            if (((x ^ y) & (x ^ difference)) >= 0)
                return Value.Int(difference);
        }
        return Value.Int(Big(a) - Big(b));
    }

    internal static Value Multiply(VmThread thread, in Value a, in Value b)
    {
        if (TrySmall(a, out long x) && TrySmall(b, out long y))
        {
            long high = Math.BigMul(x, y, out long low);
            return high == low >> 63 ? Value.Int(low) : Value.Object(new IntObject((BigInteger)new Int128((ulong)high, (ulong)low)));
        }
        BigInteger p = Big(a), q = Big(b);
        long m = p.GetBitLength(), n = q.GetBitLength();
        if (m + n > MaxBits)
            return thread.Raise(ExceptionTypes.MemoryError);
        if (!thread.Charge((m >> 5) * (n >> 5) >> 3))
            return Value.Error;
        return Value.Int(p * q);
    }

    /// <summary><c>divmod(a, b)</c>: rounds down. False with ZeroDivisionError pending.</summary>
    internal static bool DivMod(VmThread thread, in Value a, in Value b, out Value quotient, out Value remainder)
    {
        quotient = remainder = Value.Error;
        if (IsZero(b))
        {
            thread.ZeroDivisionError("division by zero");
            return false;
        }
        if (TrySmall(a, out long x) && TrySmall(b, out long y) && !(x == long.MinValue && y == -1))
        {
            long q = x / y, r = x - q * y;
            if (r != 0 && (r ^ y) < 0)
            {
                q--;
                r += y;
            }
            quotient = Value.Int(q);
            remainder = Value.Int(r);
            return true;
        }
        BigInteger big = Big(a), by = Big(b);
        if (!thread.Charge(Math.Max(0, big.GetBitLength() - by.GetBitLength() >> 5) * (by.GetBitLength() >> 5) >> 2))
            return false;
        BigInteger quot = BigInteger.DivRem(big, by, out BigInteger rem);
        if (!rem.IsZero && rem.Sign != by.Sign)
        {
            quot -= 1;
            rem += by;
        }
        quotient = Value.Int(quot);
        remainder = Value.Int(rem);
        return true;
    }

    internal static Value FloorDivide(VmThread thread, in Value a, in Value b) =>
        DivMod(thread, a, b, out Value quotient, out _) ? quotient : Value.Error;

    internal static Value Modulo(VmThread thread, in Value a, in Value b) =>
        DivMod(thread, a, b, out _, out Value remainder) ? remainder : Value.Error;

    /// <summary><c>a / b</c>, correctly rounded.</summary>
    internal static Value TrueDivide(VmThread thread, in Value a, in Value b)
    {
        const long exact = 1L << 53;
        if (IsZero(b))
            return thread.ZeroDivisionError("division by zero");
        if (TrySmall(a, out long x) && TrySmall(b, out long y) && x is >= -exact and <= exact && y is >= -exact and <= exact)
            return Value.Float((double)x / y);
        BigInteger p = Big(a), q = Big(b);
        if (p.IsZero)
            return Value.Float(q.Sign < 0 ? -0.0 : 0.0);
        bool negative = p.Sign * q.Sign < 0;
        p = BigInteger.Abs(p);
        q = BigInteger.Abs(q);
        // A quotient of at least 56 bits and a sticky bit decide the rounding.
        long shift = 57 - (p.GetBitLength() - q.GetBitLength());
        if (shift > 2000)
            return Value.Float(negative ? -0.0 : 0.0);
        if (shift < -2000)
            return thread.OverflowError("integer division result too large for a float");
        if (shift > 0)
            p <<= (int)shift;
        else
            q <<= (int)-shift;
        BigInteger quotient = BigInteger.DivRem(p, q, out BigInteger remainder);
        double result = Rounding.ToDouble(quotient, -(int)shift, !remainder.IsZero);
        if (double.IsInfinity(result))
            return thread.OverflowError("integer division result too large for a float");
        return Value.Float(negative ? -result : result);
    }

    /// <summary><c>float(v)</c>; false with OverflowError pending.</summary>
    internal static bool TryDouble(VmThread thread, in Value v, out double result)
    {
        if (v.Ref is not IntObject o)
        {
            result = v.Bits;
            return true;
        }
        result = Rounding.ToDouble(o.Value);
        if (!double.IsInfinity(result))
            return true;
        thread.OverflowError("int too large to convert to float");
        return false;
    }

    /// <summary><c>a ** b</c>: a float when b is negative.</summary>
    internal static Value Power(VmThread thread, in Value a, in Value b)
    {
        if (Sign(b) < 0)
        {
            if (!TryDouble(thread, a, out double x) || !TryDouble(thread, b, out double y))
                return Value.Error;
            return Floats.Power(thread, x, y);
        }
        if (!TrySmall(b, out long n))
            n = long.MaxValue;
        if (TrySmall(a, out long small))
        {
            switch (small)
            {
                case 0: return Value.Int(n == 0 ? 1 : 0);
                case 1: return Value.Int(1);
                case -1: return Value.Int(b.Ref is IntObject o ? o.Value.IsEven ? 1 : -1 : (n & 1) == 0 ? 1 : -1);
                case 2 when n < MaxBits: return ShiftLeft(thread, Value.Int(1), Value.Int(n));
            }
            if (TryPower(small, n, out long result))
                return Value.Int(result);
        }
        BigInteger value = Big(a);
        long bits = value.GetBitLength();
        if (n > MaxBits || (bits - 1) * n > MaxBits)
            return thread.Raise(ExceptionTypes.MemoryError);
        long words = bits * n >> 5;
        if (!thread.Charge(words * words >> 6))
            return Value.Error;
        return Value.Int(BigInteger.Pow(value, (int)n));
    }

    private static bool TryPower(long x, long n, out long result)
    {
        result = 1;
        if (n > 64)
            return false;
        while (true)
        {
            if ((n & 1) != 0)
            {
                long high = Math.BigMul(result, x, out long low);
                if (high != low >> 63)
                    return false;
                result = low;
            }
            n >>= 1;
            if (n == 0)
                return true;
            long h = Math.BigMul(x, x, out x);
            if (h != x >> 63)
                return false;
        }
    }

    /// <summary><c>pow(a, b, modulus)</c></summary>
    internal static Value PowerModulo(VmThread thread, in Value a, in Value b, in Value modulus)
    {
        BigInteger m = Big(modulus), x = Big(a), n = Big(b);
        if (m.IsZero)
            return thread.ValueError("pow() 3rd argument cannot be 0");
        bool negative = m.Sign < 0;
        m = BigInteger.Abs(m);
        if (m.IsOne)
            return Value.Int(0);
        if (n.Sign < 0)
        {
            n = -n;
            if (!TryInvert(x, m, out x))
                return thread.ValueError("base is not invertible for the given modulus");
        }
        long words = (m.GetBitLength() >> 5) + 1;
        if (!thread.Charge(words * words * (n.GetBitLength() >> 2)))
            return Value.Error;
        BigInteger result = BigInteger.ModPow(x, n, m);
        if (result.Sign < 0)
            result += m;
        if (negative && !result.IsZero)
            result -= m;
        return Value.Int(result);
    }

    /// <summary>The inverse of x modulo m (positive), if there is one.</summary>
    private static bool TryInvert(BigInteger x, BigInteger m, out BigInteger inverse)
    {
        BigInteger r0 = m, r1 = x % m, t0 = 0, t1 = 1;
        if (r1.Sign < 0)
            r1 += m;
        while (!r1.IsZero)
        {
            BigInteger q = BigInteger.DivRem(r0, r1, out BigInteger r);
            (r0, r1) = (r1, r);
            (t0, t1) = (t1, t0 - q * t1);
        }
        inverse = t0.Sign < 0 ? t0 + m : t0;
        return r0.IsOne;
    }

    internal static Value ShiftLeft(VmThread thread, in Value a, in Value b)
    {
        if (Sign(b) < 0)
            return thread.ValueError("negative shift count");
        if (IsZero(a))
            return Value.Int(0);
        bool fits = TrySmall(b, out long n);
        if (fits && n < 63 && TrySmall(a, out long x) && x << (int)n >> (int)n == x)
            return Value.Int(x << (int)n);
        BigInteger value = Big(a);
        if (!fits)
            return thread.OverflowError("too many digits in integer");
        if (n > MaxBits - value.GetBitLength())
        {
            // CPython counts digits of 30 bits in 63.
            bool countable = n / 30 + (value.GetBitLength() + 29) / 30 + (n % 30 == 0 ? 0 : 1) <= long.MaxValue / 30;
            return countable ? thread.Raise(ExceptionTypes.MemoryError) : thread.OverflowError("too many digits in integer");
        }
        return thread.Charge(n >> 6) ? Value.Int(value << (int)n) : Value.Error;
    }

    internal static Value ShiftRight(VmThread thread, in Value a, in Value b)
    {
        if (Sign(b) < 0)
            return thread.ValueError("negative shift count");
        if (!TrySmall(b, out long n))
            n = long.MaxValue;
        if (TrySmall(a, out long x))
            return Value.Int(x >> (int)Math.Min(n, 63));
        BigInteger value = Big(a);
        return Value.Int(n >= value.GetBitLength() ? value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero : value >> (int)n);
    }

    internal static Value And(in Value a, in Value b) =>
        TrySmall(a, out long x) && TrySmall(b, out long y) ? Value.Int(x & y) : Value.Int(Big(a) & Big(b));

    internal static Value Or(in Value a, in Value b) =>
        TrySmall(a, out long x) && TrySmall(b, out long y) ? Value.Int(x | y) : Value.Int(Big(a) | Big(b));

    internal static Value Xor(in Value a, in Value b) =>
        TrySmall(a, out long x) && TrySmall(b, out long y) ? Value.Int(x ^ y) : Value.Int(Big(a) ^ Big(b));

    internal static Value Invert(in Value a) => TrySmall(a, out long x) ? Value.Int(~x) : Value.Int(-Big(a) - 1);

    internal static Value Negate(in Value a) =>
        TrySmall(a, out long x) && x != long.MinValue ? Value.Int(-x) : Value.Int(-Big(a));

    internal static Value Absolute(in Value a) => Sign(a) < 0 ? Negate(a) : TryExact(a, out Value exact) ? exact : a;

    /// <summary>The number of bits of the absolute value.</summary>
    internal static long BitLength(in Value a)
    {
        if (TrySmall(a, out long x))
            return 64 - BitOperations.LeadingZeroCount(x < 0 ? (ulong)-x : (ulong)x);
        BigInteger big = Big(a);
        return (big.Sign < 0 ? -big : big).GetBitLength();
    }

    /// <summary>The greatest common divisor, not negative.</summary>
    internal static Value Gcd(in Value a, in Value b)
    {
        if (!TrySmall(a, out long x) || !TrySmall(b, out long y))
            return Value.Int(BigInteger.GreatestCommonDivisor(Big(a), Big(b)));
        ulong p = x < 0 ? (ulong)-x : (ulong)x, q = y < 0 ? (ulong)-y : (ulong)y;
        while (q != 0)
            (p, q) = (q, p % q);
        return p <= long.MaxValue ? Value.Int((long)p) : Value.Int((BigInteger)p);
    }

    /// <summary><c>round(a, -places)</c> for places > 0: to a multiple of a power of ten, halves to even.</summary>
    internal static Value RoundToTens(VmThread thread, in Value a, in Value places)
    {
        BigInteger value = Big(a);
        if (!TrySmall(places, out long n) || n * 3 > value.GetBitLength() + 8)
            return Value.Int(0);
        Value unit = Power(thread, Value.Int(10), Value.Int(n));
        if (unit.IsError)
            return unit;
        BigInteger ten = Big(unit);
        BigInteger quotient = BigInteger.DivRem(value, ten, out BigInteger remainder);
        if (remainder.Sign < 0)
        {
            quotient -= 1;
            remainder += ten;
        }
        int c = (remainder * 2).CompareTo(ten);
        if (c > 0 || (c == 0 && !quotient.IsEven))
            quotient += 1;
        return Value.Int(quotient * ten);
    }
}
