namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.ParamSpecKwargs</c>.</summary>
internal static class ParamSpecKwargsType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, origin, /)", static (_, a) => new ParamSpecPartObject(a[1], true));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, ((ParamSpecPartObject)a[0].Ref!).Origin));
        b.Special(Special.Hash, static (t, a) => Hashing.HashReentrant(t, ((ParamSpecPartObject)a[0].Ref!).Origin, out long hash) ? Value.Int(hash) : Value.Error);
        b.Special(Special.Eq, static (t, a) => EqualReentrant(t, ((ParamSpecPartObject)a[0].Ref!).Origin, a[1]));
        b.Member("__origin__", static (_, self) => ((ParamSpecPartObject)self.Ref!).Origin);
        b.Method("__mro_entries__", "(self, bases, /)", static (t, _) => t.TypeError("Cannot subclass an instance of ParamSpecKwargs"));
        b.Doc("The kwargs for a ParamSpec object.");
    }

    private static Value ReprReentrant(VmThread thread, Value origin)
    {
        if (origin.Ref is ParamSpecObject p)
            return Value.Str(p.Name.Text + ".kwargs");
        return Representation.ReprReentrant(thread, origin) is { } text ? Value.Str(text.Text + ".kwargs") : Value.Error;
    }

    private static Value EqualReentrant(VmThread thread, Value origin, Value other)
    {
        if (other.Ref is not ParamSpecPartObject { Keywords: true } o)
            return Value.NotImplemented;
        int equal = Comparison.EqualReentrant(thread, origin, o.Origin);
        return equal < 0 ? Value.Error : Value.Bool(equal > 0);
    }
}
