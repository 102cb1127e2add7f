namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>complex</c>.</summary>
internal static class ComplexType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\n"
            + "If a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\n"
            + "with the specified real and imaginary components.");
        b.New("(cls, real=<0>, imag=<0>)", static (t, a) => ComplexConstructor.NewReentrant(t, (TypeObject)a[0].Ref!, a[1], a[2]));
        b.Type.Construct = ComplexConstructor.DirectReentrant;
        b.ClassMethod("from_number", "(type, number, /)", static (t, a) => ComplexConstructor.FromNumberReentrant(t, (TypeObject)a[0].Ref!, a[1]),
            "Convert number to a complex floating-point number.");
        b.Special(Special.Repr, static (t, a) => StrObject.FromBmp(ComplexText.Repr(Of(a[0]))));
        b.Special(Special.Hash, static (t, a) => Value.Int(NumberHash.Of(Of(a[0]).Real, Of(a[0]).Imag)));
        b.Special(Special.Sizeof, static (t, a) => Value.Int(32));
        b.Special(Special.Bool, static (t, a) => Value.Bool(Of(a[0]).Real != 0 || Of(a[0]).Imag != 0));
        b.Special(Special.Format, static (t, a) => FormatReentrant(t, a[0], a[1]));
        ComplexOperators.Populate(b);

        b.Special(Special.Neg, static (t, a) => new ComplexObject(-Of(a[0]).Real, -Of(a[0]).Imag));
        b.Special(Special.Pos, static (t, a) => Exact(Of(a[0])));
        b.Special(Special.Abs, static (t, a) =>
        {
            ComplexObject z = Of(a[0]);
            double magnitude = Complexes.Hypot(z.Real, z.Imag);
            return double.IsInfinity(magnitude) && double.IsFinite(z.Real) && double.IsFinite(z.Imag)
                ? t.OverflowError("absolute value too large") : Value.Float(magnitude);
        });
        b.Method("__complex__", "(self, /)", static (t, a) => Exact(Of(a[0])), "Convert this value to exact type complex.");
        b.Method("__getnewargs__", "(self, /)", static (t, a) => TupleObject.Of(Value.Float(Of(a[0]).Real), Value.Float(Of(a[0]).Imag)));
        b.Method("conjugate", "(self, /)", static (t, a) => new ComplexObject(Of(a[0]).Real, -Of(a[0]).Imag),
            "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.");
        b.Member("real", static (t, self) => Value.Float(Of(self).Real), doc: "the real part of a complex number");
        b.Member("imag", static (t, self) => Value.Float(Of(self).Imag), doc: "the imaginary part of a complex number");
    }

    private static ComplexObject Of(in Value v) => (ComplexObject)v.Ref!;

    private static ComplexObject Exact(ComplexObject z) => z.GetType() == typeof(ComplexObject) ? z : new ComplexObject(z.Real, z.Imag);

    private static Value FormatReentrant(VmThread thread, in Value self, in Value spec)
    {
        if (spec.Ref is not StrObject text)
            return thread.TypeError("__format__() argument must be str, not " + (spec.IsNone ? "None" : spec.Type.Name));
        if (text.Length == 0)
            return Representation.StrReentrant(thread, self) is { } s ? s : Value.Error;
        return ComplexFormat.Format(thread, Of(self), text);
    }
}
