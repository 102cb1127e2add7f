namespace CoroVm.StdLib.Native;

/// <summary>The functions of <c>math</c> on sequences of numbers.</summary>
internal static class VectorFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("fsum", "(seq, /)", static (t, a) => SumReentrant(t, a[0]),
            "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.");
        b.Function("prod", "(iterable, /, *, start=1)", static (t, a) => ProductReentrant(t, a[0], a[1]),
            "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is "
            + "empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.");
        b.Function("sumprod", "(p, q, /)", static (t, a) => SumOfProductsReentrant(t, a[0], a[1]),
            "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(map(operator.mul, p, q, strict=True))\n\n"
            + "For float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.");
        b.Function("hypot", "(*coordinates)", static (t, a) => HypotReentrant(t, (TupleObject)a[0].Ref!),
            "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n"
            + "    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  "
            + "sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n");
        b.Function("dist", "(p, q, /)", static (t, a) => DistanceReentrant(t, a[0], a[1]),
            "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  "
            + "Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))");
    }

    // Shewchuk's algorithm: the partial sums never overlap, so no bit is lost.
    private static Value SumReentrant(VmThread thread, Value iterable)
    {
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        double[] partials = new double[32];
        int n = 0;
        double special = 0, infinities = 0;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (!Conversions.FloatReentrant(thread, item, out double x))
                return Value.Error;
            double original = x;
            int kept = 0;
            for (int j = 0; j < n; j++)
            {
                double y = partials[j];
                if (Math.Abs(x) < Math.Abs(y))
                    (x, y) = (y, x);
                double high = x + y, low = y - (high - x);
                if (low != 0)
                    partials[kept++] = low;
                x = high;
            }
            n = kept;
            if (x == 0)
                continue;
            if (!double.IsFinite(x))
            {
                if (double.IsFinite(original))
                    return thread.OverflowError("intermediate overflow in fsum");
                if (double.IsInfinity(original))
                    infinities += original;
                special += original;
                n = 0;
                continue;
            }
            if (n == partials.Length)
                Array.Resize(ref partials, n * 2);
            partials[n++] = x;
        }
        if (thread.HasPending)
            return Value.Error;
        if (special != 0)
            return double.IsNaN(infinities) ? thread.ValueError("-inf + inf in fsum") : Value.Float(special);
        double sum = 0, rest = 0;
        if (n > 0)
        {
            sum = partials[--n];
            while (n > 0)
            {
                double x = sum, y = partials[--n];
                sum = x + y;
                rest = y - (sum - x);
                if (rest != 0)
                    break;
            }
            // A half that rounded to even, with more of the same sign below: away from it.
            if (n > 0 && ((rest < 0 && partials[n - 1] < 0) || (rest > 0 && partials[n - 1] > 0)))
            {
                double y = rest * 2, x = sum + y;
                if (y == x - sum)
                    sum = x;
            }
        }
        return Value.Float(sum);
    }

    private static Value ProductReentrant(VmThread thread, Value iterable, Value start)
    {
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        Value product = start;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            if (!Arithmetic.TryBinary(thread, BinaryOperator.Multiply, product, item, out Value next))
                next = Operators.BinaryReentrant(thread, BinaryOperator.Multiply, product, item);
            if (next.IsError)
                return next;
            product = next;
        }
        return thread.HasPending ? Value.Error : product;
    }

    private static Value SumOfProductsReentrant(VmThread thread, Value p, Value q)
    {
        Value left = Iteration.GetIterReentrant(thread, p);
        if (left.IsError)
            return left;
        Value right = Iteration.GetIterReentrant(thread, q);
        if (right.IsError)
            return right;
        Value total = Value.Int(0);
        double high = 0, low = 0, tiny = 0;
        bool floats = false, onlyInts = true, onlyNumbers = true;
        while (true)
        {
            bool more = Iteration.NextReentrant(thread, left, out Value x);
            if (!more && thread.HasPending)
                return Value.Error;
            bool moreRight = Iteration.NextReentrant(thread, right, out Value y);
            if (!moreRight && thread.HasPending)
                return Value.Error;
            if (more != moreRight)
                return thread.ValueError("Inputs are not the same length");
            if (!more)
                break;
            // Floats are summed in three doubles as long as they come; anything else settles what there is, for good unless it is a sum
            // of small ints before the first float.
            if (onlyNumbers && (x.IsFloat || y.IsFloat) && (x.IsFloat || x.IsInt || x.IsBool) && (y.IsFloat || y.IsInt || y.IsBool))
            {
                DoubleDouble product = DoubleDouble.Product(x.IsFloat ? x.AsFloat : x.Bits, y.IsFloat ? y.AsFloat : y.Bits);
                if (double.IsFinite(product.High) && double.IsFinite(high + product.High))
                {
                    DoubleDouble sum = DoubleDouble.Sum(high, product.High);
                    DoubleDouble rest = DoubleDouble.Sum(low, product.Low), last = DoubleDouble.Sum(rest.High, sum.Low);
                    (high, low, tiny) = (sum.High, last.High, tiny + rest.Low + last.Low);
                    floats = true;
                    onlyInts = false;
                    continue;
                }
            }
            if (floats && !AddReentrant(thread, ref total, Value.Float(Total(high, low, tiny))))
                return Value.Error;
            (high, low, tiny, floats) = (0, 0, 0, false);
            Value term = Arithmetic.TryBinary(thread, BinaryOperator.Multiply, x, y, out Value exact)
                ? exact : Operators.BinaryReentrant(thread, BinaryOperator.Multiply, x, y);
            if (term.IsError || !AddReentrant(thread, ref total, term))
                return Value.Error;
            onlyInts &= x.IsInt && y.IsInt && term.IsInt && total.IsInt;
            onlyNumbers &= onlyInts;
        }
        if (floats && !AddReentrant(thread, ref total, Value.Float(Total(high, low, tiny))))
            return Value.Error;
        return total;
    }

    private static double Total(double high, double low, double tiny)
    {
        DoubleDouble last = DoubleDouble.Sum(low, tiny), total = DoubleDouble.Sum(high, last.High);
        return (double)DoubleDouble.Sum(total.High, total.Low + last.Low);
    }

    private static bool AddReentrant(VmThread thread, ref Value total, Value term)
    {
        if (!Arithmetic.TryBinary(thread, BinaryOperator.Add, total, term, out Value sum))
            sum = Operators.BinaryReentrant(thread, BinaryOperator.Add, total, term);
        total = sum;
        return !sum.IsError;
    }

    private static Value HypotReentrant(VmThread thread, TupleObject coordinates)
    {
        double[] vector = new double[coordinates.Count];
        for (int i = 0; i < vector.Length; i++)
            if (!Conversions.FloatReentrant(thread, coordinates.Items[i], out vector[i]))
                return Value.Error;
        return Value.Float(Norm(vector));
    }

    private static Value DistanceReentrant(VmThread thread, Value p, Value q)
    {
        if (Iteration.ToArrayReentrant(thread, p) is not { } left || Iteration.ToArrayReentrant(thread, q) is not { } right)
            return Value.Error;
        if (left.Length != right.Length)
            return thread.ValueError("both points must have the same number of dimensions");
        double[] vector = new double[left.Length];
        for (int i = 0; i < vector.Length; i++)
        {
            if (!Conversions.FloatReentrant(thread, left[i], out double x) || !Conversions.FloatReentrant(thread, right[i], out double y))
                return Value.Error;
            vector[i] = x - y;
        }
        return Value.Float(Norm(vector));
    }

    /// <summary>The square root of the sum of squares, nearly always correctly rounded.</summary>
    private static double Norm(double[] vector)
    {
        double max = 0;
        bool nan = false;
        for (int i = 0; i < vector.Length; i++)
        {
            double x = vector[i] = Math.Abs(vector[i]);
            nan |= double.IsNaN(x);
            max = Math.Max(max, double.IsNaN(x) ? 0 : x);
        }
        if (double.IsInfinity(max))
            return max;
        if (nan)
            return Floats.NaN;
        if (max == 0 || vector.Length <= 1)
            return max;
        int exponent = Math.ILogB(max);
        DoubleDouble sum = 0;
        foreach (double x in vector)
        {
            double scaled = Math.ScaleB(x, -exponent);
            sum += DoubleDouble.Product(scaled, scaled);
        }
        double root = Math.Sqrt((double)sum);
        DoubleDouble rest = sum - DoubleDouble.Product(root, root);
        return Math.ScaleB(root + (double)rest / (2 * root), exponent);
    }
}
