namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.ParamSpec</c>.</summary>
internal static class ParamSpecType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, name, *, bound=None, default=<unset>, covariant=False, contravariant=False, infer_variance=False)", static (t, a) =>
        {
            if (a[1].Ref is not StrObject name)
                return t.TypeError("paramspec() argument 'name' must be str, not " + a[1].Type.Name);
            var made = new ParamSpecObject(name, TypeParameterMembers.Module(t)) { Default = a[3] };
            if (!TypeParameterMembers.SetVariance(t, made, a[4], a[5], a[6]))
                return Value.Error;
            made.Bound = a[2];
            return made;
        });
        TypeParameterMembers.Populate(b, "ParamSpec");
        TypeParameterMembers.PopulateVariance(b);
        b.Member("__bound__", static (_, self) => ((ParamSpecObject)self.Ref!).Bound);
        b.Property("args", static (_, self) => new ParamSpecPartObject(self, false), doc: "Represents positional arguments.");
        b.Property("kwargs", static (_, self) => new ParamSpecPartObject(self, true), doc: "Represents keyword arguments.");
        b.Method("__typing_subst__", "(self, arg, /)", static (t, a) => TypingSupport.CallTypingReentrant(t, "_paramspec_subst", a[0], a[1]));
        b.Method("__typing_prepare_subst__", "(self, alias, args, /)", static (t, a) => TypingSupport.CallTypingReentrant(t, "_paramspec_prepare_subst", a[0], a[1], a[2]));
        b.Doc("Parameter specification variable.");
    }
}
