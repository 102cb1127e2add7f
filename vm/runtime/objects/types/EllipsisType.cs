namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ellipsis</c>.</summary>
internal static class EllipsisType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => Singletons.New(t, a, "EllipsisType", Value.Ellipsis));
        b.Special(Special.Repr, static (_, _) => Value.Str("Ellipsis"));
        b.Special(Special.Hash, static (_, _) => Value.Int(0x40));
        b.Method("__reduce__", "(self, /)", static (_, _) => Value.Str("Ellipsis"));
        b.Doc("The type of the Ellipsis singleton.");
    }
}
