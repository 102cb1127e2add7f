namespace CoroVm.StdLib.Native;

/// <summary>The functions of <c>math</c> on ints.</summary>
internal static class IntegerFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("factorial", "(n, /)", static (t, a) => FactorialReentrant(t, a[0]), "Find n!.");
        b.Function("isqrt", "(n, /)", static (t, a) => SquareRootReentrant(t, a[0]), "Return the integer part of the square root of the input.");
        b.Function("comb", "(n, k, /)", static (t, a) => CombinationsReentrant(t, a[0], a[1]),
            "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n "
            + "and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in "
            + "polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError "
            + "if either of the arguments are negative.");
        b.Function("perm", "(n, k=None, /)", static (t, a) => PermutationsReentrant(t, a[0], a[1]),
            "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\n"
            + "to zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either "
            + "of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.");
        b.Function("gcd", "(*integers)", static (t, a) => GreatestCommonDivisorReentrant(t, (TupleObject)a[0].Ref!),
            "Greatest Common Divisor.");
        b.Function("lcm", "(*integers)", static (t, a) => LeastCommonMultipleReentrant(t, (TupleObject)a[0].Ref!), "Least Common Multiple.");
    }

    private static Value GreatestCommonDivisorReentrant(VmThread thread, TupleObject items)
    {
        Value result = Value.Int(0);
        foreach (Value item in items.Items)
        {
            Value n = Conversions.IndexReentrant(thread, item);
            if (n.IsError)
                return n;
            result = Ints.Gcd(result, n);
        }
        return result;
    }

    private static Value LeastCommonMultipleReentrant(VmThread thread, TupleObject items)
    {
        Value result = Value.Int(1);
        foreach (Value item in items.Items)
        {
            Value n = Conversions.IndexReentrant(thread, item);
            if (n.IsError)
                return n;
            if (Ints.IsZero(result) || Ints.IsZero(n))
            {
                result = Value.Int(0);
                continue;
            }
            Value quotient = Ints.FloorDivide(thread, result, Ints.Gcd(result, n));
            result = quotient.IsError ? quotient : Ints.Multiply(thread, quotient, n);
            if (result.IsError)
                return result;
            result = Ints.Absolute(result);
        }
        return items.Count == 0 ? Value.Int(1) : result;
    }

    private static Value FactorialReentrant(VmThread thread, Value value)
    {
        Value n = Conversions.IndexReentrant(thread, value);
        if (n.IsError)
            return n;
        if (Ints.Sign(n) < 0)
            return thread.ValueError("factorial() not defined for negative values");
        if (!n.IsInt)
            return thread.OverflowError("factorial() argument should not exceed 9223372036854775807");
        return Product(thread, 2, n.Bits);
    }

    /// <summary>The product of the ints from low to high.</summary>
    private static Value Product(VmThread thread, BigInteger low, BigInteger high)
    {
        if (high < low)
            return Value.Int(1);
        BigInteger count = high - low + 1;
        double bits = (double)count * high.GetBitLength();
        if (bits > int.MaxValue)
            return thread.Raise(ExceptionTypes.MemoryError);
        return thread.Charge((long)(bits / 64 * Math.Log2(bits + 2))) ? Value.Int(ProductTree(low, (long)count)) : Value.Error;
    }

    private static BigInteger ProductTree(BigInteger low, long count)
    {
        if (count <= 16)
        {
            BigInteger product = low;
            for (int i = 1; i < count; i++)
                product *= low + i;
            return product;
        }
        long half = count / 2;
        return ProductTree(low, half) * ProductTree(low + half, count - half);
    }

    private static Value SquareRootReentrant(VmThread thread, Value value)
    {
        Value n = Conversions.IndexReentrant(thread, value);
        if (n.IsError)
            return n;
        if (Ints.Sign(n) < 0)
            return thread.ValueError("isqrt() argument must be nonnegative");
        if (n.IsInt)
        {
            long root = (long)Math.Sqrt(n.Bits);
            while ((Int128)root * root > n.Bits)
                root--;
            while ((Int128)(root + 1) * (root + 1) <= n.Bits)
                root++;
            return Value.Int(root);
        }
        BigInteger big = Ints.Big(n);
        long words = big.GetBitLength() >> 5;
        return thread.Charge(words * words >> 4) ? Value.Int(SquareRoot(big)) : Value.Error;
    }

    /// <summary>The integer square root by Newton's method, from a start that is right in its first 50 bits.</summary>
    internal static BigInteger SquareRoot(BigInteger n)
    {
        long bits = n.GetBitLength();
        if (bits <= 52)
            return (long)Math.Sqrt((double)n);
        int shift = (int)(bits - 52) & ~1;
        // Above the root, so that the sequence falls to it.
        BigInteger root = ((BigInteger)Math.Sqrt((double)(n >> shift)) + 1) << (shift / 2);
        while (true)
        {
            BigInteger next = (root + n / root) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static bool ArgumentsReentrant(VmThread thread, Value nValue, Value kValue, out Value n, out Value k)
    {
        k = Value.Error;
        n = Conversions.IndexReentrant(thread, nValue);
        if (n.IsError)
            return false;
        k = Conversions.IndexReentrant(thread, kValue);
        if (k.IsError)
            return false;
        if (Ints.Sign(n) < 0)
            thread.ValueError("n must be a non-negative integer");
        else if (Ints.Sign(k) < 0)
            thread.ValueError("k must be a non-negative integer");
        return !thread.HasPending;
    }

    private static Value PermutationsReentrant(VmThread thread, Value nValue, Value kValue)
    {
        if (kValue.IsNone)
            return FactorialReentrant(thread, nValue);
        if (!ArgumentsReentrant(thread, nValue, kValue, out Value n, out Value k))
            return Value.Error;
        BigInteger top = Ints.Big(n), count = Ints.Big(k);
        if (count > top)
            return Value.Int(0);
        return count > long.MaxValue
            ? thread.OverflowError("k must not exceed 9223372036854775807")
            : Product(thread, top - count + 1, top);
    }

    private static Value CombinationsReentrant(VmThread thread, Value nValue, Value kValue)
    {
        if (!ArgumentsReentrant(thread, nValue, kValue, out Value n, out Value k))
            return Value.Error;
        BigInteger top = Ints.Big(n), count = Ints.Big(k);
        if (count > top)
            return Value.Int(0);
        if (top - count < count)
            count = top - count;
        if (count > long.MaxValue)
            return thread.OverflowError("min(n - k, k) must not exceed 9223372036854775807");
        if (top <= 60)
        {
            long result = 1, m = (long)top;
            for (long i = 1; i <= count; i++)
                result = (long)((Int128)result * (m - i + 1) / i);
            return Value.Int(result);
        }
        Value numerator = Product(thread, top - count + 1, top);
        if (numerator.IsError)
            return numerator;
        Value denominator = Product(thread, 2, count);
        return denominator.IsError ? denominator : Ints.FloorDivide(thread, numerator, denominator);
    }
}
