namespace CoroVm.Runtime.Objects;

/// <summary>What TypeVar, ParamSpec and TypeVarTuple share.</summary>
internal static class TypeParameterMembers
{
    internal static void Populate(TypeBuilder b, string typeName)
    {
        b.Member("__name__", static (_, self) => ((TypeParameterObject)self.Ref!).Name);
        b.Property("__module__", static (_, self) => ((TypeParameterObject)self.Ref!).Holder.GetOwn(Names.Module) is { IsUnbound: false } m ? m : ((TypeParameterObject)self.Ref!).Module,
            static (_, self, v) =>
            {
                ((TypeParameterObject)self.Ref!).Holder.SetOwn(Names.Module, v.IsUnbound ? Value.None : v);
                return true;
            });
        b.Property("__default__", static (t, self) => ((TypeParameterObject)self.Ref!).DefaultReentrant(t));
        b.Property("evaluate_default", static (_, self) => EvaluateDefault((TypeParameterObject)self.Ref!));
        b.Method("has_default", "(self, /)", static (_, a) => Value.Bool(((TypeParameterObject)a[0].Ref!).HasDefault));
        b.Method("__reduce__", "(self, /)", static (_, a) => ((TypeParameterObject)a[0].Ref!).Name);
        b.Method("__mro_entries__", "(self, bases, /)", (t, _) => t.TypeError("Cannot subclass an instance of " + typeName));
        b.Property("__dict__", static (_, self) => ((TypeParameterObject)self.Ref!).Holder.OwnDict);
    }

    /// <summary>Variance and the union operators, which a TypeVarTuple does not have.</summary>
    internal static void PopulateVariance(TypeBuilder b)
    {
        b.Special(Special.Repr, static (_, a) => Value.Str(((TypeParameterObject)a[0].Ref!).Display));
        b.Special(Special.Or, static (t, a) => UnionType.OfReentrant(t, TupleObject.Of(a[0], a[1])));
        b.Special(Special.ROr, static (t, a) => UnionType.OfReentrant(t, TupleObject.Of(a[1], a[0])));
        b.Member("__covariant__", static (_, self) => Value.Bool(((TypeParameterObject)self.Ref!).Covariant));
        b.Member("__contravariant__", static (_, self) => Value.Bool(((TypeParameterObject)self.Ref!).Contravariant));
        b.Member("__infer_variance__", static (_, self) => Value.Bool(((TypeParameterObject)self.Ref!).InferVariance));
    }

    /// <summary>Reads the variance arguments of a constructor; false on error.</summary>
    internal static bool SetVariance(VmThread thread, TypeParameterObject p, Value covariant, Value contravariant, Value infer)
    {
        int co = Truth.OfReentrant(thread, covariant), contra = Truth.OfReentrant(thread, contravariant), inferred = Truth.OfReentrant(thread, infer);
        if (co < 0 || contra < 0 || inferred < 0)
            return false;
        if (co > 0 && contra > 0)
            return Fail(thread.ValueError("Bivariant types are not supported."));
        if (inferred > 0 && co + contra > 0)
            return Fail(thread.ValueError("Variance cannot be specified with infer_variance."));
        p.Covariant = co > 0;
        p.Contravariant = contra > 0;
        p.InferVariance = inferred > 0;
        return true;
    }

    /// <summary>The module that makes a type parameter.</summary>
    internal static Value Module(VmThread thread) =>
        CallerScope.Current(thread) is { } scope && scope.Globals.TryGet(Names.Name, out Value name) ? name : Value.None;

    private static Value EvaluateDefault(TypeParameterObject p) => ConstEvaluator.Of(p.DefaultEvaluator, p.Default.IsUnbound && p.DefaultEvaluator.IsNone ? NoDefaultObject.Instance : p.Default);

    private static bool Fail(Value error) => !error.IsError;
}
