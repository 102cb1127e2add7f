namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>float</c>.</summary>
internal static class FloatType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Convert a string or number to a floating-point number, if possible.");
        b.New("(cls, x=<0>, /)", static (t, a) =>
        {
            var type = (TypeObject)a[0].Ref!;
            double x = 0;
            if (!a[1].IsUnbound && !ConvertReentrant(t, a[1], out x))
                return Value.Error;
            return Make(type, x);
        });
        b.Type.Construct = static (t, args, names) =>
            names is not null || args.Length != 1 ? Value.NotImplemented : ConvertReentrant(t, args[0], out double x) ? Value.Float(x) : Value.Error;
        b.ClassMethod("from_number", "(type, number, /)", static (t, a) =>
        {
            Value type = a[0];
            if (!Conversions.FloatReentrant(t, a[1], out double x))
                return Value.Error;
            return ReferenceEquals(type.Ref, BuiltinTypes.Float) ? Value.Float(x) : Calls.CallReentrant(t, type, Value.Float(x));
        }, "Convert real number to a floating-point number.");
        b.ClassMethod("fromhex", "(type, string, /)", static (t, a) =>
        {
            if (a[1].Ref is not StrObject text)
                return t.TypeError("bad argument type for built-in operation");
            Value type = a[0], x = FloatHex.Parse(t, text.Text);
            return x.IsError || ReferenceEquals(type.Ref, BuiltinTypes.Float) ? x : Calls.CallReentrant(t, type, x);
        }, "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n"
            + ">>> float.fromhex('-0x1p-1074')\n-5e-324");
        b.ClassMethod("__getformat__", "(type, typestr, /)", static (t, a) =>
        {
            if (a[1].Ref is not StrObject s)
                return t.TypeError("__getformat__() argument must be str, not " + (a[1].IsNone ? "None" : a[1].Type.Name));
            return s.Text is "double" or "float" ? StrObject.FromBmp("IEEE, little-endian")
                : t.ValueError("__getformat__() argument 1 must be 'double' or 'float'");
        });
        b.Special(Special.Repr, static (t, a) => StrObject.FromBmp(FloatText.Repr(Floats.Of(a[0]))));
        b.Special(Special.Hash, static (t, a) => Value.Int(a[0].Ref is ScriptObject o && double.IsNaN(Floats.Of(a[0])) ? t.Vm.Ids.Of(o) >> 4 : NumberHash.Of(Floats.Of(a[0]))));
        b.Special(Special.Sizeof, static (t, a) => Value.Int(24));
        b.Special(Special.Bool, static (t, a) => Value.Bool(Floats.Of(a[0]) != 0));
        b.Special(Special.Format, static (t, a) => FormatReentrant(t, a[0], a[1]));
        FloatOperators.Populate(b);

        b.Special(Special.Neg, static (t, a) => Value.Float(-Floats.Of(a[0])));
        b.Special(Special.Pos, static (t, a) => Value.Float(Floats.Of(a[0])));
        b.Special(Special.Abs, static (t, a) => Value.Float(Math.Abs(Floats.Of(a[0]))));
        b.Special(Special.Float, static (t, a) => Value.Float(Floats.Of(a[0])));
        b.Special(Special.Int, static (t, a) => Floats.ToInt(t, Floats.Of(a[0])));
        b.Method("__trunc__", "(self, /)", static (t, a) => Floats.ToInt(t, Floats.Of(a[0])), "Return the Integral closest to x between 0 and x.");
        b.Method("__floor__", "(self, /)", static (t, a) => Floats.ToInt(t, Math.Floor(Floats.Of(a[0]))), "Return the floor as an Integral.");
        b.Method("__ceil__", "(self, /)", static (t, a) => Floats.ToInt(t, Math.Ceiling(Floats.Of(a[0]))), "Return the ceiling as an Integral.");
        b.Method("__round__", "(self, ndigits=None, /)", static (t, a) => RoundReentrant(t, Floats.Of(a[0]), a[1]),
            "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).");
        b.Method("__getnewargs__", "(self, /)", static (t, a) => TupleObject.Of(Value.Float(Floats.Of(a[0]))));

        b.Method("conjugate", "(self, /)", static (t, a) => Value.Float(Floats.Of(a[0])), "Return self, the complex conjugate of any float.");
        b.Method("is_integer", "(self, /)", static (t, a) =>
        {
            double x = Floats.Of(a[0]);
            return Value.Bool(double.IsFinite(x) && x == Math.Floor(x));
        }, "Return True if the float is an integer.");
        b.Method("as_integer_ratio", "(self, /)", static (t, a) => Floats.AsIntegerRatio(t, Floats.Of(a[0])),
            "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive "
            + "denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n"
            + ">>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)");
        b.Method("hex", "(self, /)", static (t, a) => StrObject.FromBmp(FloatHex.Format(Floats.Of(a[0]))),
            "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n"
            + ">>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'");
        b.Property("real", static (t, self) => Value.Float(Floats.Of(self)), doc: "the real part of a complex number");
        b.Property("imag", static (t, self) => Value.Float(0), doc: "the imaginary part of a complex number");
    }

    /// <summary><c>float(x)</c>, text included; false on error.</summary>
    internal static bool ConvertReentrant(VmThread thread, Value x, out double result)
    {
        if (x.IsFloat)
        {
            result = x.AsFloat;
            return true;
        }
        TypeObject type = x.Type;
        string text;
        if (x.Ref is StrObject s && s.GetType() == typeof(StrObject))
        {
            text = NumberText.Ascii(s);
        }
        else
        {
            Value method = type.Special(Special.Float);
            if (!method.IsUnbound)
                return Conversions.FloatReentrant(thread, x, method, out result);
            if (type.Has(Special.Index))
                return Conversions.FloatReentrant(thread, x, out result);
            result = 0;
            int found = 1;
            if (x.Ref is StrObject instance)
                text = NumberText.Ascii(instance);
            else
                found = NumberText.FromBytesReentrant(thread, x, out text);
            if (found < 0)
                return false;
            if (found == 0)
            {
                thread.TypeError($"float() argument must be a string or a real number, not '{type.Name}'");
                return false;
            }
        }
        if (FloatParsing.TryParse(text, out result))
            return true;
        if (Representation.ReprReentrant(thread, x) is { } repr)
            thread.ValueError("could not convert string to float: " + repr.Text);
        return false;
    }

    private static Value Make(TypeObject type, double x) =>
        ReferenceEquals(type, BuiltinTypes.Float) ? Value.Float(x) : new FloatInstance(type, x);

    private static Value FormatReentrant(VmThread thread, in Value self, in Value spec)
    {
        if (spec.Ref is not StrObject text)
            return thread.TypeError("__format__() argument must be str, not " + (spec.IsNone ? "None" : spec.Type.Name));
        if (text.Length == 0)
            return Representation.StrReentrant(thread, self) is { } s ? s : Value.Error;
        return FloatFormat.Format(thread, Floats.Of(self), text, self.Type);
    }

    private static Value RoundReentrant(VmThread thread, double x, Value digits)
    {
        if (digits.IsNone)
            return Floats.ToInt(thread, Math.Round(x, MidpointRounding.ToEven));
        return Conversions.ClampedIndexReentrant(thread, digits, out long places) ? Floats.Round(thread, x, places) : Value.Error;
    }
}
