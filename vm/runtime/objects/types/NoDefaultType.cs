namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>NoDefaultType</c>.</summary>
internal static class NoDefaultType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => Singletons.New(t, a, "NoDefaultType", NoDefaultObject.Instance));
        b.Special(Special.Repr, static (_, _) => Value.Str("typing.NoDefault"));
        b.Method("__reduce__", "(self, /)", static (_, _) => Value.Str("NoDefault"));
        b.Doc("The type of the NoDefault singleton.");
    }
}
