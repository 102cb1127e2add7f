namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>int</c>.</summary>
internal static class IntType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc(Documentation);
        b.New("(cls, x=<unset>, /, base=<unset>)", static (t, a) => IntConstructor.NewReentrant(t, (TypeObject)a[0].Ref!, a[1], a[2]));
        b.Type.Construct = static (t, args, names) =>
            names is not null || args.Length != 1 ? Value.NotImplemented : IntConstructor.ConvertReentrant(t, args[0]);
        b.Special(Special.Repr, static (t, a) => IntText.Decimal(t, a[0]) is { } s ? StrObject.FromBmp(s) : Value.Error);
        b.Special(Special.Hash, static (t, a) => Value.Int(Ints.TrySmall(a[0], out long x) ? NumberHash.Of(x) : NumberHash.Of(Ints.Big(a[0]))));
        b.Special(Special.Bool, static (t, a) => Value.Bool(!Ints.IsZero(a[0])));
        b.Special(Special.Format, static (t, a) => FormatReentrant(t, a[0], a[1]));
        b.Special(Special.Sizeof, static (t, a) => Value.Int(24 + 4 * Math.Max(1, (Ints.BitLength(a[0]) + 29) / 30)));
        IntOperators.Populate(b);

        b.Special(Special.Neg, static (t, a) => Ints.Negate(a[0]));
        b.Special(Special.Pos, static (t, a) => Exact(a[0]));
        b.Special(Special.Abs, static (t, a) => Ints.Absolute(a[0]));
        b.Special(Special.Invert, static (t, a) => Ints.Invert(a[0]));
        b.Special(Special.Int, static (t, a) => Exact(a[0]));
        b.Special(Special.Index, static (t, a) => Exact(a[0]));
        b.Special(Special.Float, static (t, a) => Ints.TryDouble(t, a[0], out double x) ? Value.Float(x) : Value.Error);
        b.Method("__trunc__", "(self, /)", static (t, a) => Exact(a[0]), "Truncating an Integral returns itself.");
        b.Method("__floor__", "(self, /)", static (t, a) => Exact(a[0]), "Flooring an Integral returns itself.");
        b.Method("__ceil__", "(self, /)", static (t, a) => Exact(a[0]), "Ceiling of an Integral returns itself.");
        b.Method("__round__", "(self, ndigits=None, /)", static (t, a) => RoundReentrant(t, a[0], a[1]),
            "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.");
        b.Method("__getnewargs__", "(self, /)", static (t, a) => TupleObject.Of(Exact(a[0])));

        b.Method("conjugate", "(self, /)", static (t, a) => Exact(a[0]), "Returns self, the complex conjugate of any int.");
        b.Method("bit_length", "(self, /)", static (t, a) => Value.Int(Ints.BitLength(a[0])),
            "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6");
        b.Method("bit_count", "(self, /)", static (t, a) => Value.Int(BitCount(a[0])),
            "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n"
            + ">>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3");
        b.Method("as_integer_ratio", "(self, /)", static (t, a) => TupleObject.Of(Exact(a[0]), Value.Int(1)),
            "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive "
            + "denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)");
        b.Method("is_integer", "(self, /)", static (t, a) => Value.True, "Returns True. Exists for duck type compatibility with float.is_integer.");
        b.Method("to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)", static (t, a) => IntBytes.ToBytesReentrant(t, a),
            "Return an array of bytes representing an integer.");
        b.ClassMethod("from_bytes", "(type, /, bytes, byteorder='big', *, signed=False)", static (t, a) => IntBytes.FromBytesReentrant(t, a),
            "Return the integer represented by the given array of bytes.");
        b.Property("real", static (t, self) => Exact(self), doc: "the real part of a complex number");
        b.Property("imag", static (t, self) => Value.Int(0), doc: "the imaginary part of a complex number");
        b.Property("numerator", static (t, self) => Exact(self), doc: "the numerator of a rational number in lowest terms");
        b.Property("denominator", static (t, self) => Value.Int(1), doc: "the denominator of a rational number in lowest terms");
    }

    private static Value Exact(in Value v) => Ints.TryExact(v, out Value exact) ? exact : v;

    private static Value FormatReentrant(VmThread thread, in Value self, in Value spec)
    {
        if (spec.Ref is not StrObject text)
            return thread.TypeError("__format__() argument must be str, not " + (spec.IsNone ? "None" : spec.Type.Name));
        if (text.Length == 0)
            return Representation.StrReentrant(thread, self) is { } s ? s : Value.Error;
        return IntFormat.Format(thread, self, text, self.Type);
    }

    private static Value RoundReentrant(VmThread thread, Value self, Value digits)
    {
        if (digits.IsNone)
            return Exact(self);
        Value places = Conversions.IndexReentrant(thread, digits);
        if (places.IsError)
            return places;
        return Ints.Sign(places) >= 0 ? Exact(self) : Ints.RoundToTens(thread, self, Ints.Negate(places));
    }

    private static long BitCount(in Value v)
    {
        if (Ints.TrySmall(v, out long small))
            return BitOperations.PopCount(small < 0 ? 0UL - (ulong)small : (ulong)small);
        long count = 0;
        foreach (byte octet in BigInteger.Abs(Ints.Big(v)).ToByteArray())
            count += BitOperations.PopCount(octet);
        return count;
    }

    private const string Documentation =
        "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\n"
        + "are given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\n"
        + "If x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer "
        + "literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to "
        + "10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer\niteral.\n"
        + ">>> int('0b100', base=0)\n4";
}
