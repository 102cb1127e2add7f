namespace CoroVm.Runtime.Objects;

/// <summary><c>complex(...)</c></summary>
internal static class ComplexConstructor
{
    internal static Value NewReentrant(VmThread thread, TypeObject type, Value real, Value imag)
    {
        double re = 0, im = 0;
        if (imag.IsUnbound)
        {
            if (real.Ref is ComplexObject z && z.GetType() == typeof(ComplexObject) && ReferenceEquals(type, BuiltinTypes.Complex))
                return z;
            if (real.Ref is StrObject text)
            {
                if (!ComplexText.TryParse(NumberText.Ascii(text), out re, out im))
                    return thread.ValueError("complex() arg is a malformed string");
            }
            else if (!real.IsUnbound)
            {
                int found = ConvertReentrant(thread, real, out re, out im);
                if (found <= 0)
                    return found < 0 ? Value.Error : thread.TypeError($"complex() argument must be a string or a number, not {NameOf(real)}");
            }
            return Make(type, re, im);
        }
        if (!real.IsUnbound)
        {
            int found = real.Ref is StrObject ? 0 : ConvertReentrant(thread, real, out re, out im);
            if (found <= 0)
                return found < 0 ? Value.Error : thread.TypeError($"complex() argument 'real' must be a real number, not {NameOf(real)}");
            if (IsComplex(real) && !WarnReentrant(thread, "real", real))
                return Value.Error;
        }
        double im2 = 0;
        int second = 0;
        double re2 = 0;
        if (imag.Ref is ComplexObject w)
        {
            if (!WarnReentrant(thread, "imag", imag))
                return Value.Error;
            (re2, im2, second) = (w.Real, w.Imag, 1);
            re -= im2;
        }
        else if (imag.Ref is not StrObject)
        {
            second = RealReentrant(thread, imag, out re2);
        }
        if (second <= 0)
            return second < 0 ? Value.Error : thread.TypeError($"complex() argument 'imag' must be a real number, not {NameOf(imag)}");
        bool complexReal = IsComplex(real);
        return Make(type, re, complexReal ? im + re2 : re2);
    }

    internal static Value FromNumberReentrant(VmThread thread, TypeObject type, Value number)
    {
        if (number.Ref is ComplexObject z && z.GetType() == typeof(ComplexObject) && ReferenceEquals(type, BuiltinTypes.Complex))
            return z;
        int found = ConvertReentrant(thread, number, out double re, out double im);
        if (found <= 0)
            return found < 0 ? Value.Error : thread.TypeError($"must be real number, not {number.Type.Name}");
        Value result = new ComplexObject(re, im);
        return ReferenceEquals(type, BuiltinTypes.Complex) ? result : Calls.CallReentrant(thread, type, result);
    }

    /// <summary>The complex value of a number (<c>__complex__</c>, <c>__float__</c>, <c>__index__</c>): 1, 0 if it is none, -1 on error.</summary>
    internal static int ConvertReentrant(VmThread thread, Value value, out double real, out double imag)
    {
        imag = 0;
        if (value.Ref is ComplexObject exact && exact.GetType() == typeof(ComplexObject))
        {
            real = exact.Real;
            imag = exact.Imag;
            return 1;
        }
        real = 0;
        Value method = value.Type.Special(Special.Complex);
        if (!method.IsUnbound)
        {
            Value result = Calls.SpecialReentrant(thread, method, value);
            if (result.IsError)
                return -1;
            if (result.Ref is not ComplexObject z)
            {
                thread.TypeError($"{value.Type.Name}.__complex__ returned non-complex (type {result.Type.Name})");
                return -1;
            }
            real = z.Real;
            imag = z.Imag;
            if (z.GetType() != typeof(ComplexObject) && !Warnings.WarnReentrant(thread, ExceptionTypes.DeprecationWarning,
                $"{value.Type.Name}.__complex__ returned non-complex (type {result.Type.Name}).  The ability to return an instance of a strict "
                + "subclass of complex is deprecated, and may not be supported in a future version of Python."))
                return -1;
            return 1;
        }
        return RealReentrant(thread, value, out real);
    }

    private static bool IsComplex(in Value value) => value.Ref is ComplexObject || (!value.IsUnbound && value.Type.Has(Special.Complex));

    /// <summary><c>complex(real=z)</c> is told from <c>complex(z)</c>.</summary>
    internal static Value DirectReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (names is not { Count: 1 } || args.Length != 1 || names.Items[0].Ref is not StrObject { Text: "real" } || args[0].Ref is not ComplexObject z)
            return Value.NotImplemented;
        return WarnReentrant(thread, "real", args[0]) ? new ComplexObject(z.Real, z.Imag) : Value.Error;
    }

    private static int RealReentrant(VmThread thread, Value value, out double real)
    {
        real = 0;
        TypeObject type = value.Type;
        if (!type.Has(Special.Float) && !type.Has(Special.Index))
            return 0;
        return Conversions.FloatReentrant(thread, value, out real) ? 1 : -1;
    }

    private static bool WarnReentrant(VmThread thread, string argument, Value value) =>
        Warnings.WarnReentrant(thread, ExceptionTypes.DeprecationWarning,
            $"complex() argument '{argument}' must be a real number, not {value.Type.Name}");

    private static Value Make(TypeObject type, double real, double imag) =>
        ReferenceEquals(type, BuiltinTypes.Complex) ? new ComplexObject(real, imag) : new ComplexInstance(type, real, imag);

    private static string NameOf(Value v) => v.Type.Name;
}
