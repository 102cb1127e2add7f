namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>string.templatelib.Interpolation</c>.</summary>
internal static class InterpolationType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(type, value, expression='', conversion=None, format_spec='')", New);
        b.Special(Special.Repr, ReprReentrant);
        b.Value("__match_args__", TupleObject.Of(Value.Str("value"), Value.Str("expression"), Value.Str("conversion"), Value.Str("format_spec")));
        b.Property("value", static (_, self) => ((InterpolationObject)self.Ref!).Content);
        b.Property("expression", static (_, self) => ((InterpolationObject)self.Ref!).Expression);
        b.Property("conversion", static (_, self) => ((InterpolationObject)self.Ref!).Conversion);
        b.Property("format_spec", static (_, self) => ((InterpolationObject)self.Ref!).FormatSpec);
        b.Method("__reduce__", "(self, /)", static (_, a) =>
        {
            var self = (InterpolationObject)a[0].Ref!;
            return TupleObject.Of(BuiltinTypes.Interpolation, TupleObject.Of(self.Content, self.Expression, self.Conversion, self.FormatSpec));
        });
        b.ClassMethod("__class_getitem__", "(type, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]));
        b.Doc("Interpolation object");
    }

    private static Value New(VmThread t, ReadOnlySpan<Value> a)
    {
        if (TextArguments.Str(t, a[2], "Interpolation", "expression") is not { } expression)
            return Value.Error;
        if (!a[3].IsNone)
        {
            if (TextArguments.Str(t, a[3], "Interpolation", "conversion") is not { } conversion)
                return Value.Error;
            if (conversion.Length != 1 || conversion[0] is not ('s' or 'a' or 'r'))
                return t.ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        }
        return TextArguments.Str(t, a[4], "Interpolation", "format_spec") is { } spec
            ? new InterpolationObject(a[1], expression, a[3], spec) : Value.Error;
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (InterpolationObject)a[0].Ref!;
        if (!Representation.Enter(t, self))
            return Value.Str("Interpolation(...)");
        StrObject? value = Representation.ReprReentrant(t, self.Content);
        Representation.Leave(t, self);
        if (value is null || Representation.ReprReentrant(t, self.Expression) is not { } expression
            || Representation.ReprReentrant(t, self.Conversion) is not { } conversion || Representation.ReprReentrant(t, self.FormatSpec) is not { } spec)
            return Value.Error;
        Value comma = Value.Str(", ");
        return StrConcat.BuildString(t, [Value.Str("Interpolation("), value, comma, expression, comma, conversion, comma, spec, Value.Str(")")]);
    }
}
