namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.TypeVar</c>.</summary>
internal static class TypeVarType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => NewReentrant(t, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        TypeParameterMembers.Populate(b, "TypeVar");
        TypeParameterMembers.PopulateVariance(b);
        b.Property("__bound__", static (t, self) => ((TypeVarObject)self.Ref!).BoundReentrant(t));
        b.Property("__constraints__", static (t, self) => ((TypeVarObject)self.Ref!).ConstraintsReentrant(t));
        b.Property("evaluate_bound", static (_, self) => ConstEvaluator.Of(((TypeVarObject)self.Ref!).BoundEvaluator, ((TypeVarObject)self.Ref!).Bound));
        b.Property("evaluate_constraints", static (_, self) => ConstEvaluator.Of(((TypeVarObject)self.Ref!).ConstraintsEvaluator,
            ((TypeVarObject)self.Ref!).Constraints.Ref is TupleObject { Count: 0 } ? Value.None : ((TypeVarObject)self.Ref!).Constraints));
        b.Method("__typing_subst__", "(self, arg, /)", static (t, a) => TypingSupport.CallTypingReentrant(t, "_typevar_subst", a[0], a[1]));
        b.Method("__typing_prepare_subst__", "(self, alias, args, /)", static (t, a) => PrepareReentrant(t, a[0], a[1], a[2]));
        b.Doc("Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases.");
    }

    private static Value NewReentrant(VmThread thread, TupleObject args, DictObject keywords)
    {
        var options = new KeywordOptions(keywords, "typevar", "name", "bound", "default", "covariant", "contravariant", "infer_variance");
        if (!options.Check(thread))
            return Value.Error;
        Value name = args.Count > 0 ? args.Items[0] : options.Get("name", Value.Unbound);
        if (name.IsUnbound)
            return thread.TypeError("typevar() missing required argument 'name' (pos 1)");
        if (name.Ref is not StrObject text)
            return thread.TypeError("typevar() argument 'name' must be str, not " + name.Type.Name);
        var made = new TypeVarObject(text, TypeParameterMembers.Module(thread));
        if (!TypeParameterMembers.SetVariance(thread, made, options.Get("covariant", Value.False), options.Get("contravariant", Value.False), options.Get("infer_variance", Value.False)))
            return Value.Error;
        Value bound = options.Get("bound", Value.None);
        if (!bound.IsNone)
        {
            bound = TypingSupport.CallTypingReentrant(thread, "_type_check", bound, Value.Str("Bound must be a type."));
            if (bound.IsError)
                return bound;
        }
        int constraints = Math.Max(0, args.Count - 1);
        if (constraints == 1)
            return thread.TypeError("A single constraint is not allowed");
        if (constraints > 0 && !bound.IsNone)
            return thread.TypeError("Constraints cannot be combined with bound=...");
        made.Bound = bound;
        if (constraints > 0)
            made.Constraints = TupleObject.Of(args.Items[1..]);
        made.Default = options.Get("default", Value.Unbound);
        return made;
    }

    private static Value PrepareReentrant(VmThread thread, Value self, Value alias, Value args)
    {
        Value parameters = Attributes.GetReentrant(thread, alias, StrObject.From("__parameters__"));
        if (parameters.Ref is not TupleObject p || args.Ref is not TupleObject given)
            return parameters.IsError ? parameters : args;
        int index = Array.FindIndex(p.Items, v => Value.Same(v, self));
        if (index < given.Count)
            return args;
        var typeVar = (TypeVarObject)self.Ref!;
        if (index == given.Count && typeVar.HasDefault)
        {
            Value standard = typeVar.DefaultReentrant(thread);
            return standard.IsError ? standard : TupleObject.Of([.. given.Items, standard]);
        }
        int needed = 0;
        foreach (Value v in p.Items)
            if (v.Ref is not TypeParameterObject { HasDefault: true })
                needed++;
        return Representation.StrReentrant(thread, alias) is { } text
            ? thread.TypeError("Too few arguments for " + text.Text + "; actual " + given.Count + ", expected at least " + needed) : Value.Error;
    }
}
