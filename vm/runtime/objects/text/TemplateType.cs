namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>string.templatelib.Template</c>.</summary>
internal static class TemplateType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(type, /, *args, **kwargs)", static (t, a) => ((DictObject)a[2].Ref!).Count > 0
            ? t.TypeError("Template.__new__ only accepts *args arguments") : Make(t, ((TupleObject)a[1].Ref!).Items));
        b.Special(Special.Repr, ReprReentrant);
        b.Special(Special.Iter, static (t, a) => new TemplateIterator((TemplateObject)a[0].Ref!));
        b.Special(Special.Add, static (t, a) => a[0].Ref is TemplateObject x && a[1].Ref is TemplateObject y ? Concat(t, x, y)
            : t.TypeError($"can only concatenate string.templatelib.Template (not \"{a[1].Type.FullName}\") to string.templatelib.Template"));
        b.Property("strings", static (_, self) => ((TemplateObject)self.Ref!).Strings);
        b.Property("interpolations", static (_, self) => ((TemplateObject)self.Ref!).Interpolations);
        b.Property("values", static (_, self) => TupleObject.Of(Array.ConvertAll(((TemplateObject)self.Ref!).Interpolations.Items,
            static i => ((InterpolationObject)i.Ref!).Content)));
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (TemplateObject)a[0].Ref!;
            Value module = Modules.ImportSystem.ImportReentrant(t, StrObject.From("string.templatelib"));
            if (module.IsError)
                return module;
            Value function = Attributes.GetReentrant(t, module, StrObject.From("_template_unpickle"));
            return function.IsError ? function : TupleObject.Of(function, TupleObject.Of(self.Strings, self.Interpolations));
        });
        b.ClassMethod("__class_getitem__", "(type, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]));
        b.Doc("Template object");
    }

    private static Value Make(VmThread t, ReadOnlySpan<Value> parts)
    {
        var strings = new List<Value>();
        var interpolations = new List<Value>();
        Value text = StrObject.Empty;
        foreach (Value part in parts)
        {
            if (part.Ref is StrObject s)
            {
                text = StrConcat.Add(t, (StrObject)text.Ref!, s);
                if (text.IsError)
                    return text;
            }
            else if (part.Ref is InterpolationObject)
            {
                strings.Add(text);
                interpolations.Add(part);
                text = StrObject.Empty;
            }
            else
            {
                return t.TypeError($"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {part.Type.FullName}");
            }
        }
        strings.Add(text);
        return new TemplateObject(TupleObject.Of(strings.ToArray()), TupleObject.Of(interpolations.ToArray()));
    }

    private static Value Concat(VmThread t, TemplateObject x, TemplateObject y)
    {
        Value middle = StrConcat.Add(t, (StrObject)x.Strings.Items[^1].Ref!, (StrObject)y.Strings.Items[0].Ref!);
        if (middle.IsError)
            return middle;
        return new TemplateObject(TupleObject.Of([.. x.Strings.Items.AsSpan()[..^1], middle, .. y.Strings.Items.AsSpan()[1..]]),
            TupleObject.Of([.. x.Interpolations.Items, .. y.Interpolations.Items]));
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (TemplateObject)a[0].Ref!;
        if (Representation.ReprReentrant(t, self.Strings) is not { } strings || Representation.ReprReentrant(t, self.Interpolations) is not { } interpolations)
            return Value.Error;
        return StrConcat.BuildString(t, [Value.Str("Template(strings="), strings, Value.Str(", interpolations="), interpolations, Value.Str(")")]);
    }
}
