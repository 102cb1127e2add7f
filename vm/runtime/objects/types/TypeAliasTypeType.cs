namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.TypeAliasType</c>.</summary>
internal static class TypeAliasTypeType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, name, value, *, type_params=())", static (t, a) => NewReentrant(t, a[1], a[2], a[3]));
        b.Special(Special.Repr, static (_, a) => Self(a).Name);
        b.Special(Special.Or, static (t, a) => UnionType.OfReentrant(t, TupleObject.Of(a[0], a[1])));
        b.Special(Special.ROr, static (t, a) => UnionType.OfReentrant(t, TupleObject.Of(a[1], a[0])));
        b.Special(Special.GetItem, static (t, a) => Self(a).TypeParams.Count == 0 ? t.TypeError("Only generic type aliases are subscriptable") : GenericAliasObject.Of(a[0], a[1]));
        b.Special(Special.Iter, static (t, a) => TypeVarTupleType.IterReentrant(t, a[0]));
        b.Method("__reduce__", "(self, /)", static (_, a) => Self(a).Name);
        b.Member("__name__", static (_, self) => ((TypeAliasObject)self.Ref!).Name);
        b.Property("__value__", static (t, self) => ((TypeAliasObject)self.Ref!).ValueReentrant(t));
        b.Property("__type_params__", static (_, self) => ((TypeAliasObject)self.Ref!).TypeParams);
        b.Property("__parameters__", static (t, self) => ParametersReentrant(t, ((TypeAliasObject)self.Ref!).TypeParams));
        b.Property("__module__", static (_, self) => ((TypeAliasObject)self.Ref!).Module);
        b.Property("evaluate_value", static (_, self) => ConstEvaluator.Of(((TypeAliasObject)self.Ref!).Evaluator, ((TypeAliasObject)self.Ref!).Aliased));
        b.Doc("Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int");
    }

    private static TypeAliasObject Self(ReadOnlySpan<Value> a) => (TypeAliasObject)a[0].Ref!;

    private static Value NewReentrant(VmThread thread, Value name, Value value, Value parameters)
    {
        if (name.Ref is not StrObject text)
            return thread.TypeError("typealias() argument 'name' must be str, not " + name.Type.Name);
        if (parameters.Ref is not TupleObject tuple)
            return thread.TypeError("type_params must be a tuple");
        bool defaults = false;
        foreach (Value p in tuple.Items)
        {
            if (p.Ref is not TypeParameterObject parameter)
                return Representation.ReprReentrant(thread, p) is { } shown ? thread.TypeError("Expected a type param, got " + shown.Text) : Value.Error;
            if (parameter.HasDefault)
                defaults = true;
            else if (defaults)
                return thread.TypeError("non-default type parameter '" + parameter.Name.Text + "' follows default type parameter");
        }
        return new TypeAliasObject(text, tuple, Value.None, value, TypeParameterMembers.Module(thread));
    }

    /// <summary>The parameters with a TypeVarTuple unpacked.</summary>
    private static Value ParametersReentrant(VmThread thread, TupleObject parameters)
    {
        Value[]? items = null;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters.Items[i].Ref is not TypeVarTupleObject)
                continue;
            items ??= (Value[])parameters.Items.Clone();
            Value iterator = TypeVarTupleType.IterReentrant(thread, parameters.Items[i]);
            if (iterator.IsError || !Iteration.NextReentrant(thread, iterator, out items[i]))
                return Value.Error;
        }
        return items is null ? parameters : TupleObject.Of(items);
    }
}
